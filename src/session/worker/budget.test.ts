import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { RequestBudget } from "./budget.ts";
import { browserEnvironment } from "./environment.ts";

const environment = { ...browserEnvironment, random: () => 0.5 };
const signal = new AbortController().signal;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Sends that many requests, each answered as soon as it is out. */
function sendMany(budget: RequestBudget, count: number): { left: number } {
  const sent = { left: 0 };
  const send = async (): Promise<void> => {
    const leave = await budget.enter(signal);
    sent.left += 1;
    leave();
  };
  for (let number = 0; number < count; number += 1) void send();
  return sent;
}

/** The same; returns how many left without waiting. */
async function spend(budget: RequestBudget, count: number): Promise<number> {
  const sent = sendMany(budget, count);
  await vi.advanceTimersByTimeAsync(0);
  return sent.left;
}

test("the budget counts what left in the last minute, and forgets what is older", async () => {
  const budget = new RequestBudget(environment, 200);
  await spend(budget, 30);
  expect(budget.read()).toMatchObject({ spent: 30, limit: 200, inFlight: 0, waiting: 0 });
  await vi.advanceTimersByTimeAsync(60_001);
  expect(budget.read().spent).toBe(0);
});

test("eight requests are out at once, the ninth leaves when one is answered", async () => {
  const budget = new RequestBudget(environment, 200);
  const entered = Array.from({ length: 9 }, () => budget.enter(signal));
  const [first] = await Promise.all(entered.slice(0, 8));
  expect(budget.read()).toMatchObject({ inFlight: 8, waiting: 1 });
  first?.();
  await entered[8];
  expect(budget.read()).toMatchObject({ inFlight: 8, waiting: 0 });
});

test("an answer told twice frees one place, not two", async () => {
  const budget = new RequestBudget(environment, 200);
  const leave = await budget.enter(signal);
  await budget.enter(signal);
  leave();
  leave();
  expect(budget.read().inFlight).toBe(1);
});

test("near the limit requests leave at the limit's own pace", async () => {
  const budget = new RequestBudget(environment, 200);
  expect(await spend(budget, 165)).toBe(160);
  await vi.advanceTimersByTimeAsync(300);
  expect(budget.read()).toMatchObject({ spent: 161, waiting: 4 });
  await vi.advanceTimersByTimeAsync(1200);
  expect(budget.read()).toMatchObject({ spent: 165, waiting: 0 });
});

test("the limit itself is never passed in any minute", async () => {
  const budget = new RequestBudget(environment, 10);
  const sent = sendMany(budget, 30);
  await vi.advanceTimersByTimeAsync(59_000);
  expect(sent.left).toBe(10);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent.left).toBeLessThanOrEqual(20);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(sent.left).toBe(30);
});

test("somebody who gives up while waiting leaves the others their turn", async () => {
  const budget = new RequestBudget(environment, 200);
  const held = await Promise.all(Array.from({ length: 8 }, () => budget.enter(signal)));
  const giving = new AbortController();
  const given = budget.enter(giving.signal);
  const patient = budget.enter(signal);
  giving.abort();
  await expect(given).rejects.toMatchObject({ code: "aborted" });
  held[0]?.();
  await patient;
  expect(budget.read()).toMatchObject({ inFlight: 8, waiting: 0 });
});

test("ten thousand requests at once are bounded by an error, not by memory", async () => {
  const budget = new RequestBudget(environment, 200);
  const asked = Array.from({ length: 10_000 }, () => budget.enter(signal));
  const busy = asked.slice(1008).map((request) => request.catch((error: unknown) => error));
  await expect(Promise.all(busy)).resolves.toHaveLength(8992);
  await expect(asked[9999]).rejects.toMatchObject({ code: "busy" });
  expect(budget.read()).toMatchObject({ inFlight: 8, waiting: 1000 });
});

test("after a 429 with Retry-After nothing leaves before that time", async () => {
  const budget = new RequestBudget(environment, 200);
  budget.hold(3);
  expect(await spend(budget, 1)).toBe(0);
  expect(budget.read()).toMatchObject({ waiting: 1, heldFor: 3000 });
  await vi.advanceTimersByTimeAsync(2999);
  expect(budget.read().waiting).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(budget.read()).toMatchObject({ waiting: 0, spent: 1 });
});

test("failures without a reason hold requests back, longer each time, until one is answered", () => {
  const budget = new RequestBudget(environment, 200);
  budget.failed();
  budget.failed();
  expect(budget.read().heldFor).toBe(0);
  budget.failed();
  expect(budget.read().heldFor).toBe(500);
  budget.failed();
  expect(budget.read().heldFor).toBe(1000);
  for (let more = 0; more < 20; more += 1) budget.failed();
  expect(budget.read().heldFor).toBe(30_000);
  budget.accepted();
  vi.advanceTimersByTime(30_000);
  budget.failed();
  expect(budget.read().heldFor).toBe(0);
});

test("near the limit one failure is enough to hold back", async () => {
  const budget = new RequestBudget(environment, 10);
  await spend(budget, 8);
  budget.failed();
  expect(budget.read().heldFor).toBe(500);
});
