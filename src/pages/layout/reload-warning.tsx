import { useSyncExternalStore } from "react";
import { keptChoice } from "../../lib/kept-choice.ts";
import { useSession } from "../../session/page/use-session.ts";
import { readSessionKeeper } from "../../session/page/session.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";

const warning = keptChoice("reload-warning", ["shown", "read"]);

/** Says once, where a browser does not keep the session over a reload, what a reload will do. */
export function ReloadWarning() {
  const isRead = useSyncExternalStore(warning.subscribe, warning.read) === "read";
  const isSignedIn = useSession().status === "signed-in";
  const { afterReload } = readSessionKeeper();
  if (isRead || !isSignedIn || afterReload === "kept" || afterReload === "unknown") return null;
  return (
    <div className="layout-banner">
      <Notice
        title="In this browser, reloading the page signs you out"
        actions={
          <Button size="small" onClick={() => warning.choose("read")}>
            Got it
          </Button>
        }
      >
        What you type is kept. {ways[afterReload]}
      </Notice>
    </div>
  );
}

const ways = {
  "kept-while-another-tab-is-open":
    "While a second tab of Scopedesk is open, a reload does no harm.",
  lost: "Signing in again takes one press.",
};
