import { describe, expect, test } from "vitest";
import { endpoints, type RequestLine } from "../reference/endpoints.ts";
import { allows } from "./allows.ts";
import { scopeByName } from "./catalogue.ts";
import { requestLineOf, splitRequestLine } from "./request-line.ts";

const lines = Object.keys(endpoints) as RequestLine[];

describe("finding the endpoint of a request somebody typed", () => {
  test("the query, .json and the origin do not matter", () => {
    expect(requestLineOf("GET", "/api/v2/tickets")).toBe("GET /tickets");
    expect(requestLineOf("get", "/api/v2/tickets.json?page[size]=100")).toBe("GET /tickets");
    expect(requestLineOf("GET", "https://acme.zendesk.com/api/v2/tickets/")).toBe("GET /tickets");
  });

  test("a literal wins over a place", () => {
    expect(requestLineOf("GET", "/api/v2/users/me")).toBe("GET /users/me");
    expect(requestLineOf("GET", "/api/v2/users/35")).toBe("GET /users/{id}");
    expect(requestLineOf("GET", "/api/v2/tickets/count")).toBe("GET /tickets/count");
    expect(requestLineOf("DELETE", "/api/v2/oauth/tokens/current")).toBe(
      "DELETE /oauth/tokens/current",
    );
  });

  test("every line finds itself, its places filled or not", () => {
    for (const line of lines) {
      const { method, path } = splitRequestLine(line);
      expect(requestLineOf(method, path)).toBe(line);
      expect(requestLineOf(method, path.replaceAll(/\{\w+\}/g, "35"))).toBe(line);
    }
  });

  test("an endpoint not known is not guessed at", () => {
    expect(requestLineOf("GET", "/api/v2/nonsense")).toBeUndefined();
    expect(requestLineOf("PATCH", "/api/v2/tickets")).toBeUndefined();
    expect(requestLineOf("GET", "/oauth/tokens")).toBeUndefined();
    expect(requestLineOf("GET", "/api/v2/../tickets")).toBeUndefined();
  });
});

describe("what scopes allow", () => {
  test.for([
    "GET /search",
    "GET /ticket_fields",
    "GET /ticket_forms",
    "GET /groups",
    "GET /views",
  ] as const)("tickets:read does not open %s, read does", (line) => {
    expect(allows(["tickets:read"], line)).toBe(false);
    expect(allows(["read"], line)).toBe(true);
  });

  test("write alone reads nothing", () => {
    const reads = lines.filter((line) => line.startsWith("GET "));
    expect(reads.filter((line) => allows(["write"], line))).toEqual([]);
  });

  test("every token may end itself", () => {
    expect(allows([], "DELETE /oauth/tokens/current")).toBe(true);
  });
});

describe("the table", () => {
  test("names only scopes Zendesk knows", () => {
    const named = lines.flatMap((line) => endpoints[line].scopes);
    expect(named.filter((scope) => !scopeByName(scope))).toEqual([]);
  });

  test("every endpoint that has a need names the broad scope of its method", () => {
    const without = lines.filter((line) => {
      const { scopes } = endpoints[line];
      return scopes.length > 0 && !scopes.includes(line.startsWith("GET ") ? "read" : "write");
    });
    expect(without).toEqual([]);
  });
});
