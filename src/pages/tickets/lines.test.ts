import { expect, test } from "vitest";
import { linesOf } from "./lines.ts";
import { ticketColumns } from "./columns/columns.tsx";
import type { TicketRow } from "./use-ticket-rows.ts";

const rows = ["Ana", "Ana", "", "Bo"].map((assignee) => ({ assignee }) as unknown as TicketRow);
const byAssignee = ticketColumns.find(({ id }) => id === "assignee");

test("a heading stands where what the rows share changes", () => {
  const lines = linesOf(rows, byAssignee).map((line) =>
    line.kind === "group" ? `[${line.words}]` : line.row.assignee,
  );
  expect(lines).toEqual(["[Ana]", "Ana", "Ana", "[]", "", "[Bo]", "Bo"]);
});

test("rows under nothing have no headings", () => {
  expect(linesOf(rows, undefined).every(({ kind }) => kind === "row")).toBe(true);
});
