import type { GenericSchema } from "valibot";
import { describe, expect, test } from "vitest";
import { allows } from "../scopes/allows.ts";
import type { SecretOption, getJson } from "./request.ts";
import { requestPath } from "./request-path.ts";

describe("the path of a request", () => {
  test("holds what was put into its places, encoded once", () => {
    expect(requestPath("GET /tickets/{id}", { id: 35 })).toBe("/api/v2/tickets/35");
    expect(requestPath("DELETE /uploads/{token}", { token: "a/b?c#d%2F" })).toBe(
      "/api/v2/uploads/a%2Fb%3Fc%23d%252F",
    );
    expect(
      requestPath("PUT /tickets/{id}/comments/{comment_id}/redact", { id: 1, comment_id: 2 }),
    ).toBe("/api/v2/tickets/1/comments/2/redact");
  });

  test("holds its query as it was meant, without what is null or undefined", () => {
    const query = { query: "type:ticket a&b=c", ids: [1, 2], all: true, after: null, x: undefined };
    const path = requestPath("GET /search", {}, query);
    const read = new URLSearchParams(path.slice("/api/v2/search?".length));
    expect([...read]).toEqual([
      ["query", "type:ticket a&b=c"],
      ["ids", "1,2"],
      ["all", "true"],
    ]);
    expect(requestPath("GET /tickets", {}, { "page[after]": null })).toBe("/api/v2/tickets");
  });
});

/*
 * What must not compile. Nothing here runs: tsc itself fails when a line below stops being an error.
 */
export function misspelt(get: typeof getJson, schema: GenericSchema): void {
  // @ts-expect-error -- no such endpoint: it is /tickets
  requestPath("GET /ticket", {});
  // @ts-expect-error -- the method belongs to the line
  requestPath("PATCH /tickets/{id}", { id: 1 });
  // @ts-expect-error -- the root is no part of a line
  requestPath("GET /api/v2/tickets", {});
  // @ts-expect-error -- a path that is filled in already is no line
  requestPath("GET /tickets/35", {});
  // @ts-expect-error -- the place is missing
  requestPath("GET /tickets/{id}", {});
  // @ts-expect-error -- the place has another name
  requestPath("GET /tickets/{id}", { ticket_id: 1 });
  // @ts-expect-error -- an id Zendesk did not give is no id
  requestPath("GET /tickets/{id}", { id: null });
  // @ts-expect-error -- there is no place to fill
  requestPath("GET /tickets", { id: 1 });
  // @ts-expect-error -- a parameter is no object
  requestPath("GET /tickets", {}, { page: { size: 1 } });
  // @ts-expect-error -- a write is not read
  void get("PUT /tickets/{id}", { id: 1 }, schema);
  // @ts-expect-error -- who makes a token has to say that its secret is for a person
  void ({} satisfies SecretOption<"POST /oauth/tokens">);
  // @ts-expect-error -- nobody else can ask for a secret
  void ({ expectsSecret: true } satisfies SecretOption<"POST /tickets">);
  // @ts-expect-error -- no screen can need what is not in the table
  void allows([], "GET /tikets");
}
