import { useEffect, useSyncExternalStore } from "react";
import { pathTo } from "../../places.ts";
import { Button } from "../../ui/button.tsx";
import { Plain } from "../../ui/plain.tsx";
import { outbox, type OutboxEntry } from "./outbox.ts";
import "./outbox-bar.css";

interface OutboxBarProps {
  /** The path that is on screen: what failed there is said there. */
  path: string;
  onOpen: (ticketId: number) => void;
}

/** What is about to be sent, and what was not: on every page. */
export function OutboxBar({ path, onOpen }: OutboxBarProps) {
  const entries = useSyncExternalStore(outbox.subscribe, outbox.read);
  const shown = entries.filter(
    ({ state, ticketId }) => state !== "failed" || path !== pathTo("ticket", { id: ticketId }),
  );
  const isUnderWay = entries.some(({ state }) => state !== "failed");
  useEffect(() => {
    if (!isUnderWay) return undefined;
    // What has not left yet would stay a draft.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isUnderWay]);
  return (
    <div className="outbox" aria-live="polite">
      {shown.map((entry) => (
        <output key={entry.place} className="outbox-entry" data-state={entry.state}>
          <span className="outbox-words">{words(entry)}</span>
          {entry.state === "held" && (
            <>
              <Button size="small" onClick={leaving(() => outbox.drop(entry.place))}>
                Undo
              </Button>
              <Button size="small" onClick={leaving(() => outbox.sendNow(entry.place))}>
                Send now
              </Button>
            </>
          )}
          {entry.state === "failed" && (
            <>
              <Button size="small" onClick={() => onOpen(entry.ticketId)}>
                Open #{entry.ticketId}
              </Button>
              <Button size="small" onClick={leaving(() => outbox.drop(entry.place))}>
                Dismiss
              </Button>
            </>
          )}
        </output>
      ))}
    </div>
  );
}

/** For a button that is gone once it is pressed: the focus goes to the page, and keys belong to it. */
function leaving(act: () => void): () => void {
  return () => {
    act();
    document.querySelector<HTMLElement>("main")?.focus({ preventScroll: true });
  };
}

function words({ state, title }: OutboxEntry) {
  const plain = <Plain>{title}</Plain>;
  if (state === "held") return <>{plain}: sent in a moment.</>;
  if (state === "sending") return <>{plain}: on its way.</>;
  return <>{plain} was not sent. Your words are kept with the ticket.</>;
}
