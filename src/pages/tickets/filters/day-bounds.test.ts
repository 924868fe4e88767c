import { expect, test } from "vitest";
import { startOfDay } from "./day-bounds.ts";

test("a day begins at the reader’s own midnight, and ends where the next begins", () => {
  for (const day of ["2026-11-27", "2026-03-29", "2026-10-25", "2024-02-29", "2026-12-31"]) {
    const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
    expect(Date.parse(startOfDay(day))).toBe(new Date(year, month - 1, date).getTime());
    expect(Date.parse(startOfDay(day, 1))).toBe(new Date(year, month - 1, date + 1).getTime());
    expect(startOfDay(day)).toMatch(/^\d{4}-\d\d-\d\dT00:00:00[+-]\d\d:\d\d$/);
  }
});
