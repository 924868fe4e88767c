import { Notice } from "../../ui/notice.tsx";
import { explain } from "../../zendesk/explain.ts";

/** Why leaving for Zendesk did not work. */
export function SignInFailure({ error }: { error: unknown }) {
  const { title, detail, setup } = explain(error, { online: navigator.onLine });
  return (
    <Notice tone="danger" title={title} isAnnounced>
      <p>{detail}</p>
      {setup && <p>{setup}</p>}
    </Notice>
  );
}
