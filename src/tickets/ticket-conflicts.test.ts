import * as v from "valibot";
import { expect, test } from "vitest";
import { ticketSchema } from "../zendesk/tickets.ts";
import { beginningOf, conflictsOf, withTheirTags } from "./ticket-conflicts.ts";

function ticket(change: object = {}) {
  return v.parse(ticketSchema, {
    id: 1,
    status: "open",
    priority: "normal",
    tags: ["a", "b"],
    custom_fields: [{ id: 7, value: "x" }],
    ...change,
  });
}

const none = { changes: {}, base: {} };

test("theirs counts where I changed nothing, mine where they did not", () => {
  const mine = { priority: "high" };
  const base = beginningOf(ticket(), mine, none);
  expect(conflictsOf(ticket({ status: "pending" }), mine, base)).toEqual([]);
});

test("what both of us changed is a conflict", () => {
  const mine = { priority: "high", custom_fields: [{ id: 7, value: "y" }] };
  const base = beginningOf(ticket(), mine, none);
  const theirs = ticket({ priority: "urgent", custom_fields: [{ id: 7, value: "z" }] });
  expect(conflictsOf(theirs, mine, base)).toEqual([
    { field: "priority", was: "normal", theirs: "urgent", mine: "high" },
    { field: "7", was: "x", theirs: "z", mine: "y" },
  ]);
});

test("a change begins from what the ticket was when it was made, not when another was", () => {
  const mine = { priority: "high" };
  const base = beginningOf(ticket(), mine, none);
  const theirs = ticket({ priority: "urgent", type: "task" });
  const more = { priority: "high", type: "question" };
  const later = beginningOf(theirs, more, { changes: mine, base });
  expect(conflictsOf(theirs, more, later).map(({ field }) => field)).toEqual(["priority"]);
});

test("tags are put together: what I added, what they added, what neither took away", () => {
  const mine = { tags: ["b", "c"] };
  const base = beginningOf(ticket(), mine, none);
  const theirs = ticket({ tags: ["a", "b", "d"] });
  const merged = withTheirTags(theirs, mine, base);
  expect(merged.tags).toEqual(["b", "d", "c"]);
  expect(withTheirTags(theirs, merged, base)).toEqual(merged);
});
