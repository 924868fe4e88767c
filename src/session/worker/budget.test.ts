import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { RequestBudget } from "./budget.ts";
import { browserEnvironment } from "./environment.ts";

const environment = { ...browserEnvironment, random: () => 0.5 };
const signal = new AbortController().signal;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Sends that many requests, each answered as soon as it is out. */
function sendMany(budget: RequestBudget, count: number): { left: number; refused: number } {
  const sent = { left: 0, refused: 0 };
  const send = async (): Promise<void> => {
    const turn = await budget.enter(signal);
    sent.left += 1;
    turn.leave();
  };
  for (let number = 0; number < count; number += 1) send().catch(() => (sent.refused += 1));
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
  first?.leave();
  await entered[8];
  expect(budget.read()).toMatchObject({ inFlight: 8, waiting: 0 });
});

test("an answer told twice frees one place, not two", async () => {
  const budget = new RequestBudget(environment, 200);
  const turn = await budget.enter(signal);
  await budget.enter(signal);
  turn.leave();
  turn.leave();
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

test("the limit itself is never passed in any minute, and who would wait for it is told", async () => {
  const budget = new RequestBudget(environment, 10);
  const sent = sendMany(budget, 30);
  await vi.advanceTimersByTimeAsync(59_000);
  expect(sent).toEqual({ left: 10, refused: 20 });
  const late = budget.enter(signal);
  await vi.advanceTimersByTimeAsync(1_000);
  (await late).leave();
  expect(sendMany(budget, 30).left).toBe(0);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(budget.read().spent).toBeLessThanOrEqual(10);
});

test("somebody who gives up while waiting leaves the others their turn", async () => {
  const budget = new RequestBudget(environment, 200);
  const held = await Promise.all(Array.from({ length: 8 }, () => budget.enter(signal)));
  const giving = new AbortController();
  const given = budget.enter(giving.signal);
  const patient = budget.enter(signal);
  giving.abort();
  await expect(given).rejects.toMatchObject({ code: "aborted" });
  held[0]?.leave();
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

/** A request that left, and did not go well. */
async function refusedOnce(budget: RequestBudget, retryAfter?: number): Promise<void> {
  const turn = await budget.enter(signal);
  budget.refused(turn, retryAfter);
  turn.leave();
}

test("after a 429 with Retry-After nothing leaves before that time", async () => {
  const budget = new RequestBudget(environment, 200);
  await refusedOnce(budget, 3);
  expect(await spend(budget, 1)).toBe(0);
  expect(budget.read()).toMatchObject({ waiting: 1, heldFor: 3000 });
  await vi.advanceTimersByTimeAsync(2999);
  expect(budget.read().waiting).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(budget.read()).toMatchObject({ waiting: 0, spent: 2 });
});

test("who would have to wait for longer than ten seconds is told how long", async () => {
  const budget = new RequestBudget(environment, 200);
  const waiting = Array.from({ length: 9 }, () => budget.enter(signal));
  const turns = await Promise.all(waiting.slice(0, 8));
  const last = waiting[8];
  if (turns[0]) budget.refused(turns[0], 30);
  turns[0]?.leave();
  await expect(last).rejects.toMatchObject({ code: "rate-limited", details: { retryAfter: 30 } });
  await vi.advanceTimersByTimeAsync(12_500);
  await expect(budget.enter(signal)).rejects.toMatchObject({ details: { retryAfter: 18 } });
  expect(budget.read().waiting).toBe(0);
});

test("requests that left together and were refused together are one refusal", async () => {
  const budget = new RequestBudget(environment, 200);
  const turns = await Promise.all(Array.from({ length: 8 }, () => budget.enter(signal)));
  await vi.advanceTimersByTimeAsync(50);
  for (const turn of turns) budget.refused(turn);
  for (const turn of turns) turn.leave();
  expect(budget.read().heldFor).toBe(500);
});

test("after a hold one request goes first, and the others when it was answered", async () => {
  const budget = new RequestBudget(environment, 200);
  await refusedOnce(budget);
  const [first, ...others] = Array.from({ length: 8 }, () => budget.enter(signal));
  await vi.advanceTimersByTimeAsync(500);
  expect(budget.read()).toMatchObject({ inFlight: 1, waiting: 7 });
  const turn = await first;
  budget.accepted();
  turn?.leave();
  await Promise.all(others);
  expect(budget.read()).toMatchObject({ inFlight: 7, waiting: 0 });
});

test("one that brings no answer in ten seconds does not keep the others", async () => {
  const budget = new RequestBudget(environment, 200);
  await refusedOnce(budget);
  void Promise.all([budget.enter(signal), budget.enter(signal)]);
  await vi.advanceTimersByTimeAsync(10_400);
  expect(budget.read()).toMatchObject({ inFlight: 1, waiting: 1 });
  await vi.advanceTimersByTimeAsync(200);
  expect(budget.read()).toMatchObject({ inFlight: 2, waiting: 0 });
});

test("failures without a reason hold requests back, longer each time, until one is answered", async () => {
  const budget = new RequestBudget(environment, 200);
  const fail = async (): Promise<number> => {
    await vi.advanceTimersByTimeAsync(budget.read().heldFor + 1);
    const turn = await budget.enter(signal);
    await vi.advanceTimersByTimeAsync(1);
    budget.failed(turn);
    turn.leave();
    return budget.read().heldFor;
  };
  expect(await fail()).toBe(0);
  expect(await fail()).toBe(0);
  expect(await fail()).toBe(500);
  expect(await fail()).toBe(1000);
  for (let more = 0; more < 10; more += 1) await fail();
  expect(budget.read().heldFor).toBe(30_000);
  budget.accepted();
  expect(await fail()).toBe(0);
});

test("near the limit one failure is enough to hold back", async () => {
  const budget = new RequestBudget(environment, 10);
  await spend(budget, 8);
  await vi.advanceTimersByTimeAsync(6_000);
  const turn = await budget.enter(signal);
  await vi.advanceTimersByTimeAsync(1);
  budget.failed(turn);
  expect(budget.read().heldFor).toBe(500);
});
