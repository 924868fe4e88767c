import { useQuery, type UseInfiniteQueryResult } from "@tanstack/react-query";
import { use, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { MissingPermission } from "../../../failures/screen/missing-permission.tsx";
import { useMissingPermission } from "../../../failures/screen/use-missing-permission.ts";
import { searchReach } from "../../../reference/limits.ts";
import { Button } from "../../../ui/button.tsx";
import { useCommands } from "../../../ui/use-commands.ts";
import type { TicketPage } from "../../../zendesk/ticket-list.ts";
import { meQuery } from "../../../zendesk/users.ts";
import type { TicketRow } from "../use-ticket-rows.ts";
import { ChangeTickets } from "./change-tickets.tsx";
import "./many.css";
import { RunStrip } from "./run-strip.tsx";
import { SelectionContext, useSelectedIds } from "./selection.ts";
import { takeUpRun, theRun } from "./the-run.ts";

interface ManyProps {
  rows: readonly TicketRow[];
  tickets: UseInfiniteQueryResult<{ pages: TicketPage[] }>;
  /** Where the focus goes when the bar or the strip that had it is gone. */
  focusList: () => void;
}

/** What can be done to many tickets at once, and how what is under way stands. */
export function Many({ rows, tickets, focusList }: ManyProps) {
  const strip = useRef<HTMLElement>(null);
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  const isKnown = me !== undefined;
  useEffect(() => {
    if (isKnown) takeUpRun();
  }, [isKnown]);
  return (
    <div className="many">
      <RunStrip ref={strip} focusList={focusList} />
      <SelectedBar
        rows={rows}
        tickets={tickets}
        focusList={focusList}
        focusStrip={() => strip.current?.focus()}
      />
    </div>
  );
}

interface SelectedBarProps extends ManyProps {
  focusStrip: () => void;
}

function SelectedBar({ rows, tickets, focusList, focusStrip }: SelectedBarProps) {
  const selection = use(SelectionContext);
  const ids = useSelectedIds();
  const run = useSyncExternalStore(theRun.subscribe, () => theRun.state);
  const refused = useMissingPermission("PUT /tickets/update_many");
  const [isAsking, setAsking] = useState(false);
  const [isReading, setReading] = useState(false);
  const isStopped = useRef(false);
  useCommands(ids.size > 0 ? { clearSelection: () => selection.clear() } : {});
  if (ids.size === 0) return null;

  /** Reads on to the end of the list, or as far as Zendesk lets a search be read. */
  async function pickAllThatMatch() {
    isStopped.current = false;
    setReading(true);
    let read: ManyProps["tickets"] = tickets;
    while (read.hasNextPage && !read.isError && !isStopped.current && countOf(read) < searchReach) {
      // oxlint-disable-next-line no-await-in-loop -- each page says where the next begins
      read = await read.fetchNextPage();
    }
    if (!isStopped.current) selection.pick(idsOf(read).slice(0, searchReach));
    setReading(false);
  }

  return (
    <>
      {refused && <MissingPermission what="Changing several tickets" explanation={refused} />}
      <div role="toolbar" aria-label="Selected tickets" className="selected-bar">
        <output>{ids.size.toLocaleString("en")} selected</output>
        <Button
          size="small"
          variant="primary"
          disabled={refused !== undefined || run?.status === "running"}
          title={run?.status === "running" ? "One change after the other" : undefined}
          onClick={() => setAsking(true)}
        >
          Change…
        </Button>
        {isReading ? (
          <>
            <output>Reading the list: {countOf(tickets).toLocaleString("en")} so far</output>
            <Button size="small" onClick={() => void (isStopped.current = true)}>
              Stop
            </Button>
          </>
        ) : (
          tickets.hasNextPage && (
            <Button size="small" onClick={() => void pickAllThatMatch()}>
              {allLabel(tickets)}
            </Button>
          )
        )}
        <Button
          size="small"
          variant="quiet"
          onClick={() => {
            selection.clear();
            focusList();
          }}
        >
          Clear
        </Button>
      </div>
      {isAsking && (
        <ChangeTickets
          ids={ids}
          rows={rows}
          onClose={() => setAsking(false)}
          onStart={(title, items) => {
            // The dialog gives the focus back to a bar that is gone by then.
            flushSync(() => {
              setAsking(false);
              selection.clear();
              void theRun.start(title, items);
            });
            focusStrip();
          }}
        />
      )}
    </>
  );
}

function countOf({ data }: ManyProps["tickets"]): number {
  return data?.pages.reduce((sum, { tickets }) => sum + tickets.length, 0) ?? 0;
}

function idsOf({ data }: ManyProps["tickets"]): number[] {
  const ids = data?.pages.flatMap(({ tickets }) => tickets.flatMap(({ id }) => id ?? [])) ?? [];
  return [...new Set(ids)];
}

/** Says how many there are, where Zendesk does, and how many of them can be had. */
function allLabel({ data }: ManyProps["tickets"]): string {
  const count = data?.pages.at(-1)?.count ?? null;
  if (count !== null && count <= searchReach) return `Select all ${count.toLocaleString("en")}`;
  return `Select all that match, up to ${searchReach.toLocaleString("en")}`;
}
