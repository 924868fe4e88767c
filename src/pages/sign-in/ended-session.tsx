import { CodeLink } from "../../failures/screen/code-link.tsx";
import { ExplanationActions } from "../../failures/screen/explanation-actions.tsx";
import { explainSessionEnd } from "../../failures/words/session-end.ts";
import { safeReturnTo } from "../../session/contract/return-to.ts";
import type { SessionEnd } from "../../session/contract/state.ts";
import { Notice } from "../../ui/notice.tsx";

interface EndedSessionProps {
  ended: SessionEnd;
  /** Where the person was. */
  returnTo: string | null;
}

/** Why the last session ended, and the same again with one press where it is known what that was. */
export function EndedSession({ ended, returnTo }: EndedSessionProps) {
  const explanation = explainSessionEnd(ended);
  if (!explanation) return null;
  const { subdomain, askedScopes: scopes } = ended;
  const backTo = safeReturnTo(returnTo ?? undefined, location.origin);
  const wish = subdomain && scopes && { subdomain, scopes, ...(backTo && { returnTo: backTo }) };
  return (
    <Notice
      tone="warning"
      title={explanation.title}
      isAnnounced
      actions={wish && <ExplanationActions size="small" explanation={{ ...explanation, wish }} />}
    >
      {explanation.detail} <CodeLink code={explanation.code} />
    </Notice>
  );
}
