import type { Budget } from "../contract/protocol.ts";
import { connect, onBudget } from "./connect.ts";

let watchers = 0;

/**
 * Watches what this browser spends of the account's rate limit, in all its tabs. What everybody
 * else in the company spends cannot be seen from here.
 *
 * @returns the unsubscription
 */
export function watchBudget(listener: (budget: Budget) => void): () => void {
  const unsubscribe = onBudget(listener);
  void connect()
    .then((connection) => connection.call("watchBudget", { on: true }))
    .then(listener)
    .catch(() => {});
  watchers += 1;
  return () => {
    unsubscribe();
    watchers -= 1;
    if (watchers > 0) return;
    void connect()
      .then((connection) => connection.call("watchBudget", { on: false }))
      .catch(() => {});
  };
}
