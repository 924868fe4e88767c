import { expect, test } from "vitest";
import { Table } from "../records/table.ts";
import type { Sort } from "../records/table.ts";

interface Box {
  id: number;
  weight: number;
}

const byWeight: Sort<Box> = { name: "weight", key: (box) => box.weight };
const boxes = [3, 1, 2].map((weight, index) => ({ id: index + 1, weight }));

test("a fork's writes are its own", () => {
  const seed = new Table(boxes);
  const one = seed.fork();
  const other = seed.fork();
  one.sortedBy(byWeight);
  one.set({ id: 4, weight: 0 });
  one.delete(1);
  expect(one.sortedBy(byWeight).map((box) => box.id)).toEqual([4, 2, 3]);
  for (const table of [seed, other]) {
    expect(table.sortedBy(byWeight).map((box) => box.id)).toEqual([2, 3, 1]);
    expect(table.size).toBe(3);
  }
});

test("an order follows every write", () => {
  const table = new Table(boxes);
  const descending = { ...byWeight, descending: true };
  table.sortedBy(byWeight);
  table.sortedBy(descending);
  table.set({ id: 2, weight: 9 });
  table.set({ id: 5, weight: 2 });
  expect(table.sortedBy(byWeight).map((box) => box.id)).toEqual([3, 5, 1, 2]);
  expect(table.sortedBy(descending).map((box) => box.id)).toEqual([2, 1, 5, 3]);
});
