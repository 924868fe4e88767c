import { expect, test } from "vitest";
import { readLines, withFilter } from "./saved-filters.ts";

const refunds = { name: "Refunds", query: "refund status:open", sort: "id" as const };
const known = withFilter([], refunds.query, refunds);

test("a filter comes back as it was saved, is renamed, and is forgotten", () => {
  expect(readLines(known).map(({ value }) => value)).toEqual([refunds]);
  const renamed = withFilter(readLines(known), refunds.query, { ...refunds, name: "Money" });
  expect(readLines(renamed).map(({ value }) => value?.name)).toEqual(["Money"]);
  expect(withFilter(readLines(known), refunds.query, null)).toBe("");
});

test("what cannot be read stays as it is, whatever is saved or forgotten around it", () => {
  const damaged = [
    "{",
    "[]",
    "null",
    '{"version":2,"name":"x","query":"y"}',
    '{"version":1}',
    "nonsense",
  ];
  const text = [...damaged, known].join("\n");
  const lines = readLines(text);
  expect(lines.filter(({ value }) => value === null)).toHaveLength(damaged.length);
  const other = { name: "Other", query: "kettle", sort: null };
  const after = withFilter(readLines(withFilter(lines, other.query, other)), refunds.query, null);
  expect(after.split("\n").slice(0, damaged.length)).toEqual(damaged);
  expect(readLines(after).flatMap(({ value }) => value ?? [])).toEqual([other]);
});

test("an order that nobody knows any more is none", () => {
  const line = JSON.stringify({ version: 1, name: "x", query: "y", sort: "colour" });
  expect(readLines(line)[0]?.value?.sort).toBeNull();
});
