import type { Budget, SessionSnapshot } from "../contract/protocol.ts";
import type { SessionConfig } from "../contract/session-config.ts";
import type { Rung } from "../contract/state.ts";
import { Connection } from "./connection.ts";

/*
 * The page's one conversation with the session worker, for this folder alone: whatever the rest of
 * the page may ask of the worker is a function of its own beside it, so that the list can be read.
 */

/** What becomes of the conversation. */
export interface ConnectionListener {
  opened(rung: Rung): void;
  /** No worker has answered for a while, and one may still do so. */
  silent(): void;
  /** No worker could be started. */
  failed(): void;
  /** The worker died. */
  lost(): void;
  session(snapshot: SessionSnapshot): void;
}

/** ms. */
const failureKeeps = 10_000;

let open: (() => Promise<Connection>) | undefined;
let connecting: Promise<Connection> | undefined;
const budgetListeners = new Set<(budget: Budget) => void>();

/** Says which account the worker works for, and who listens to it. Called once, by `startSession`. */
export function prepareConnection(config: SessionConfig, listener: ConnectionListener): void {
  open = async () => {
    try {
      const connection = await Connection.open(config, {
        session: (snapshot) => listener.session(snapshot),
        budget: (budget) => {
          for (const listen of budgetListeners) listen(budget);
        },
        silent: () => listener.silent(),
        lost() {
          connecting = undefined;
          listener.lost();
        },
      });
      listener.opened(connection.rung);
      return connection;
    } catch (error) {
      // Whoever asks in the next moments hears the same at once, instead of waiting as long again.
      setTimeout(() => (connecting = undefined), failureKeeps);
      listener.failed();
      throw error;
    }
  };
}

/** The worker that is there, or a new one. @throws SessionError `worker-unavailable` */
export function connect(): Promise<Connection> {
  if (!open) throw new Error("startSession comes first");
  connecting ??= open();
  return connecting;
}

/** Leaves the worker; the next `connect` greets one anew. */
export function disconnect(): void {
  const leftBehind = connecting;
  connecting = undefined;
  leftBehind?.then((connection) => connection.close()).catch(() => {});
}

/** Calls the listener with what the worker tells of the budget; returns the unsubscription. */
export function onBudget(listener: (budget: Budget) => void): () => void {
  budgetListeners.add(listener);
  return () => budgetListeners.delete(listener);
}
