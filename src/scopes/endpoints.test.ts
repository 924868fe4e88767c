import { describe, expect, test } from "vitest";
import { scopeByName } from "./catalogue.ts";
import { allows, endpointFor, endpoints, neededFor } from "./endpoints.ts";

describe("finding what a request needs", () => {
  test("the query, .json and the origin do not matter", () => {
    const expected = neededFor("GET", "/api/v2/tickets");
    expect(expected?.scopes).toEqual(["tickets:read", "read"]);
    expect(neededFor("get", "/api/v2/tickets.json?page[size]=100")).toBe(expected);
    expect(neededFor("GET", "https://acme.zendesk.com/api/v2/tickets/")).toBe(expected);
  });

  test("a literal wins over a place", () => {
    expect(endpointFor("GET", "/api/v2/users/me")?.title).toBe("Show yourself");
    expect(endpointFor("GET", "/api/v2/users/35")?.title).toBe("Show a person");
    expect(endpointFor("GET", "/api/v2/tickets/count")?.title).toBe("Count tickets");
    expect(endpointFor("DELETE", "/api/v2/oauth/tokens/current")?.title).toBe("Revoke this token");
  });

  test.for(["search", "ticket_fields", "ticket_forms", "groups", "views"])(
    "tickets:read does not open %s, read does",
    (path) => {
      expect(allows(["tickets:read"], "GET", `/api/v2/${path}`)).toBe(false);
      expect(allows(["read"], "GET", `/api/v2/${path}`)).toBe(true);
    },
  );

  test("write alone reads nothing", () => {
    const reads = endpoints.filter(({ method, scopes }) => method === "GET" && scopes.length > 0);
    expect(reads.filter(({ path }) => allows(["write"], "GET", path))).toEqual([]);
  });

  test("an endpoint not known is not guessed at", () => {
    expect(neededFor("GET", "/api/v2/nonsense")).toBeUndefined();
    expect(neededFor("PATCH", "/api/v2/tickets")).toBeUndefined();
    expect(neededFor("GET", "/oauth/tokens")).toBeUndefined();
    expect(allows(["read"], "GET", "/api/v2/../tickets")).toBeUndefined();
  });
});

describe("the table", () => {
  test("names only scopes Zendesk knows, each endpoint once", () => {
    const lines = endpoints.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(lines).size).toBe(lines.length);
    const named = endpoints.flatMap(({ scopes }) => scopes);
    expect(named.filter((scope) => !scopeByName(scope))).toEqual([]);
  });

  test("every endpoint that has a need names the broad scope of its method", () => {
    const without = endpoints.filter(
      ({ method, scopes }) =>
        scopes.length > 0 && !scopes.includes(method === "GET" ? "read" : "write"),
    );
    expect(without).toEqual([]);
  });
});
