import { Notice } from "../../ui/notice.tsx";
import type { Explanation } from "../explanation.ts";
import { ExplanationActions } from "./explanation-actions.tsx";

interface MissingPermissionProps {
  /** What cannot be done: "Revoking tokens". */
  what: string;
  explanation: Explanation;
}

/** Stands beside a greyed control: why it is grey, and the button that asks for just what is missing. */
export function MissingPermission({ what, explanation }: MissingPermissionProps) {
  const actions = explanation.actions.filter(({ kind }) => kind === "ask-for-scope");
  const scope = actions[0]?.scope;
  return (
    <Notice
      title={scope === undefined ? explanation.title : `${what} needs the permission ${scope}`}
      actions={<ExplanationActions size="small" explanation={{ ...explanation, actions }} />}
    >
      {scope === undefined
        ? explanation.detail
        : "You have not given it to this app. Zendesk asks you once, then you are back here."}
    </Notice>
  );
}
