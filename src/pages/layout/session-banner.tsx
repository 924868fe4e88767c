import { useSyncExternalStore } from "react";
import { CodeLink } from "../../failures/screen/code-link.tsx";
import { ExplanationActions } from "../../failures/screen/explanation-actions.tsx";
import { useSession } from "../../session/page/use-session.ts";
import { formatCountdown } from "../../lib/countdown.ts";
import type { SessionEnd, SignedIn } from "../../session/contract/state.ts";
import { readMinute, subscribeToMinute } from "../../ui/minute.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSecond } from "../../ui/second.ts";
import { endsSoon, explainSessionEnd } from "../../failures/words/session-end.ts";
import type { Explanation } from "../../failures/explanation.ts";
import { timeLeft } from "./time-left.ts";

/** Milliseconds before the end at which it is announced. */
const warnFrom = 5 * 60_000;

/** Tells that the session is over, or will be soon, over a page that stays as it is. */
export function SessionBanner() {
  const session = useSession();
  // Lifetimes run down without the session changing.
  useSyncExternalStore(subscribeToMinute, readMinute);
  if (session.status === "connecting") return null;
  if (session.status === "signed-out") return session.ended ? <Ended end={session.ended} /> : null;
  const left = timeLeft(session);
  return left !== null && left < warnFrom ? <EndsSoon session={session} /> : null;
}

function Ended({ end }: { end: SessionEnd }) {
  const explanation = explainSessionEnd(end);
  return explanation ? <Banner explanation={explanation} /> : null;
}

function EndsSoon({ session }: { session: SignedIn }) {
  useSecond();
  return <Banner explanation={endsSoon} left={timeLeft(session) ?? 0} />;
}

function Banner({ explanation, left }: { explanation: Explanation; left?: number }) {
  const { code, title, detail } = explanation;
  return (
    <div className="layout-banner">
      <Notice
        tone="warning"
        isAnnounced
        title={
          <>
            {title}
            {/* Announced once, not every second. */}
            {left !== undefined && (
              <span className="numeric" aria-hidden="true">
                : {formatCountdown(left)} left
              </span>
            )}
          </>
        }
        actions={<ExplanationActions size="small" explanation={explanation} />}
      >
        {detail} <CodeLink code={code} />
      </Notice>
    </div>
  );
}
