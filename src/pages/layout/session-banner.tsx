import { useSyncExternalStore } from "react";
import { ExplanationActions } from "../../components/explanation-actions.tsx";
import { useSession } from "../../components/use-session.ts";
import { formatDuration } from "../../lib/time.ts";
import type { Session } from "../../session/state.ts";
import { readMinute, subscribeToMinute } from "../../ui/minute.ts";
import { Notice } from "../../ui/notice.tsx";
import { explainSessionEnd } from "../../zendesk/explanations/session-end.ts";
import { act, type Explanation } from "../../zendesk/explanation.ts";

/** Milliseconds before the end at which it is announced. */
const warnFrom = 5 * 60_000;

/** Tells that the session is over, or will be soon, over a page that stays as it is. */
export function SessionBanner() {
  const session = useSession();
  // Lifetimes run down without the session changing.
  useSyncExternalStore(subscribeToMinute, readMinute);
  const explanation = newsOf(session);
  if (!explanation) return null;
  return (
    <div className="layout-banner">
      <Notice
        tone="warning"
        isAnnounced
        title={explanation.title}
        actions={<ExplanationActions size="small" explanation={explanation} />}
      >
        {explanation.detail}
      </Notice>
    </div>
  );
}

function newsOf(session: Session): Explanation | undefined {
  if (session.status === "signed-out") return session.ended && explainSessionEnd(session.ended);
  const left = millisecondsLeft(session);
  return left !== null && left < warnFrom ? endsSoon(left) : undefined;
}

/** Until nothing can keep this session going any more; null when something can, or nobody knows. */
function millisecondsLeft(session: Session): number | null {
  if (session.status !== "signed-in") return null;
  return session.canRefresh ? session.refreshTokenExpiresIn : session.accessTokenExpiresIn;
}

function endsSoon(left: number): Explanation {
  return {
    code: "session-ends-soon",
    title: `You will be signed out in ${formatDuration(Math.max(left, 0))}`,
    detail: "Zendesk gave this session for a limited time. Sign in again to go on without a break.",
    confidence: "certain",
    evidence: [],
    actions: [act.signIn()],
  };
}
