import { expect, test } from "vitest";
import { contrastWithWhite } from "./contrast.ts";

test("black, white and a grey in between read as WCAG says", () => {
  expect(contrastWithWhite("#000000")).toBeCloseTo(21);
  expect(contrastWithWhite("#ffffff")).toBeCloseTo(1);
  expect(contrastWithWhite("#767676")).toBeCloseTo(4.54, 2);
});
