import { useEffect, useState } from "react";
import { watchBudget } from "./budget.ts";
import type { Budget } from "../contract/protocol.ts";

/** What this browser spends of the account's rate limit, a few seconds old at most. */
export function useBudget(): Budget | undefined {
  const [budget, setBudget] = useState<Budget>();
  useEffect(() => {
    let stop = watchBudget(setBudget);
    // The worker tells of what is sent, not of the minute passing: so it is asked now and then.
    const timer = setInterval(() => {
      const next = watchBudget(setBudget);
      stop();
      stop = next;
    }, 5000);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, []);
  return budget;
}
