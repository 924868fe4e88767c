import { describe, expect, test } from "vitest";
import { authentications, languages, writeSnippet } from "./snippets.ts";

const read = {
  method: "GET",
  url: "https://acme.zendesk.com/api/v2/tickets?page[size]=5",
  body: undefined,
};
const write = {
  method: "PUT",
  url: "https://acme.zendesk.com/api/v2/tickets/3",
  body: { ticket: { comment: { body: 'It\'s $HOME `x` "y"', public: false }, tags: [], x: null } },
};

describe("a snippet", () => {
  test("in curl takes the token from the environment and asks curl for no globbing", () => {
    expect(writeSnippet("curl", "bearer", read)).toBe(
      [
        "curl 'https://acme.zendesk.com/api/v2/tickets?page%5Bsize%5D=5' \\",
        '  --header "Authorization: Bearer $ZENDESK_ACCESS_TOKEN"',
      ].join("\n"),
    );
  });

  test("in curl keeps the shell's hands off the body", () => {
    expect(writeSnippet("curl", "bearer", write)).toContain(
      String.raw`--data '{"ticket":{"comment":{"body":"It'\''s $HOME` + " `x` ",
    );
  });

  test("with an API token shows how the header is made: base64 of email/token:api_token", () => {
    expect(writeSnippet("curl", "api-token", read)).toContain(
      `Basic $(printf '%s' "$ZENDESK_EMAIL/token:$ZENDESK_API_TOKEN" | base64 | tr -d '\\n')`,
    );
    expect(writeSnippet("javascript", "api-token", read)).toContain(
      "btoa(`${process.env.ZENDESK_EMAIL}/token:${process.env.ZENDESK_API_TOKEN}`)",
    );
    expect(writeSnippet("python", "api-token", read)).toContain(
      'os.environ["ZENDESK_EMAIL"] + "/token:" + os.environ["ZENDESK_API_TOKEN"]',
    );
  });

  test("with a password has no /token", () => {
    for (const { id } of languages)
      expect(writeSnippet(id, "password", read)).not.toContain("/token");
  });

  test("in Python writes True, False and None", () => {
    const snippet = writeSnippet("python", "bearer", write);
    expect(snippet).toContain('"public": False,');
    expect(snippet).toContain('"tags": [],');
    expect(snippet).toContain('"x": None,');
  });

  test("in JavaScript is a script that parses", () => {
    for (const { id } of authentications) {
      const snippet = writeSnippet("javascript", id, write);
      // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- the one way to have it parsed
      expect(() => new Function(`return async () => {${snippet}}`)).not.toThrow();
    }
  });
});

describe("where a way to authenticate works", () => {
  test("API tokens: not from a browser, none new, all end", () => {
    const { where = "" } = authentications.find(({ id }) => id === "api-token") ?? {};
    expect(where).toMatch(/Not from a browser.*27 October 2026.*30 April 2027/);
  });
});
