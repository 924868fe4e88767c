import { expect, test } from "vitest";
import { joinPath } from "./json-path.ts";

test("a path is one that JavaScript and jq take", () => {
  expect(joinPath(joinPath("tickets", "0", true), "subject", false)).toBe("tickets[0].subject");
  expect(joinPath("", "meta", false)).toBe("meta");
  expect(joinPath("a", 'odd "key"', false)).toBe('a["odd \\"key\\""]');
  expect(joinPath("", "0", false)).toBe('["0"]');
});
