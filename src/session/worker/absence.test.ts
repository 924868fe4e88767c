import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Absence } from "./absence.ts";
import { browserEnvironment } from "./environment.ts";

const minute = 60_000;
let forgotten: number;
let absence: Absence;

beforeEach(() => {
  vi.useFakeTimers();
  forgotten = 0;
  absence = new Absence(browserEnvironment, () => (forgotten += 1));
});
afterEach(() => void vi.useRealTimers());

/** A tab that opens, asks for an authorization URL and goes there a moment later. */
function leaveFor(state: string): void {
  const tab = {};
  absence.opened(tab, minute);
  absence.begun(tab, state);
  vi.advanceTimersByTime(800);
  absence.closed(tab);
}

test("a session is forgotten a while after its last tab, and only then", () => {
  const [one, two] = [{}, {}];
  absence.opened(one, minute);
  absence.opened(two, minute);
  absence.closed(one);
  vi.advanceTimersByTime(10 * minute);
  absence.closed(two);
  vi.advanceTimersByTime(minute - 1);
  expect(forgotten).toBe(0);
  vi.advanceTimersByTime(1);
  expect(forgotten).toBe(1);
});

test("a tab that opens again in time keeps it", () => {
  const tab = {};
  absence.opened(tab, minute);
  absence.closed(tab);
  vi.advanceTimersByTime(minute - 1);
  absence.opened({}, minute);
  vi.advanceTimersByTime(10 * minute);
  expect(forgotten).toBe(0);
});

test("whoever is away at Zendesk for four minutes comes back to their session", () => {
  leaveFor("state");
  vi.advanceTimersByTime(4 * minute);
  expect(forgotten).toBe(0);
  absence.opened({}, minute);
  absence.returned("state");
  vi.advanceTimersByTime(10 * minute);
  expect(forgotten).toBe(0);
});

test("whoever never comes back is forgotten before the browser ends the worker", () => {
  leaveFor("state");
  vi.advanceTimersByTime(5 * minute - 1);
  expect(forgotten).toBe(1);
});

test("a sign-in that has come back keeps nothing any longer", () => {
  leaveFor("state");
  const tab = {};
  absence.opened(tab, minute);
  absence.returned("state");
  absence.closed(tab);
  vi.advanceTimersByTime(minute);
  expect(forgotten).toBe(1);
});

test("while one tab is away the last other one may close", () => {
  const other = {};
  absence.opened(other, minute);
  leaveFor("state");
  vi.advanceTimersByTime(2 * minute);
  absence.closed(other);
  vi.advanceTimersByTime(3 * minute);
  expect(forgotten).toBe(0);
});

test("a sign-in that was stopped does not count once its tab has stayed for a minute", () => {
  const tab = {};
  absence.opened(tab, minute);
  absence.begun(tab, "state");
  vi.advanceTimersByTime(minute);
  absence.closed(tab);
  vi.advanceTimersByTime(minute);
  expect(forgotten).toBe(1);
});

test("a sign-in that nobody comes back from counts for a quarter of an hour", () => {
  const other = {};
  absence.opened(other, minute);
  leaveFor("state");
  vi.advanceTimersByTime(15 * minute);
  absence.closed(other);
  vi.advanceTimersByTime(minute);
  expect(forgotten).toBe(1);
});

test("a tab that closed before its authorization URL came is not there again", () => {
  const tab = {};
  absence.opened(tab, minute);
  absence.closed(tab);
  absence.begun(tab, "state");
  vi.advanceTimersByTime(minute);
  expect(forgotten).toBe(1);
});
