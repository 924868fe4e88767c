import { describe, expect, it } from "vitest";
import { createCalendar, type Pace, scheduleThread, timestamp } from "../../seed/dates.ts";
import { Random } from "../../seed/random.ts";

const until = Date.parse("2026-11-20T16:00:00Z");
const hour = 3_600_000;

describe("the calendar", () => {
  const createdAt = createCalendar(until);
  const times = Array.from({ length: 2000 }, (_, place) => createdAt(place / 2000));

  it("goes from nine months before the end to the end, never back", () => {
    expect(timestamp(times[0] ?? 0)).toBe("2026-02-18T16:00:00Z");
    expect(createdAt(1)).toBeLessThanOrEqual(until);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
  });

  it("is busier by day than by night, and in the week than at its end", () => {
    const within = (from: number, to: number) =>
      times.filter(
        (time) => new Date(time).getUTCHours() >= from && new Date(time).getUTCHours() < to,
      );
    expect(within(9, 18).length).toBeGreaterThan(5 * within(0, 6).length);
    const weekend = times.filter((time) => new Date(time).getUTCDay() % 6 === 0);
    expect(weekend.length).toBeLessThan(times.length / 7);
  });
});

describe("the schedule of a thread", () => {
  const paces = Array.from({ length: 60 }, (_, turn): Pace => (turn % 2 ? "staff" : "customer"));

  it("has staff answer in office hours", () => {
    for (const time of scheduleThread(until - 200 * 24 * hour, until, paces, new Random(4)).filter(
      (_, turn) => turn % 2,
    )) {
      const moment = new Date(time);
      expect(moment.getUTCDay() % 6).not.toBe(0);
      expect(moment.getUTCHours()).toBeGreaterThanOrEqual(7);
      expect(moment.getUTCHours()).toBeLessThan(19);
    }
  });

  it("tells a thread faster that would not end in time", () => {
    const times = scheduleThread(until - hour, until, paces, new Random(4));
    expect(times).toHaveLength(60);
    expect(times[0]).toBe(until - hour);
    expect(times.at(-1)).toBeLessThan(until);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
  });
});
