import { describe, expect, test } from "vitest";
import { parseErrorBody } from "./error-body.ts";

const json = (value: unknown) => JSON.stringify(value);

describe("the body of an error answer", () => {
  test("as an object holds a title and a message", () => {
    const body = parseErrorBody(
      json({ error: { title: "Forbidden", message: "You do not have access to this page." } }),
    );
    expect(body).toMatchObject({
      envelope: "object",
      code: "Forbidden",
      message: "You do not have access to this page.",
    });
  });

  test("as a string holds a name and a description", () => {
    const body = parseErrorBody(json({ error: "RecordNotFound", description: "Not found" }));
    expect(body).toMatchObject({
      envelope: "string",
      code: "RecordNotFound",
      message: "Not found",
    });
  });

  test("as an array tells every entry and the first code", () => {
    const body = parseErrorBody(
      json({
        errors: [
          { code: "A", title: "First." },
          { code: "B", title: "Second." },
        ],
      }),
    );
    expect(body).toMatchObject({ envelope: "array", code: "A", message: "First.; Second." });
  });

  test("with details tells every field, not only base", () => {
    const body = parseErrorBody(
      json({
        error: "RecordInvalid",
        description: "Record validation errors",
        details: {
          base: [{ description: "Assignee: is required", ticket_field_id: 1 }],
          status: [{ description: "closed prevents ticket update" }, "odd"],
          deep: { inner: [{ error: "nested" }] },
        },
      }),
    );
    expect(body.envelope).toBe("details");
    expect(body.fields).toEqual([
      { field: "base", message: "Assignee: is required", ticketFieldId: 1 },
      { field: "status", message: "closed prevents ticket update", ticketFieldId: undefined },
      { field: "status", message: "odd", ticketFieldId: undefined },
      { field: "deep", message: "nested", ticketFieldId: undefined },
    ]);
  });

  test("of OAuth holds error and error_description", () => {
    const body = parseErrorBody(json({ error: "invalid_grant", error_description: "Expired." }));
    expect(body).toMatchObject({ envelope: "oauth", code: "invalid_grant", message: "Expired." });
  });

  test("names the scopes a 403 asks for", () => {
    const body = parseErrorBody(
      json({
        error: "Forbidden",
        description: "You are missing the following required scopes: groups:read, read",
      }),
    );
    expect(body.missingScopes).toEqual(["groups:read", "read"]);
  });

  test("is taken as text when it is no JSON, whatever its type says", () => {
    const text = "Number of allowed API requests per minute exceeded";
    expect(parseErrorBody(text, "application/json")).toMatchObject({
      envelope: "text",
      message: text,
    });
  });

  test("that is a web page gives no words at all", () => {
    const body = parseErrorBody("<!DOCTYPE html><h1>Oops</h1>", "text/html");
    expect(body).toMatchObject({ envelope: "html", message: undefined });
  });

  test("spells out characters that could make a sentence read otherwise", () => {
    const body = parseErrorBody(json({ error: "x", description: "pay\u202Eload\u0000 \n end" }));
    expect(body.message).toBe("pay[U+202E]load[U+0000] end");
  });

  test("is cut before it can fill the screen", () => {
    const details = Object.fromEntries(Array.from({ length: 900 }, (_, i) => [`f${i}`, ["bad"]]));
    const body = parseErrorBody(json({ error: "e", description: "x".repeat(100_000), details }));
    expect(body.message?.length).toBe(500);
    expect(body.fields.length).toBe(50);
  });

  test("never throws, whatever it is", () => {
    const odd = ["", " ", "null", "[]", "0", '"text"', "{", "{}", '{"error":null}', "\u0000"];
    odd.push('{"errors":[null,1,[[]],{}]}', '{"error":{},"details":{"a":null,"b":[[],{}]}}');
    odd.push("[".repeat(5000), '{"__proto__":{"error":"x"}}', '{"details":{"a":[{"b":{}}]}}');
    for (const text of odd) expect(() => parseErrorBody(text)).not.toThrow();
  });

  test("never throws on random text and random JSON", () => {
    let seed = 7;
    const random = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
    const keys = ["error", "errors", "details", "description", "error_description", "title", "a"];
    const value = (depth: number): unknown => {
      const pick = Math.floor(random() * (depth > 4 ? 4 : 6));
      if (pick === 0) return null;
      if (pick === 1) return Math.floor(random() * 1e6);
      if (pick === 2) return String.fromCodePoint(Math.floor(random() * 0xd7ff)).repeat(3);
      if (pick === 3) return "You are missing the following required scopes: <b>, read";
      if (pick === 4) return Array.from({ length: 3 }, () => value(depth + 1));
      return Object.fromEntries(
        keys.filter(() => random() < 0.4).map((key) => [key, value(depth + 1)]),
      );
    };
    for (let turn = 0; turn < 2000; turn++) {
      const text = json(value(0));
      const body = parseErrorBody(random() < 0.2 ? text.slice(0, -2) : text);
      expect(typeof body.envelope).toBe("string");
    }
  });
});
