import { expect, test } from "vitest";
import { checkAllowedScopes } from "./allowed-scopes.ts";

test.each([
  [[], undefined],
  [["tickets:read", "users:read"], undefined],
  [["read", "tickets:read"], "overlap"],
  [["tickets", "tickets:write"], "overlap"],
  [["read", "write"], undefined],
  [["ticket:read"], "unknown-scope"],
])("allowed scopes %j are answered with %s", (allowed, code) => {
  expect(checkAllowedScopes(allowed)?.code).toBe(code);
});
