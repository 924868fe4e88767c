import * as v from "valibot";
import { expect, test } from "vitest";
import { ticketSchema } from "../../../zendesk/tickets.ts";
import { macroEffect } from "./macro-effect.ts";

const ticket = v.parse(ticketSchema, {
  id: 1,
  status: "open",
  priority: "low",
  tags: ["refund", "en"],
  custom_fields: [{ id: 7, value: "tern" }],
});

const draft = { body: "", isPublic: false, changes: {} };

function apply(actions: [field: string, value: unknown][], after: object, from: object = {}) {
  const { comment = null, ...rest } = after as { comment?: never };
  const preview = { ticket: { ...ticket, ...rest }, comment };
  const named = actions.map(([field, value]) => ({ field, value }));
  return macroEffect({ actions: named }, preview, ticket, { ...draft, ...from });
}

test("what changed at Zendesk meanwhile is not the macro's doing", () => {
  const after = { status: "pending", priority: "urgent", tags: ["vip"] };
  expect(apply([["status", "pending"]], after).part).toEqual({ status: "pending" });
});

test("tags come and go on top of those that are changed already", () => {
  const actions: [string, unknown][] = [
    ["current_tags", "outage"],
    ["remove_tags", "en"],
  ];
  const from = { changes: { tags: ["refund", "en", "vip"] } };
  const { part } = apply(actions, { tags: ["refund", "outage"] }, from);
  expect(part).toEqual({ tags: ["refund", "vip", "outage"] });
});

test("a custom field takes the value that Zendesk worked out", () => {
  const after = { custom_fields: [{ id: 7, value: "lark" }] };
  expect(apply([["custom_fields_7", "lark"]], after).part).toEqual({
    custom_fields: [{ id: 7, value: "lark" }],
  });
});

test("its words stand below those that are typed", () => {
  const after = { comment: { body: "Bye", html_body: "<p>Bye</p>", public: true } };
  expect(apply([["comment_value", "Bye"]], after, { body: "Hello \n" }).body).toBe("Hello\n\nBye");
});

test("a note that is typed stays a note, and that is said", () => {
  const after = { comment: { body: "Bye", html_body: null, public: true } };
  const actions: [string, unknown][] = [
    ["comment_value", "Bye"],
    ["comment_mode_is_public", "true"],
  ];
  expect(apply(actions, after).isPublic).toBe(true);
  const effect = apply(actions, after, { body: "He is rude." });
  expect(effect.isPublic).toBe(false);
  expect(effect.notes).toEqual(["It asks for a public reply; your note stays internal."]);
});

test("what a macro does that this app does not is named", () => {
  const actions: [string, unknown][] = [
    ["notification_user", "all_agents"],
    ["brand_id", "1"],
  ];
  expect(apply(actions, {}).notes).toEqual(["Not done by this app: notification user, brand id."]);
});
