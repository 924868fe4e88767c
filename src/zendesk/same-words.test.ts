import { describe, expect, test } from "vitest";
import { longestComment } from "../reference/limits.ts";
import { alikeWords, sameWords } from "./same-words.ts";

describe("what was typed is known again", () => {
  test.each([
    ["Hello\r\n\r\n  there \n", "Hello there"],
    ["a\u00a0b &nbsp; c", "a b   c"],
    ["Tom &amp; Jerry &lt;3 &#39;quoted&#x27; &quot;so&quot;", `Tom & Jerry <3 'quoted' "so"`],
    ["Zoe\u0308", "Zoë"],
    ["in\u200bvisible\u202e", "invisible"],
    ["&amp;amp;", "&amp;amp;"],
    ["&#0; &#99999999;", "&#0; &#99999999;"],
    ["👩🏽‍🔧 **bold**", "👩🏽‍🔧 **bold**"],
  ])("%j is %j", (given, typed) => {
    expect(sameWords(given, typed)).toBe(true);
    expect(sameWords(typed, given)).toBe(true);
  });

  test("though Zendesk cut off its end, and only then by a part of it", () => {
    const long = "é".repeat(40_000);
    const cut = "é".repeat(Math.floor(longestComment / 2));
    expect(sameWords(cut, long)).toBe(true);
    expect(sameWords(long.slice(0, 1000), long)).toBe(false);
    expect(sameWords("", long)).toBe(false);
  });
});

test.each([
  ["Thanks", "thanks"],
  ["Thanks!", "Thanks"],
  ["Yes", "Yes, please"],
  ["1 000", "1000"],
  ["", "?"],
])("%j is not %j", (given, typed) => {
  expect(sameWords(given, typed)).toBe(false);
});

test.each([
  ["See Zendesk (https://z.example)", "See [Zendesk](https://z.example)"],
  ["Bold", "**Bold**"],
  ["Fine 🙂", "Fine :)"],
])("%j may be %j", (given, typed) => {
  expect(sameWords(given, typed)).toBe(false);
  expect(alikeWords(given, typed)).toBe(true);
});
