import { expect, test } from "vitest";
import { lookedAt, rememberLook } from "./looked.ts";

const at = (minute: number) => `2026-11-27T10:${String(minute).padStart(2, "0")}:00Z`;

test("a look is remembered as the ticket stood, and an older one never replaces it", () => {
  expect(lookedAt(1)).toBeUndefined();
  rememberLook(1, at(10));
  rememberLook(1, at(5));
  expect(lookedAt(1)).toBe(Date.parse(at(10)));
  rememberLook(1, at(11));
  expect(lookedAt(1)).toBe(Date.parse(at(11)));
});

test("a ticket without a time is no look", () => {
  rememberLook(2, null);
  rememberLook(2, "soon");
  expect(lookedAt(2)).toBeUndefined();
});

test("the oldest looks are forgotten, the newest stay", () => {
  for (let id = 10; id < 2110; id += 1) rememberLook(id, at(1));
  expect(lookedAt(10)).toBeUndefined();
  expect(lookedAt(2109)).toBe(Date.parse(at(1)));
  // A look again is a new one.
  rememberLook(111, at(2));
  rememberLook(3000, at(1));
  expect(lookedAt(111)).toBe(Date.parse(at(2)));
});
