import { lazy, Suspense, useRef, useSyncExternalStore } from "react";
import { useCommands } from "../../components/use-commands.ts";
import type { TicketList } from "../../zendesk/ticket-list.ts";
import { densityChoice } from "./density.ts";
import { NoTickets } from "./no-tickets.tsx";
import { SortHeader } from "./sort-header.tsx";
import { TicketRowView } from "./ticket-row.tsx";
import type { TicketRow } from "./use-ticket-rows.ts";
import { urlOf } from "../list-url.ts";
import "./ticket-table.css";

/** Up to here every row is in the page; beyond, only those near the window are. */
const mostPlainRows = 200;
const VirtualRows = lazy(async () => ({
  default: (await import("./virtual-rows.tsx")).VirtualRows,
}));

interface TicketTableProps {
  rows: readonly TicketRow[];
  list: TicketList;
  hasMore: boolean;
}

export function TicketTable({ rows, list, hasMore }: TicketTableProps) {
  const density = useSyncExternalStore(densityChoice.subscribe, densityChoice.read);
  const body = useRef<HTMLTableSectionElement>(null);
  useCommands({
    next: () => focusRow(body.current, 1),
    previous: () => focusRow(body.current, -1),
    open: () => focusedLink(body.current)?.click(),
  });
  if (rows.length === 0) return <NoTickets list={list} />;
  const from = urlOf(list);
  const plain = <PlainRows rows={rows} from={from} />;
  return (
    <table
      className="ticket-table"
      aria-label="Tickets"
      // -1: Zendesk does not say how many there are.
      aria-rowcount={hasMore ? -1 : rows.length + 1}
      data-density={density}
    >
      <thead>
        <tr aria-rowindex={1}>
          <SortHeader list={list} field="status" label="Status" first="status" />
          <SortHeader list={list} field="id" label="ID" first="-id" />
          <th scope="col">Subject</th>
          <th scope="col">Requester</th>
          <th scope="col">Assignee</th>
          <th scope="col">Group</th>
          <th scope="col">Priority</th>
          <SortHeader list={list} field="updated_at" label="Updated" first="-updated_at" />
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.length > mostPlainRows ? (
          <Suspense fallback={plain}>
            <VirtualRows rows={rows} body={body} from={from} />
          </Suspense>
        ) : (
          plain
        )}
      </tbody>
    </table>
  );
}

function PlainRows({ rows, from }: { rows: readonly TicketRow[]; from: string }) {
  return rows.map((row, index) => (
    <TicketRowView key={row.ticket.id ?? index} {...row} index={index} from={from} />
  ));
}

const linkSelector = "a[data-row]";

function focusedLink(body: HTMLElement | null): HTMLElement | null {
  const link = document.activeElement?.closest<HTMLElement>(linkSelector) ?? null;
  return link && body?.contains(link) ? link : null;
}

/** Moves the focus by rows; the first press lands on the first row in sight. */
function focusRow(body: HTMLElement | null, by: 1 | -1): void {
  if (!body) return;
  const links = [...body.querySelectorAll<HTMLElement>(linkSelector)];
  const current = focusedLink(body);
  const inSight = links.findIndex((link) => link.getBoundingClientRect().bottom > 120);
  const target = links[current ? links.indexOf(current) + by : Math.max(inSight, 0)];
  target?.focus({ preventScroll: true });
  target?.closest("tr")?.scrollIntoView({ block: "nearest" });
}
