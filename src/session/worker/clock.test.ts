import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { momentOf, since, surelySince } from "./clock.ts";
import { browserEnvironment } from "./environment.ts";

const year = 365 * 24 * 3_600_000;
const moment = { monotonic: 1000, date: 1_800_000_000_000 };

function clocks(monotonic: number, date: number) {
  return { now: () => moment.monotonic + monotonic, date: () => moment.date + date };
}

test("time passes on both clocks", () => {
  expect(since(moment, clocks(5000, 5000))).toBe(5000);
  expect(momentOf(clocks(1, 2))).toEqual({ monotonic: 1001, date: moment.date + 2 });
});

test("sleep counts although the monotonic clock stood still", () => {
  expect(since(moment, clocks(5000, 7_200_000))).toBe(7_200_000);
});

test("a clock set back by a year makes nothing younger", () => {
  expect(since(moment, clocks(5000, -year))).toBe(5000);
});

test("a clock set forward makes things look old, but not surely", () => {
  expect(since(moment, clocks(5000, year))).toBe(year);
  expect(surelySince(moment, clocks(5000, year))).toBe(5000);
});

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("a wait of 90 days does not fire at once, and can be taken back", async () => {
  const run = vi.fn<() => void>();
  browserEnvironment.after(90 * 24 * 3_600_000, run);
  const cancel = browserEnvironment.after(60 * 24 * 3_600_000, run);
  await vi.advanceTimersByTimeAsync(30 * 24 * 3_600_000);
  cancel();
  await vi.advanceTimersByTimeAsync(60 * 24 * 3_600_000 - 1);
  expect(run).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(run).toHaveBeenCalledTimes(1);
});

test("a wait that is already over fires once", async () => {
  const run = vi.fn<() => void>();
  browserEnvironment.after(-5, run);
  await vi.advanceTimersByTimeAsync(1);
  expect(run).toHaveBeenCalledTimes(1);
});
