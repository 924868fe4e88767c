import { number, parse } from "valibot";
import { expect, test } from "vitest";
import { answerList, count, id, isTooMuch, list, moment, text, unasked } from "./fields.ts";

test("a cursor that leads back is asked for once", () => {
  expect(unasked("same", [null])).toBe("same");
  expect(unasked("same", [null, "same"])).toBeNull();
  expect(unasked("a", [null, "a", "b"])).toBeNull();
  expect(unasked(null, [null])).toBeNull();
});

test("moments are read however Zendesk spells them", () => {
  const read = (value: unknown) => parse(moment, value);
  expect(read("2026-11-24T09:15:00Z")).toBe("2026-11-24T09:15:00Z");
  expect(read("2025-09-03 12:56:17 UTC")).toBe("2025-09-03T12:56:17+00:00");
  expect(read("2025-09-03 12:56:17.000000000 +0000")).toBe("2025-09-03T12:56:17+00:00");
  expect(read(1_763_975_700)).toBe("2025-11-24T09:15:00.000Z");
  for (const value of ["12026-01-01T00:00:00Z", "soon", Number.NaN, 1e300, null, {}]) {
    expect(read(value)).toBeNull();
  }
});

test("ids and counts are read as text too, and -1 is Zendesk itself", () => {
  expect(["77", 77, "-1", -1, 2 ** 53, "x", null].map((value) => parse(id, value))).toEqual([
    77,
    77,
    -1,
    -1,
    null,
    null,
    null,
  ]);
  expect(["12", 12, "1e3", null].map((value) => parse(count, value))).toEqual([12, 12, null, null]);
});

test("an answer without measure is no answer, and what stands beside one is cut", () => {
  const many = Array.from({ length: 200_000 }, (_, index) => index);
  let refused: unknown;
  try {
    parse(answerList(number()), many);
  } catch (error) {
    refused = error;
  }
  expect(isTooMuch(refused)).toBe(true);
  expect(() => parse(answerList(number()), {})).toThrow("Invalid type");
  expect(isTooMuch(new Error("another"))).toBe(false);
  expect(parse(answerList(number()), many.slice(0, 1000))).toHaveLength(1000);
  expect(parse(list(number()), many)).toEqual(many.slice(0, 5000));
  expect(parse(text, "x".repeat(50_000_000))).toHaveLength(1_000_000);
});
