import * as v from "valibot";
import { expect, test } from "vitest";
import { answerList, list } from "./fields.ts";
import { ticketSchema } from "./tickets.ts";

const good = {
  id: 7,
  subject: "Printer on fire",
  status: "open",
  priority: "high",
  requester_id: 1,
  assignee_id: null,
  group_id: 2,
  via: { channel: "email" },
  tags: ["fire"],
  is_public: true,
  created_at: "2026-01-01T00:00:00Z",
  updated_at: "2026-01-02T00:00:00Z",
};

test("a ticket with one field missing, null or of the wrong type keeps all the others", () => {
  for (const key of Object.keys(good)) {
    for (const wrong of [undefined, null, 5, "text", true, [], {}, Number.NaN, [null, 3]]) {
      const ticket = v.parse(ticketSchema, { ...good, [key]: wrong });
      const whole = v.parse(ticketSchema, good);
      expect({ ...ticket, [key]: null }).toEqual({ ...whole, [key]: null });
    }
  }
});

test("what is no record at all is left out of a list, and nothing else", () => {
  const tickets = v.parse(list(ticketSchema), [good, null, 3, "ticket", { id: 8 }]);
  expect(tickets.map(({ id }) => id)).toEqual([7, 8]);
  expect(v.parse(list(ticketSchema), "not a list")).toEqual([]);
});

test("an answer without the list it is about is no empty list", () => {
  const answer = v.object({ tickets: answerList(ticketSchema) });
  expect(v.parse(answer, { tickets: [] })).toEqual({ tickets: [] });
  for (const other of [
    {},
    [],
    null,
    "",
    { error: "Forbidden" },
    { tickets: null },
    { tickets: {} },
  ]) {
    expect({ other, isTaken: v.safeParse(answer, other).success }).toEqual({
      other,
      isTaken: false,
    });
  }
});

test("an id written as text is the same id", () => {
  expect(v.parse(ticketSchema, { ...good, id: "35436" }).id).toBe(35436);
});
