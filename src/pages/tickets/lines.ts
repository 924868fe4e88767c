import type { TicketColumn } from "./columns/columns.tsx";
import type { TicketRow } from "./use-ticket-rows.ts";

/** A line of the table: a ticket, or what the tickets below have in common. */
export type Line =
  | { readonly kind: "row"; readonly row: TicketRow }
  | { readonly kind: "group"; readonly words: string; readonly key: string };

/** The rows, with a heading where what a view groups them by changes. */
export function linesOf(rows: readonly TicketRow[], groupBy: TicketColumn | undefined): Line[] {
  const lines: Line[] = [];
  let last: string | undefined;
  for (const [index, row] of rows.entries()) {
    const words = groupBy?.words(row);
    if (words !== undefined && words !== last) {
      lines.push({ kind: "group", words, key: `group ${index}` });
    }
    last = words;
    lines.push({ kind: "row", row });
  }
  return lines;
}
