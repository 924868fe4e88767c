import { describe, expect, test } from "vitest";
import { covers, expandScopes, isKnownScope, scopeByName, scopes } from "./catalogue.ts";

describe("what a scope covers", () => {
  test("read covers every narrow read and no write", () => {
    const narrow = scopes.filter(({ resource }) => resource !== null);
    const covered = narrow.filter(({ name }) => covers(["read"], name));
    expect(covered).toEqual(narrow.filter(({ access }) => access === "read"));
  });

  test("write alone opens no GET", () => {
    expect(covers(["write"], "read")).toBe(false);
    expect(covers(["write"], "tickets:read")).toBe(false);
    expect(covers(["write"], "tickets:write")).toBe(true);
  });

  test("writing a resource does not imply reading it", () => {
    expect(covers(["tickets:write"], "tickets:read")).toBe(false);
  });

  test("every narrow read together still is not read", () => {
    const reads = scopes.filter(({ access, resource }) => access === "read" && resource !== null);
    expect(
      covers(
        reads.map(({ name }) => name),
        "read",
      ),
    ).toBe(false);
  });

  test("a bare resource stands for both of its scopes", () => {
    expect(expandScopes(["tickets"])).toEqual(["tickets:read", "tickets:write"]);
    expect(expandScopes(["auditlogs", "any_channel"])).toEqual([
      "auditlogs:read",
      "any_channel:write",
    ]);
    expect(covers(["tickets"], "tickets:write")).toBe(true);
    expect(covers(["tickets:read"], "tickets")).toBe(false);
  });

  test("impersonate is covered by nothing and covers nothing", () => {
    expect(covers(["read", "write"], "impersonate")).toBe(false);
    expect(covers(["impersonate"], "users:read")).toBe(false);
  });

  test("a name Zendesk does not know is opened by nothing broader", () => {
    expect(isKnownScope("ticket:read")).toBe(false);
    expect(covers(["read"], "ticket:read")).toBe(false);
  });
});

describe("the catalogue", () => {
  test("holds every scope of late 2026 once", () => {
    const names = scopes.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(53);
    for (const name of ["read", "impersonate", "security:read", "web_widget:write", "zis:write"]) {
      expect(names).toContain(name);
    }
  });

  test("tells read-only and write-only resources apart", () => {
    expect(scopeByName("auditlogs:write")).toBeUndefined();
    expect(scopeByName("any_channel:read")).toBeUndefined();
  });

  test("says of tickets:read that it opens neither search nor ticket fields", () => {
    expect(scopeByName("tickets:read")?.gap).toMatch(/not search, ticket fields/i);
  });

  test("says why a browser cannot use impersonate, and who can", () => {
    const scope = scopeByName("impersonate");
    expect(scope?.browserLimit).toMatch(/X-On-Behalf-Of/);
    expect(scope?.usableBy).toMatch(/administrators/i);
  });
});
