import { Notice } from "../../ui/notice.tsx";
import { ExplanationEvidence } from "../../failures/screen/explanation-evidence.tsx";
import { explain } from "../../failures/explain.ts";
import { plainNode } from "../../ui/plain.tsx";

/** Why leaving for Zendesk did not work. */
export function SignInFailure({ error }: { error: unknown }) {
  const { setup, ...explanation } = explain(error, { online: navigator.onLine });
  const { title, detail } = explanation;
  return (
    <Notice tone="danger" title={title} isAnnounced>
      <p>{plainNode(detail)}</p>
      {setup && <p>{setup}</p>}
      <ExplanationEvidence explanation={explanation} />
    </Notice>
  );
}
