import type { Rung } from "./state.ts";
import { sessionWorkerUrl } from "./worker-url.ts";

/** A started worker's port, before it has said a word. */
export interface OpenedWorker {
  rung: Rung;
  port: MessagePort;
  /** Rejects when the browser reports that the script did not load or run. */
  failed: Promise<never>;
  close(): void;
}

const name = "scopedesk-session";

/**
 * The ways to start the session worker, best first: a SharedWorker, which outlives its last tab for
 * a while where the browser can do that, and one worker per tab. All speak through a MessagePort.
 */
export const rungs: readonly (() => OpenedWorker | undefined)[] = [openShared, openDedicated];

function openShared(): OpenedWorker | undefined {
  if (typeof SharedWorker === "undefined") return undefined;
  let extended = false;
  const worker = new SharedWorker(sessionWorkerUrl, {
    type: "module",
    name,
    // A browser that knows the option reads it; no other sign tells.
    get extendedLifetime() {
      extended = true;
      return true;
    },
  } as WorkerOptions);
  return {
    rung: extended ? "extended" : "shared",
    port: worker.port,
    failed: failureOf(worker),
    close: () => worker.port.close(),
  };
}

function openDedicated(): OpenedWorker | undefined {
  if (typeof Worker === "undefined") return undefined;
  const worker = new Worker(sessionWorkerUrl, { type: "module", name });
  const { port1, port2 } = new MessageChannel();
  worker.postMessage(null, [port2]);
  return {
    rung: "dedicated",
    port: port1,
    failed: failureOf(worker),
    close: () => worker.terminate(),
  };
}

function failureOf(worker: AbstractWorker): Promise<never> {
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener("error", () => reject(new Error("the worker's script did not run")));
  });
  failed.catch(() => {});
  return failed;
}
