import { Notice } from "../../ui/notice.tsx";
import { ExplanationActions } from "./explanation-actions.tsx";
import { ExplanationEvidence } from "./explanation-evidence.tsx";
import type { Ways } from "./use-act.ts";
import { useExplanation } from "./use-explanation.ts";
import { useSession } from "../../session/page/use-session.ts";
import { Plain, plainNode } from "../../ui/plain.tsx";

export interface FailureProps extends Ways {
  error: unknown;
  /** What the person wanted, when the failure is about a part of the page: "The next tickets". */
  what?: string;
}

/** What `Failure` shows, in a chunk of its own: the words for failures are many and seldom needed. */
export function FailureNotice({ error, what, ...ways }: FailureProps) {
  const explanation = useExplanation(error);
  const session = useSession();
  // The banner of the layout has told that already, with its reason.
  if (explanation.code === "signed-out" && session.status === "signed-out") return null;
  const { title, detail, fields } = explanation;
  return (
    <Notice
      tone="danger"
      isAnnounced
      title={what ? `${what}: ${title}` : title}
      actions={<ExplanationActions size="small" explanation={explanation} {...ways} />}
    >
      <p>{plainNode(detail)}</p>
      {fields && <FieldComplaints fields={fields} />}
      <ExplanationEvidence explanation={explanation} />
    </Notice>
  );
}

function FieldComplaints({ fields }: { fields: { field: string; message: string }[] }) {
  return (
    <ul className="explanation-fields">
      {fields.map(({ field, message }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- Zendesk may say the same twice, and nothing moves
        <li key={index}>
          {field !== "base" && (
            <code>
              <Plain>{field}</Plain>
            </code>
          )}{" "}
          <Plain>{message}</Plain>
        </li>
      ))}
    </ul>
  );
}
