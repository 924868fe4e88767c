import { expect, test } from "vitest";
import { waitingSince } from "./waiting-since.ts";

const asked = "2026-11-20T08:00:00Z";
const dates = (answered: string | null) => ({
  requester_updated_at: asked,
  assignee_updated_at: answered,
  assigned_at: null,
  solved_at: null,
});

test("a customer waits from their last word until an agent does something", () => {
  expect(waitingSince({ status: "open", dates: dates(null) })).toBe(asked);
  expect(waitingSince({ status: "new", dates: dates("2026-11-19T08:00:00Z") })).toBe(asked);
  expect(waitingSince({ status: "open", dates: dates("2026-11-20T08:00:00Z") })).toBeNull();
});

test("nobody waits where it is the customer’s turn, or where the dates are not told", () => {
  expect(waitingSince({ status: "pending", dates: dates(null) })).toBeNull();
  expect(waitingSince({ status: "solved", dates: dates(null) })).toBeNull();
  expect(waitingSince({ status: "open", dates: null })).toBeNull();
});
