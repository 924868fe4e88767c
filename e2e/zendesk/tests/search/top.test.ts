import { expect, it } from "vitest";
import { selectTop } from "../../search/top.ts";

it("gives what sorting all and cutting would give", () => {
  const items = Array.from({ length: 5000 }, (_, index) => (index * 7919) % 5003);
  const compare = (a: number, b: number) => a - b;
  expect(selectTop(items, 100, compare)).toEqual(items.toSorted(compare).slice(0, 100));
  expect(selectTop([3, 1], 100, compare)).toEqual([1, 3]);
});
