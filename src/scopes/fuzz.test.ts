import { expect, test } from "vitest";
import { remarksOn } from "./advice.ts";
import { covers, expandScopes } from "./catalogue.ts";
import { parseScopeArray, parseScopeString, printScopeArray, printScopeString } from "./format.ts";
import { compareGrant } from "./grant-difference.ts";
import { requestLineOf } from "./request-line.ts";
import { screenStates } from "./screens.ts";
import { reportUse } from "./use-report.ts";

const pieces = [
  "read|write|tickets|tickets:read|impersonate|:|::|read:|*|__proto__|constructor|null|1e999".split(
    "|",
  ),
  "[ ] \" ' , \\ { } ? # % é 🎫 \u0000 \u202e /api/v2/ tickets/1 <script>alert(1)</script>".split(
    " ",
  ),
  [" ", "\t", "\n", "|"],
].flat();

const texts = randomTexts(20261122, 10_000);

test("10,000 random strings are read or refused, never thrown at", () => {
  const complaints = texts
    .flatMap((text) => [parseScopeString(text), parseScopeArray(text)])
    .flatMap((parsed) => (parsed.ok ? [] : [parsed.reason]));
  expect(complaints.length).toBeGreaterThan(1000);
  // A complaint never repeats what was typed, so it cannot carry markup anywhere.
  expect(complaints.filter((reason) => reason.includes("<"))).toEqual([]);
});

test("what was read comes back the same from either form", () => {
  const read = texts.map(parseScopeString).flatMap((parsed) => (parsed.ok ? [parsed.scopes] : []));
  expect(read.length).toBeGreaterThan(1000);
  for (const names of read) {
    expect(parseScopeString(printScopeString(names))).toMatchObject({ scopes: names });
    expect(parseScopeArray(printScopeArray(names))).toMatchObject({ scopes: names });
  }
});

test("10,000 random sets of names get advice, screens and reports without a throw", () => {
  for (const text of texts) {
    const names = text.split(" ");
    expect(covers(names, text.split(" ")[0] ?? "")).toBe(true);
    expect(compareGrant(names, names)).toMatchObject({ missing: [], extra: [] });
    expect(expandScopes(expandScopes(names))).toEqual(expandScopes(names));
    remarksOn(names);
    screenStates(names);
    requestLineOf(text, text);
    reportUse(names, [{ method: "GET", path: text }]);
  }
});

/** The same texts for the same seed, so that a failure can be had again (mulberry32). */
function randomTexts(seed: number, count: number): string[] {
  let state = seed;
  const random = (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: random(12) }, () => pieces[random(pieces.length)]).join(""),
  );
}
