import { type RefObject, useEffect, useId, useState, useSyncExternalStore } from "react";
import { Failure } from "../../../failures/screen/failure.tsx";
import { pathTo } from "../../../places.ts";
import { Button } from "../../../ui/button.tsx";
import { Plain } from "../../../ui/plain.tsx";
import type { BatchItem, Outcome } from "../../../zendesk/batch-record.ts";
import { isRefused, type RunState } from "./batch-run.ts";
import { ticketsIn } from "./change-tickets.tsx";
import { theRun } from "./the-run.ts";

interface RunStripProps {
  /** The strip, which takes the focus when a button in it goes. */
  ref: RefObject<HTMLElement | null>;
  /** Where the focus goes when the strip goes. */
  focusList: () => void;
}

/** How the run stands: its progress, what became of each ticket, and the ways on. */
export function RunStrip({ ref, focusList }: RunStripProps) {
  const run = useSyncExternalStore(theRun.subscribe, () => theRun.state);
  const isUnderWay = run?.status === "running";
  useEffect(() => {
    if (!isUnderWay) return undefined;
    // What has not been sent yet would be left undone.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isUnderWay]);
  if (!run) return null;
  return <Strip run={run} ref={ref} focusList={focusList} />;
}

function Strip({ run, ref, focusList }: RunStripProps & { run: RunState }) {
  const labelId = useId();
  const [isListed, setListed] = useState(false);
  const total = run.items.length;
  const tally = tallyOf(run.outcomes);
  const done = total - tally.waiting - tally.sent;
  const isRunning = run.status === "running";
  const others = exceptionsOf(run);
  const undo = isRunning ? [] : theRun.undo();
  /** For a button that is gone once it is pressed. */
  const and = (act: () => unknown) => () => {
    act();
    ref.current?.focus();
  };

  return (
    <section className="run-strip" aria-label="Changing tickets" ref={ref} tabIndex={-1}>
      <p id={labelId} className="run-strip-title">
        <Plain>{run.title}</Plain>
      </p>
      {isRunning && (
        <progress
          aria-labelledby={labelId}
          max={total}
          value={Math.min(total, done + run.progress)}
        />
      )}
      <output>{sentence(run, tally)}</output>
      {run.status === "failed" && (
        <Failure
          error={run.error}
          what="Changing tickets"
          // What may have left is looked for before it leaves again: both ways are the same.
          onRetry={() => void theRun.goOn()}
          onCheckWrite={() => void theRun.goOn()}
        />
      )}
      <div className="run-strip-actions">
        {isRunning && tally.waiting > 0 && (
          <Button size="small" onClick={and(() => theRun.stop())}>
            Stop
          </Button>
        )}
        {run.status === "stopped" && (
          <Button size="small" onClick={and(() => theRun.goOn())}>
            Go on with {ticketsIn(tally.waiting)}
          </Button>
        )}
        {others.length > 0 && (
          <Button size="small" aria-expanded={isListed} onClick={() => setListed(!isListed)}>
            {isListed ? "Hide which" : "Show which"}
          </Button>
        )}
        {!isRunning && tally.refused > 0 && (
          <Button size="small" onClick={and(() => theRun.retry())}>
            Try {tally.refused === 1 ? "it" : "them"} again
          </Button>
        )}
        {undo.length > 0 && (
          <Button
            size="small"
            onClick={and(() => theRun.start(`Undo: ${run.title}`, undo))}
            title={run.items.some(({ change }) => change.comment) ? "Comments stay" : undefined}
          >
            Undo {ticketsIn(undo.length)}
          </Button>
        )}
        {!isRunning && (
          <Button
            size="small"
            variant="quiet"
            onClick={() => {
              theRun.dismiss();
              focusList();
            }}
          >
            Dismiss
          </Button>
        )}
      </div>
      {isListed && <Exceptions items={others} />}
    </section>
  );
}

function Exceptions({ items }: { items: readonly { item: BatchItem; why: string }[] }) {
  return (
    <ul className="run-strip-list">
      {items.map(({ item, why }) => (
        <li key={item.id}>
          <a href={pathTo("ticket", { id: item.id })}>#{item.id}</a> <Plain>{item.subject}</Plain>:{" "}
          <Plain>{why}</Plain>
        </li>
      ))}
    </ul>
  );
}

interface Tally {
  waiting: number;
  sent: number;
  changed: number;
  differs: number;
  unclear: number;
  refused: number;
}

function tallyOf(outcomes: readonly Outcome[]): Tally {
  const tally = { waiting: 0, sent: 0, changed: 0, differs: 0, unclear: 0, refused: 0 };
  for (const outcome of outcomes) tally[isRefused(outcome) ? "refused" : outcome] += 1;
  return tally;
}

/** What is known to be so: nothing counts as changed that Zendesk did not confirm. */
function sentence({ items, status, progress }: RunState, tally: Tally): string {
  const total = items.length;
  if (status === "running") {
    const done = total - tally.waiting - tally.sent + progress;
    return `${Math.min(total, done).toLocaleString("en")} of ${ticketsIn(total)}`;
  }
  const parts = [
    `${tally.changed.toLocaleString("en")} of ${ticketsIn(total)} changed`,
    tally.differs > 0 && `${tally.differs} changed and are otherwise now`,
    tally.refused > 0 && `${tally.refused} refused`,
    tally.unclear > 0 && `${tally.unclear} in doubt`,
    tally.sent > 0 && `${tally.sent} sent, not seen yet`,
    tally.waiting > 0 && `${tally.waiting} not sent`,
  ];
  return `${parts.filter(Boolean).join(", ")}.`;
}

function exceptionsOf({ items, outcomes }: RunState): { item: BatchItem; why: string }[] {
  return items.flatMap((item, index) => {
    const why = reason(outcomes[index]);
    return why === undefined ? [] : [{ item, why }];
  });
}

function reason(outcome: Outcome | undefined): string | undefined {
  if (outcome === undefined) return undefined;
  if (isRefused(outcome)) return `Zendesk said: ${outcome.refused}`;
  if (outcome === "differs") return "Zendesk took it, and a rule of your account changed it since";
  if (outcome === "unclear") return "Nobody can tell whether it arrived; look at the ticket";
  return undefined;
}
