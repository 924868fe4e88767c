import * as v from "valibot";
import { expect, test } from "vitest";
import type { TicketField } from "../zendesk/ticket-fields.ts";
import { ticketSchema } from "../zendesk/tickets.ts";
import { addChange, hasChanges, realChanges, remainingChanges } from "./ticket-changes.ts";

const product = 7;
const warranty = 8;

const ticket = v.parse(ticketSchema, {
  id: 1,
  status: "open",
  priority: null,
  group_id: 3,
  assignee_id: 4,
  tags: ["refund", "tern"],
  custom_fields: [
    { id: product, value: "tern" },
    { id: warranty, value: false },
  ],
});

function field(id: number, type: string, tag: string | null = null): [number, TicketField] {
  const about = { title: null, active: true, required: false, removable: true };
  return [id, { id, type, tag, ...about, custom_field_options: [] }];
}

const fields = new Map([field(product, "tagger"), field(warranty, "checkbox", "warranty")]);

test("whoever picks the old value again has changed nothing", () => {
  const changes = addChange(ticket, {}, { status: "solved", priority: "high" }, fields);
  expect(changes).toEqual({ status: "solved", priority: "high" });
  expect(hasChanges(addChange(ticket, changes, { status: "open", priority: null }, fields))).toBe(
    false,
  );
});

test("the same tags in another order, an unticked box and an empty text are no change", () => {
  const custom_fields = [{ id: warranty, value: null }];
  expect(realChanges(ticket, { tags: ["tern", "refund"], custom_fields })).toEqual({});
});

test("what a colleague saved meanwhile is no change of mine any more", () => {
  const changes = { status: "solved", priority: "high" };
  expect(realChanges({ ...ticket, status: "solved" }, changes)).toEqual({ priority: "high" });
});

test("each field changes by itself", () => {
  const one = addChange(ticket, {}, { custom_fields: [{ id: product, value: "lark" }] }, fields);
  const both = addChange(ticket, one, { custom_fields: [{ id: warranty, value: true }] }, fields);
  expect(both.custom_fields).toEqual([
    { id: product, value: "lark" },
    { id: warranty, value: true },
  ]);
  const back = addChange(ticket, both, { custom_fields: [{ id: product, value: "tern" }] }, fields);
  expect(back.custom_fields).toEqual([{ id: warranty, value: true }]);
});

test("tags that change beside a field say what the field will make of them", () => {
  const tags = addChange(ticket, {}, { tags: ["refund", "tern", "vip"] }, fields);
  const lark = addChange(ticket, tags, { custom_fields: [{ id: product, value: "lark" }] }, fields);
  expect(lark.tags).toEqual(["refund", "vip", "lark"]);
  // The tag of another choice goes with it.
  const wren = addChange(ticket, lark, { custom_fields: [{ id: product, value: "wren" }] }, fields);
  expect(wren.tags).toEqual(["refund", "vip", "wren"]);
  const back = addChange(ticket, wren, { custom_fields: [{ id: product, value: "tern" }] }, fields);
  expect(back).toEqual({ tags: ["refund", "vip", "tern"] });
  const ticked = addChange(
    ticket,
    back,
    { custom_fields: [{ id: warranty, value: true }] },
    fields,
  );
  expect(ticked.tags).toEqual(["refund", "vip", "tern", "warranty"]);
});

test("what was picked while a change was saved stays", () => {
  const saved = { status: "solved", custom_fields: [{ id: product, value: "lark" }] };
  const since = {
    status: "pending",
    priority: "low",
    custom_fields: [
      { id: product, value: "lark" },
      { id: warranty, value: true },
    ],
  };
  expect(remainingChanges(since, saved)).toEqual({
    status: "pending",
    priority: "low",
    custom_fields: [{ id: warranty, value: true }],
  });
  expect(remainingChanges(saved, saved)).toEqual({});
});
