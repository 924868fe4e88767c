import { describe, expect, test, vi } from "vitest";
import { Selection } from "./selection.ts";

function selectionOver(...rows: number[]): Selection {
  const selection = new Selection();
  selection.order(rows);
  return selection;
}

describe("picking tickets", () => {
  test("a second press lets a ticket go", () => {
    const selection = selectionOver(1, 2);
    selection.toggle(1);
    selection.toggle(2);
    selection.toggle(1);
    expect([...selection.ids]).toEqual([2]);
  });

  test("Shift picks all rows between two presses, upwards and downwards", () => {
    const selection = selectionOver(5, 4, 3, 2, 1);
    selection.toggle(4);
    selection.reach(2);
    expect([...selection.ids].toSorted((a, b) => a - b)).toEqual([2, 3, 4]);
    selection.reach(5);
    expect([...selection.ids].toSorted((a, b) => a - b)).toEqual([2, 3, 4, 5]);
  });

  test("Shift on a picked row lets all rows between go", () => {
    const selection = selectionOver(1, 2, 3, 4);
    selection.pick([1, 2, 3, 4]);
    selection.toggle(1);
    selection.reach(3);
    expect([...selection.ids]).toEqual([4]);
  });

  test("Shift without an earlier press is a press", () => {
    const selection = selectionOver(1, 2, 3);
    selection.reach(3);
    expect([...selection.ids]).toEqual([3]);
  });

  test("Shift after the earlier row has gone from the list is a press", () => {
    const selection = selectionOver(1, 2, 3);
    selection.toggle(1);
    selection.order([2, 3]);
    selection.reach(3);
    expect([...selection.ids].toSorted((a, b) => a - b)).toEqual([1, 3]);
  });

  test("all shown are picked, then let go, and what is picked elsewhere stays", () => {
    const selection = selectionOver(1, 2);
    selection.pick([2, 9]);
    selection.toggleAll();
    expect([...selection.ids].toSorted((a, b) => a - b)).toEqual([1, 2, 9]);
    selection.toggleAll();
    expect([...selection.ids]).toEqual([9]);
  });

  test("letting go of nothing draws nothing again", () => {
    const selection = selectionOver(1);
    const drawn = vi.fn();
    selection.subscribe(drawn);
    selection.clear();
    expect(drawn).not.toHaveBeenCalled();
  });
});
