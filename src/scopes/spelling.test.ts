import { expect, test } from "vitest";
import { scopes } from "./catalogue.ts";
import { closestScope } from "./spelling.ts";

test.each([
  ["ticket:read", "tickets:read"],
  ["tickets:raed", "tickets:read"],
  ["tickets.read", "tickets:read"],
  ["read:tickets", "tickets:read"],
  ["Tickets:Read", "tickets:read"],
  ["user:write", "users:write"],
  ["help_center:read", "hc:read"],
  ["views:read", "ticket_views:read"],
  ["audit_logs:read", "auditlogs:read"],
  ["tickets:delete", "tickets:write"],
  ["READ", "read"],
  ["impersonat", "impersonate"],
])("%s is taken for %s", (typed, meant) => {
  expect(closestScope(typed)).toBe(meant);
});

test("nothing is suggested for what is right, or like nothing there is", () => {
  for (const { name } of scopes) expect(closestScope(name)).toBeUndefined();
  for (const name of ["openid", "profile", "", ":", "everything-i-may", "a".repeat(5000)]) {
    expect(closestScope(name)).toBeUndefined();
  }
});
