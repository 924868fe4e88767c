import { lazy, Suspense, use, useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { useDraftTickets } from "../../tickets/draft-tickets.ts";
import { headOf } from "../../ui/table.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import type { ListAddress } from "../../tickets/list-url.ts";
import { densityChoice } from "./density.ts";
import { DraftTickets } from "./marks.tsx";
import { NoTickets } from "./no-tickets.tsx";
import { marksColumn, selectColumn } from "./columns/columns.tsx";
import { useColumns } from "./columns/use-columns.ts";
import { type Line, linesOf } from "./lines.ts";
import { SelectAllShown } from "./many/select-cell.tsx";
import { SelectionContext } from "./many/selection.ts";
import { SortHeader } from "./sort-header.tsx";
import { keyOf, TicketLine, type TicketLinesProps } from "./ticket-line.tsx";
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
  list: ListAddress;
  /** The ticket that is open beside the list. */
  openId: number | null;
  hasMore: boolean;
}

export function TicketTable({ rows, list, openId, hasMore }: TicketTableProps) {
  const density = useSyncExternalStore(densityChoice.subscribe, densityChoice.read);
  const { columns, isChosen, groupBy } = useColumns(list);
  const lines = useMemo(() => linesOf(rows, groupBy), [rows, groupBy]);
  const drafts = useDraftTickets();
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
      const id = openId ?? focusedId(body.current, lines);
      if (id !== null) selection.toggle(id);
    },
  });
  useOpenRow(body, openId);
  const ids = useMemo(() => rows.flatMap(({ ticket }) => ticket.id ?? []), [rows]);
  useEffect(() => selection.order(ids), [selection, ids]);
  // An empty page says nothing of those after it; the end of the list does.
  if (rows.length === 0) return hasMore ? null : <NoTickets list={list} />;
  const shown = { lines, columns, list, openId };
  const plain = <PlainRows {...shown} />;
  return (
    <div className="linked-rows" {...(isChosen && { style: { minInlineSize: widthOf(columns) } })}>
      <table
        className="ticket-table"
        aria-label="Tickets"
        // -1: Zendesk does not say how many there are.
        aria-rowcount={hasMore ? -1 : lines.length + 1}
        data-density={density}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th {...headOf(selectColumn)}>
              <SelectAllShown rows={ids} />
            </th>
            <th {...headOf(marksColumn)}>
              <span className="visually-hidden">{marksColumn.label}</span>
            </th>
            {columns.map((column) => (
              <SortHeader key={column.id} list={list} column={column} />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          <DraftTickets value={drafts}>
            {lines.length > mostPlainRows ? (
              <Suspense fallback={plain}>
                <VirtualRows {...shown} body={body} />
              </Suspense>
            ) : (
              plain
            )}
          </DraftTickets>
        </tbody>
      </table>
    </div>
  );
}

function PlainRows(props: TicketLinesProps) {
  return props.lines.map((line, index) => (
    <TicketLine key={keyOf(line) ?? index} {...props} line={line} index={index} />
  ));
}

/** What columns of chosen widths need; a list with less room scrolls to the side. */
function widthOf(columns: readonly { width?: string }[]): string {
  const widths = columns.map(({ width }) => width ?? "12rem");
  return `calc(${[selectColumn.width, marksColumn.width, ...widths].join(" + ")})`;
}

const linkSelector = "a[data-row]";

function focusedLink(body: HTMLElement | null): HTMLElement | null {
  const link = document.activeElement?.closest<HTMLElement>(linkSelector) ?? null;
  return link && body?.contains(link) ? link : null;
}

/** The ticket of the row that has the focus, on its link or on its box. */
function focusedId(body: HTMLElement | null, lines: readonly Line[]): number | null {
  const row = document.activeElement?.closest<HTMLElement>("tr[data-index]");
  if (!row || !body?.contains(row)) return null;
  const line = lines[Number(row.dataset["index"])];
  return line?.kind === "row" ? line.row.ticket.id : null;
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
