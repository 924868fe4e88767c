import { describe, expect, test } from "vitest";
import {
  bodyOf,
  draftOf,
  draftQuery,
  fillPlace,
  parametersOf,
  placesIn,
  problemOf,
  readDraft,
  withoutOrigin,
  withParameters,
} from "./draft.ts";

const get = (path: string) => ({ method: "GET", path, body: "" }) as const;

describe("a draft", () => {
  test("starts as a GET, whatever a link says of the method", () => {
    expect(readDraft(new URLSearchParams("path=/api/v2/users&method=TRACE")).method).toBe("GET");
    expect(readDraft(new URLSearchParams()).path).toMatch(/^\/api\/v2\/tickets\?/);
  });

  test("of a writing endpoint brings a body to start from", () => {
    expect(bodyOf(draftOf("PUT /tickets/{id}"))).toHaveProperty("ticket.comment.public", false);
  });

  test("is shared by method and path, never by its body", () => {
    const query = draftQuery({ ...draftOf("POST /tickets"), body: '{"secret":1}' });
    expect([...query]).toEqual([
      ["method", "POST"],
      ["path", "/api/v2/tickets"],
    ]);
  });

  test("loses the account's own origin and no other", () => {
    const account = "https://acme.zendesk.com";
    expect(withoutOrigin(`${account}/api/v2/tickets`, account)).toBe("/api/v2/tickets");
    expect(withoutOrigin(`${account}.evil.test/api`, account)).toBe(`${account}.evil.test/api`);
  });
});

describe("parameters", () => {
  test("are read from the query and written back as people read them", () => {
    const path = "/api/v2/search?query=type:ticket+status<solved&page[size]=10";
    expect(parametersOf(path)).toEqual([
      { name: "query", value: "type:ticket status<solved" },
      { name: "page[size]", value: "10" },
    ]);
    expect(withParameters(path, parametersOf(path))).toBe(
      "/api/v2/search?query=type:ticket%20status<solved&page[size]=10",
    );
  });

  test("without a name are left out, and lone surrogates do not throw", () => {
    expect(withParameters("/api/v2/x?a=1", [{ name: "", value: "1" }])).toBe("/api/v2/x");
    expect(() => withParameters("/api/v2/x", [{ name: "a", value: "\ud800" }])).not.toThrow();
  });

  test("and signs inside a value do not become parameters", () => {
    expect(withParameters("/api/v2/x", [{ name: "q", value: "a&b=c#d" }])).toBe(
      "/api/v2/x?q=a%26b%3Dc%23d",
    );
  });
});

describe("places", () => {
  test("are filled one by one, encoded", () => {
    const path = "/api/v2/tickets/{id}/comments/{id}/make_private";
    expect(placesIn(path)).toEqual(["{id}", "{id}"]);
    expect(fillPlace(fillPlace(path, "3"), "a/b$&")).toBe(
      "/api/v2/tickets/3/comments/a%2Fb%24%26/make_private",
    );
  });
});

describe("what keeps a draft from being sent", () => {
  test("is said in one sentence", () => {
    expect(problemOf(get("/api/v2/tickets"))).toBeUndefined();
    expect(problemOf(get("https://evil.test/api/v2/tickets"))).toMatch(/Only the account/);
    expect(problemOf(get("/oauth/tokens"))).toMatch(/starts with/);
    expect(problemOf(get("/api/v2/tickets/{id}"))).toBe("Fill in {id}.");
    expect(problemOf(get("/api/v2/search?query=a b"))).toMatch(/no spaces/);
    expect(problemOf({ method: "PUT", path: "/api/v2/tickets/1", body: "{" })).toMatch(/not JSON/);
    expect(problemOf({ method: "GET", path: "/api/v2/tickets/1", body: "{" })).toBeUndefined();
  });
});
