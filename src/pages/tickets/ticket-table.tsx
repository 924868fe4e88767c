import { lazy, Suspense, use, useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { headOf } from "../../ui/table.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import type { TicketList } from "../../zendesk/ticket-list.ts";
import { densityChoice } from "./density.ts";
import { NoTickets } from "./no-tickets.tsx";
import { ticketColumns } from "./columns.tsx";
import { SelectAllShown } from "./many/select-cell.tsx";
import { SelectionContext } from "./many/selection.ts";
import { SortHeader } from "./sort-header.tsx";
import { SafeTicketRow } from "./safe-ticket-row.tsx";
import { useOpenRow } from "./use-open-row.ts";
import type { TicketRow } from "./use-ticket-rows.ts";
import "./ticket-table.css";

/** Up to here every row is in the page; beyond, only those near the window are. */
const mostPlainRows = 200;
const VirtualRows = lazy(async () => ({
  default: (await import("./virtual-rows.tsx")).VirtualRows,
}));

interface TicketTableProps {
  rows: readonly TicketRow[];
  list: TicketList;
  /** The ticket that is open beside the list. */
  openId: number | null;
  hasMore: boolean;
}

export function TicketTable({ rows, list, openId, hasMore }: TicketTableProps) {
  const density = useSyncExternalStore(densityChoice.subscribe, densityChoice.read);
  const body = useRef<HTMLTableSectionElement>(null);
  const selection = use(SelectionContext);
  useCommands(
    openId === null
      ? {
          next: () => focusRow(body.current, 1),
          previous: () => focusRow(body.current, -1),
          open: () => focusedLink(body.current)?.click(),
        }
      : // Beside an open ticket the keys walk through tickets, not through rows.
        {},
  );
  useCommands({
    select() {
      const id = openId ?? focusedId(body.current, rows);
      if (id !== null) selection.toggle(id);
    },
  });
  useOpenRow(body, openId);
  const ids = useMemo(() => rows.flatMap(({ ticket }) => ticket.id ?? []), [rows]);
  useEffect(() => selection.order(ids), [selection, ids]);
  // An empty page says nothing of those after it; the end of the list does.
  if (rows.length === 0) return hasMore ? null : <NoTickets list={list} />;
  const plain = <PlainRows rows={rows} list={list} openId={openId} />;
  return (
    <div className="linked-rows">
      <table
        className="ticket-table"
        aria-label="Tickets"
        // -1: Zendesk does not say how many there are.
        aria-rowcount={hasMore ? -1 : rows.length + 1}
        data-density={density}
      >
        <thead>
          <tr aria-rowindex={1}>
            {ticketColumns.map((column) =>
              column.id === "select" ? (
                <th key={column.id} {...headOf(column)}>
                  <SelectAllShown rows={ids} />
                </th>
              ) : (
                <SortHeader key={column.id} list={list} column={column} />
              ),
            )}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.length > mostPlainRows ? (
            <Suspense fallback={plain}>
              <VirtualRows rows={rows} body={body} list={list} openId={openId} />
            </Suspense>
          ) : (
            plain
          )}
        </tbody>
      </table>
    </div>
  );
}

interface PlainRowsProps {
  rows: readonly TicketRow[];
  list: TicketList;
  openId: number | null;
}

function PlainRows({ rows, list, openId }: PlainRowsProps) {
  return rows.map((row, index) => (
    <SafeTicketRow
      key={row.ticket.id ?? index}
      {...row}
      index={index}
      list={list}
      isOpen={openId !== null && row.ticket.id === openId}
    />
  ));
}

const linkSelector = "a[data-row]";

function focusedLink(body: HTMLElement | null): HTMLElement | null {
  const link = document.activeElement?.closest<HTMLElement>(linkSelector) ?? null;
  return link && body?.contains(link) ? link : null;
}

/** The ticket of the row that has the focus, on its link or on its box. */
function focusedId(body: HTMLElement | null, rows: readonly TicketRow[]): number | null {
  const row = document.activeElement?.closest<HTMLElement>("tr[data-index]");
  if (!row || !body?.contains(row)) return null;
  return rows[Number(row.dataset["index"])]?.ticket.id ?? null;
}

/** Moves the focus by rows; the first press lands on the first row in sight. */
function focusRow(body: HTMLElement | null, by: 1 | -1): void {
  if (!body) return;
  const links = [...body.querySelectorAll<HTMLElement>(linkSelector)];
  const current = focusedLink(body);
  const inSight = links.findIndex((link) => link.getBoundingClientRect().bottom > 150);
  const target = links[current ? links.indexOf(current) + by : Math.max(inSight, 0)];
  target?.focus({ preventScroll: true });
  target?.closest("tr")?.scrollIntoView({ block: "nearest" });
}
