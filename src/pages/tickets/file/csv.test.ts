import { expect, test } from "vitest";
import { ticketColumns } from "../columns/columns.tsx";
import type { TicketRow } from "../use-ticket-rows.ts";
import { csvCell, ticketsCsv } from "./csv.ts";

const subject = ticketColumns.filter(({ id }) => id === "subject" || id === "requester");
const row = (words: string) => ({ subject: words, requester: "Ana" }) as unknown as TicketRow;

test("nothing a customer writes is calculated by a spreadsheet", () => {
  const formulas = [
    '=HYPERLINK("http://x")',
    "+1",
    "-1+2",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    "\u{FEFF}=1",
    "＝1",
    "|cmd",
    "%0A",
  ];
  for (const text of formulas) {
    const cell = csvCell(text);
    const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
    expect(read).toBe(`'${text}`);
  }
});

test("whatever a cell holds, it is one cell and reads back", () => {
  for (const text of ["plain", 'a "b"', "a,b", "a;b", "two\nlines", " blanks ", "", "ümläut 🧉"]) {
    const cell = csvCell(text);
    const isQuoted = cell.startsWith('"');
    expect(isQuoted ? cell.slice(1, -1).replaceAll('""', '"') : cell).toBe(text);
    expect(isQuoted || !/[",\r\n]/.test(cell)).toBe(true);
  }
});

test("the file has a head, a line a ticket, and says that it is UTF-8", () => {
  expect(ticketsCsv(subject, [row("Leaks, again"), row("=1")])).toBe(
    '\u{FEFF}Subject,Requester\r\n"Leaks, again",Ana\r\n\'=1,Ana\r\n',
  );
});
