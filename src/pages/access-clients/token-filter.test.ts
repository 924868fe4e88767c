import { expect, test } from "vitest";
import type { OAuthToken } from "../../zendesk/oauth-tokens.ts";
import type { User } from "../../zendesk/users.ts";
import { matchesFilter, readTokenFilter, tokenFilterQuery } from "./token-filter.ts";

const now = Date.parse("2026-11-22T12:00:00Z");
const day = 24 * 60 * 60_000;
const ago = (days: number) => new Date(now - days * day).toISOString();

const token: OAuthToken = {
  id: 1,
  client_id: 7,
  user_id: 29,
  token: "af3345kdj3",
  scopes: ["read"],
  created_at: ago(200),
  used_at: ago(40),
  expires_at: null,
  refresh_token_expires_at: null,
};
const amir: User = {
  id: 29,
  name: "Amir Agent",
  email: "agent@example.com",
  organization_id: null,
  role: "agent",
  role_type: null,
  time_zone: null,
  iana_time_zone: null,
  locale: null,
  phone: null,
  notes: null,
  details: null,
  tags: [],
  suspended: false,
  agent: undefined,
};
const people = new Map([[29, amir]]);
const shown = (query: string, change: Partial<OAuthToken> = {}) =>
  matchesFilter({ ...token, ...change }, readTokenFilter(new URLSearchParams(query)), people, now);

test("a token counts as unused from its last use on, or from when it was made", () => {
  expect(shown("unused=30")).toBe(true);
  expect(shown("unused=90")).toBe(false);
  expect(shown("unused=90", { used_at: null })).toBe(true);
  expect(shown("unused=30", { used_at: null, created_at: ago(3) })).toBe(false);
});

test("a person is found by part of the name or address, or by number", () => {
  for (const person of ["amir", "AGENT@", "29", " Agent "]) {
    expect(shown(new URLSearchParams({ person }).toString())).toBe(true);
  }
  expect(shown("person=lena")).toBe(false);
});

test("a filter in the address is the filter one set", () => {
  const query = "client=7&person=amir&unused=90";
  expect(tokenFilterQuery(readTokenFilter(new URLSearchParams(query))).toString()).toBe(query);
});

test("nonsense in the address filters nothing", () => {
  expect(readTokenFilter(new URLSearchParams("client=x&unused=7"))).toEqual({
    clientId: undefined,
    person: "",
    unusedDays: 0,
  });
});
