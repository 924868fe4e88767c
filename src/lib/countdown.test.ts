import { expect, test } from "vitest";
import { formatCountdown } from "./countdown.ts";

test.each([
  [30 * 86_400_000, "30 days"],
  [47 * 3_600_000 + 59 * 60_000, "47 h 59 min"],
  [3_600_000, "1 h 0 min"],
  [3_599_000, "59:59"],
  [61_000, "1:01"],
  [8_001, "0:09"],
  [1, "0:01"],
  [0, "0:00"],
  [-5_000, "0:00"],
])("%d ms left read as %s", (left, words) => {
  expect(formatCountdown(left)).toBe(words);
});
