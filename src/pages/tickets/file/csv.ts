import type { TicketColumn } from "../columns/columns.tsx";
import type { TicketRow } from "../use-ticket-rows.ts";

/** What a spreadsheet takes for a formula, also behind blanks; customers write what stands in the cells. */
const formula = /^[\s\u{FEFF}\u{200B}]*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20\t\r]/u;

/** A cell of RFC 4180, with a mark before what a spreadsheet would calculate. */
export function csvCell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]/.test(safe) || safe !== safe.trim()
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}

/** The rows as a spreadsheet reads them: a head, then a line for each ticket. */
export function ticketsCsv(columns: readonly TicketColumn[], rows: readonly TicketRow[]): string {
  const lines = [
    columns.map(({ label }) => label),
    ...rows.map((row) => columns.map((column) => column.words(row))),
  ];
  // The mark tells spreadsheets that the letters are UTF-8.
  return `\u{FEFF}${lines.map((cells) => cells.map(csvCell).join(",")).join("\r\n")}\r\n`;
}
