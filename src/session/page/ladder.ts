import type { Rung } from "../contract/state.ts";
import { callbackPath } from "../contract/callback-path.ts";
import { sharedWorkerLock } from "../contract/protocol.ts";
import { sessionWorkerUrl, unusableWorkerUrl } from "./worker-url.ts";

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
export async function rungsHere(): Promise<readonly (() => OpenedWorker | undefined)[]> {
  return (await mustNotShareYet()) ? [openDedicated] : [openShared, openDedicated];
}

/**
 * Whether a shared worker started by this page would live in the wrong place.
 *
 * WebKit runs a shared worker in the process of the page that started it first. Going to Zendesk and
 * coming back changes the process; the first one is kept for some minutes and then ended, and the
 * worker starts again with empty memory under the tabs that use it. So there, as long as nobody is
 * signed in, each page has a worker of its own, and the page that brings the code starts the shared one.
 */
async function mustNotShareYet(): Promise<boolean> {
  if (typeof SharedWorker === "undefined" || hasExtendedLifetime()) return false;
  if (location.pathname === callbackPath) return false;
  const { held = [] } = await navigator.locks.query();
  return held.every((lock) => lock.name !== sharedWorkerLock);
}

/** Whether shared workers can outlive their last tab: a browser that knows the option reads it, and
 * no other sign tells. The address is refused after that, so that no worker is started. */
function hasExtendedLifetime(): boolean {
  let isRead = false;
  try {
    const refused = new SharedWorker(
      unusableWorkerUrl,
      extended(() => (isRead = true)),
    );
    refused.port.close();
  } catch {
    // As meant.
  }
  return isRead;
}

function extended(onRead: () => void): WorkerOptions {
  const options = {
    type: "module" as const,
    name,
    get extendedLifetime() {
      onRead();
      return true;
    },
  };
  return options;
}

function openShared(): OpenedWorker | undefined {
  if (typeof SharedWorker === "undefined") return undefined;
  let isExtended = false;
  const worker = new SharedWorker(
    sessionWorkerUrl,
    extended(() => (isExtended = true)),
  );
  return {
    rung: isExtended ? "extended" : "shared",
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
