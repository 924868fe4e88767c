import { QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { queryClient } from "./query-client.ts";
import { countViewsAgain, viewCountsQuery } from "./views.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  queryClient.clear();
  vi.useRealTimers();
});

test("somebody who goes from list to list where tickets wait asks for counts once a minute at most", async () => {
  let asked = 0;
  const { queryKey } = viewCountsQuery([]);
  const observer = new QueryObserver(queryClient, {
    queryKey,
    queryFn: () => {
      asked += 1;
      return Promise.resolve(new Map<number, number | null>());
    },
  });
  const leave = observer.subscribe(() => {});
  await vi.advanceTimersByTimeAsync(1);
  for (let second = 0; second < 300; second += 5) {
    await vi.advanceTimersByTimeAsync(5000);
    await countViewsAgain();
  }
  leave();
  // Zendesk allows six in five minutes.
  expect(asked).toBeLessThanOrEqual(6);
  expect(asked).toBeGreaterThan(3);
});
