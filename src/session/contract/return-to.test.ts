import { expect, test } from "vitest";
import { safeReturnTo } from "./return-to.ts";

const origin = "https://app.example";

test.each(["/", "/tickets", "/tickets/5?tab=1#comment-3", "/tickets?q=a%20b&x=%2F%2Fevil"])(
  "a person returns to %s, query and fragment intact",
  (path) => {
    expect(safeReturnTo(path, origin)).toBe(path);
  },
);

test.each([
  undefined,
  "",
  "tickets",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "\t//evil.example",
  " //evil.example",
  "/.//evil.example",
  "/..//evil.example",
  "/%2e%2e//evil.example",
  "/x/../..//evil.example",
  "https://evil.example",
  "HTTPS://evil.example/",
  "http:evil.example",
  "javascript:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,x",
  "blob:https://app.example/1",
  "@evil.example",
  ".evil.example",
  "?x=//evil.example",
  "#x",
  "/callback",
  "/callback?code=1&state=2",
  "/./callback?code=1",
  `/${"a".repeat(3000)}`,
])("nobody is sent on to %j", (path) => {
  expect(safeReturnTo(path, origin)).toBeUndefined();
});
