import { expect, test } from "vitest";
import { formatBytes } from "./bytes.ts";

test("sizes read as file managers show them", () => {
  expect([0, 812, 15_200, 2_400_000, 999_960_000, 1_240_000_000].map(formatBytes)).toEqual([
    "0 B",
    "812 B",
    "15 kB",
    "2.4 MB",
    "1.0 GB",
    "1.2 GB",
  ]);
});

test("a size no file has is not shown as one", () => {
  for (const size of [-1, 1e308, Number.NaN, Number.POSITIVE_INFINITY, 1.5, 1e15]) {
    expect(formatBytes(size)).toBe("size not known");
  }
});
