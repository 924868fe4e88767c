import { readSessionKeeper } from "../../session/page/session.ts";
import type { Rung, SessionKeeper } from "../../session/contract/state.ts";
import { Icon } from "../../ui/icon.tsx";
import "./after-reload.css";

/** What this browser can do for the session, and therefore what a reload will do to it. */
export function AfterReload() {
  const keeper = readSessionKeeper();
  return (
    <section className="access-section" aria-labelledby="access-reload">
      <h2 id="access-reload">If you reload</h2>
      <p>
        {reloadWords[keeper.afterReload]}
        {afterLastTab(keeper)}
      </p>
      <ol className="rungs" aria-label="What browsers can do, best first">
        {rungs.map(({ rung, words }) => (
          <li key={rung} {...(rung === keeper.rung && { "aria-current": "true" as const })}>
            <Icon name={rung === keeper.rung ? "check" : "lock"} />
            <span>
              {words}
              {rung === keeper.rung && <strong> This browser.</strong>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

const rungs: readonly { rung: Rung; words: string }[] = [
  { rung: "extended", words: "One shared worker that outlives the last tab for a while." },
  { rung: "shared", words: "One shared worker that lives as long as any tab." },
  { rung: "dedicated", words: "One worker for each tab." },
];

const reloadWords: Record<SessionKeeper["afterReload"], string> = {
  kept: "You stay signed in.",
  "kept-while-another-tab-is-open":
    "You stay signed in if another tab of Scopedesk is open. With the last one the session is gone, and signing in again is one click.",
  lost: "You have to sign in again, which is one click. This browser cannot keep a session over a reload without writing it down, and Scopedesk never does that.",
  unknown: "The worker that holds the session has not answered yet.",
};

function afterLastTab({ rung, keepSeconds }: SessionKeeper): string {
  if (rung !== "extended") return "";
  return keepSeconds > 0
    ? ` After the last tab is closed the session is kept for ${keepSeconds} s, then it is forgotten.`
    : " When the last tab is closed the session is forgotten.";
}
