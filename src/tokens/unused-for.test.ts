import { expect, test } from "vitest";
import { unusedFor } from "./unused-for.ts";

const now = Date.parse("2026-11-22T00:00:00Z");
const days = (count: number) => new Date(now - count * 86_400_000).toISOString();

test("a token used a month ago is pointed out, one used last week is not", () => {
  expect(unusedFor({ used_at: days(30), created_at: days(400) }, now)).toBe(30 * 86_400_000);
  expect(unusedFor({ used_at: days(7), created_at: days(400) }, now)).toBeUndefined();
});

test("a token never used counts from when it was made", () => {
  expect(unusedFor({ used_at: null, created_at: days(90) }, now)).toBe(90 * 86_400_000);
  expect(unusedFor({ used_at: null, created_at: days(1) }, now)).toBeUndefined();
  expect(unusedFor({ used_at: null, created_at: null }, now)).toBeUndefined();
});
