import { describe, expect, test } from "vitest";
import {
  parseScopeArray,
  parseScopeString,
  readScopeArray,
  scopeArrayToString,
  scopeStringToArray,
} from "./format.ts";

describe("the string of the authorization URL", () => {
  test("is read with any run of spaces, each name once", () => {
    expect(parseScopeString("  read   tickets:write read ")).toEqual({
      ok: true,
      scopes: ["read", "tickets:write"],
      unknown: [],
      repeated: ["read"],
    });
  });

  test("an array in its place is refused by name, with the string to use", () => {
    expect(parseScopeString('["read", "tickets:write"]')).toMatchObject({
      ok: false,
      code: "array-for-string",
      instead: "read tickets:write",
    });
  });

  test("commas are refused, with the string to use", () => {
    expect(parseScopeString("read,tickets:write")).toMatchObject({
      ok: false,
      code: "commas",
      instead: "read tickets:write",
    });
  });

  test("a misspelt name is read and pointed out", () => {
    expect(parseScopeString("read ticket:write")).toMatchObject({ unknown: ["ticket:write"] });
  });

  test.for(['re"ad', "re\\ad", "re\u0000ad", "réad"])("%j is refused for its character", (text) => {
    expect(parseScopeString(text)).toMatchObject({ ok: false, code: "bad-character" });
  });

  test("nothing at all is refused", () => {
    expect(parseScopeString(" \n ")).toMatchObject({ ok: false, code: "empty" });
  });
});

describe("the array of the tokens API", () => {
  test("is read as JSON", () => {
    expect(parseScopeArray('["read", "tickets:write"]')).toMatchObject({
      ok: true,
      scopes: ["read", "tickets:write"],
    });
  });

  test.for(["read tickets:write", '"read tickets:write"', "read, tickets:write"])(
    "the string %j in its place is refused by name, with the array to use",
    (text) => {
      expect(parseScopeArray(text)).toMatchObject({
        ok: false,
        code: "string-for-array",
        instead: '["read", "tickets:write"]',
      });
    },
  );

  test("a string that is already a value is refused the same way", () => {
    expect(readScopeArray("read")).toMatchObject({ code: "string-for-array", instead: '["read"]' });
  });

  test("several scopes in one string of the array are refused, with the array to use", () => {
    expect(parseScopeArray('["read tickets:write"]')).toMatchObject({
      ok: false,
      code: "spaces-inside",
      instead: '["read", "tickets:write"]',
    });
  });

  test("half an array, numbers and an empty array each have their complaint", () => {
    expect(parseScopeArray('["read"')).toMatchObject({ code: "not-json" });
    expect(parseScopeArray("[1]")).toMatchObject({ code: "not-strings" });
    expect(parseScopeArray("[]")).toMatchObject({ code: "empty" });
    expect(parseScopeArray("{}")).toMatchObject({ code: "not-strings" });
  });
});

describe("turning one into the other", () => {
  test("works both ways and comes back the same", () => {
    expect(scopeStringToArray("read tickets:write")).toBe('["read", "tickets:write"]');
    expect(scopeArrayToString('["read", "tickets:write"]')).toBe("read tickets:write");
  });

  test("gives nothing for what it cannot read", () => {
    expect(scopeStringToArray("[]")).toBeUndefined();
    expect(scopeArrayToString("read")).toBeUndefined();
  });
});
