/**
 * The session worker: the only code that ever holds a code, token or refresh token.
 *
 * Runs as a SharedWorker, where each tab connects, or as a dedicated Worker, which is handed the
 * same kind of port.
 */
import { sharedWorkerLock, workerLock } from "../contract/protocol.ts";
import { Absence } from "./absence.ts";
import { browserEnvironment } from "./environment.ts";
import type { TabSurroundings } from "./tab.ts";
import { serveTab } from "./tab.ts";
import { Vault } from "./vault.ts";

/** Sessions of other versions of this worker, after a deploy, and of per-tab workers. */
const elsewhere = new BroadcastChannel("scopedesk-sign-out");
elsewhere.addEventListener("message", () => void vault.signOut());

const vault = new Vault(browserEnvironment);

const surroundings: TabSurroundings = {
  vault,
  locks: navigator.locks,
  generation: nameThisWorker(crypto.randomUUID()),
  signOut() {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has none
    elsewhere.postMessage("signed-out");
    return vault.signOut();
  },
  absence: new Absence(browserEnvironment, () => void vault.signOut("forgotten")),
};

if ("onconnect" in globalThis) void holdLock(sharedWorkerLock);

addEventListener("connect", (event) => {
  if (event instanceof MessageEvent) accept(event);
});
addEventListener("message", accept);

function accept(event: MessageEvent): void {
  const [port] = event.ports;
  if (port) serveTab(port, surroundings);
}

/** Resolves with the name once the lock of that name is held. */
async function nameThisWorker(generation: string): Promise<string> {
  await holdLock(workerLock(generation));
  return generation;
}

/** Holds a Web Lock for as long as this worker lives, so that a page can notice its death. */
function holdLock(name: string): Promise<void> {
  return new Promise((resolve) => {
    const held = navigator.locks.request(name, () => {
      resolve();
      return new Promise(() => {});
    });
    // Only a page that steals the lock ends it, and then only that page is misled.
    held.catch(() => {});
  });
}
