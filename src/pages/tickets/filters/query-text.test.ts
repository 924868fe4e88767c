import { expect, test } from "vitest";
import { splitSearch } from "../../../zendesk/search-terms.ts";
import { conditionText, withConditions, withoutTerm } from "./query-text.ts";

const term = (query: string, at: number) => {
  const found = splitSearch(query)[at];
  if (found === undefined) throw new Error(`no term ${at} in ${query}`);
  return found;
};

test("taking a chip away leaves the others as they were typed", () => {
  const query = 'refund  -status:"solved" assignee:me';
  expect(withoutTerm(query, term(query, 1))).toBe("refund assignee:me");
  expect(withoutTerm(query, term(query, 0))).toBe('-status:"solved" assignee:me');
  expect(withoutTerm("refund", term("refund", 0))).toBe("");
});

test("a condition is added at the end, or stands where the changed one stood", () => {
  const group = { isNegated: false, key: "group", operator: ":", value: "Repairs & Warranty" };
  expect(withConditions("status:open", [group])).toBe('status:open group:"Repairs & Warranty"');
  const query = "status:open kettle";
  expect(withConditions(query, [group], term(query, 0))).toBe('group:"Repairs & Warranty" kettle');
});

test("a quote left open swallows no filter", () => {
  const open = { isNegated: false, key: "status", operator: ":", value: "open" };
  const terms = splitSearch(withConditions('"kettle and', [open]));
  expect(terms.map(({ key, value }) => [key, value])).toEqual([
    [undefined, "kettle and"],
    ["status", "open"],
  ]);
});

test("whatever a value holds, the condition reads back as one term", () => {
  const values = ["open", "two words", 'a "quoted" word', "-minus", "tab\there", "ümläut", "a:b"];
  for (const value of values) {
    for (const isNegated of [true, false]) {
      const condition = { isNegated, key: "tags", operator: ":", value };
      const [read, ...more] = splitSearch(conditionText(condition));
      expect(more).toEqual([]);
      expect(read).toMatchObject({ isNegated, key: "tags", operator: ":" });
      expect(read?.value).toBe(value.replaceAll('"', " ").trim());
    }
  }
});
