/**
 * The session worker: the only code that ever holds a code, token or refresh token.
 *
 * Runs as a SharedWorker, where each tab connects, or as a dedicated Worker, which is handed the
 * same kind of port.
 */
import type { SessionConfig } from "../session-config.ts";
import { defaultSessionKeep, longestSessionKeep } from "../session-config.ts";
import { browserEnvironment } from "./environment.ts";
import type { Tab, TabSurroundings } from "./tab.ts";
import { serveTab } from "./tab.ts";
import { Vault } from "./vault.ts";

/** Sessions of other versions of this worker, after a deploy, and of per-tab workers. */
const elsewhere = new BroadcastChannel("scopedesk-sign-out");
elsewhere.addEventListener("message", () => void vault.signOut());

const vault = new Vault(browserEnvironment);
const tabs = new Set<Tab>();
let keep = defaultSessionKeep;
let cancelForgetting: (() => void) | undefined;

const surroundings: TabSurroundings = {
  vault,
  locks: navigator.locks,
  workerLock: holdLock(`scopedesk-worker-${crypto.randomUUID()}`),
  signOut() {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has none
    elsewhere.postMessage("signed-out");
    return vault.signOut();
  },
  opened(tab, config) {
    tabs.add(tab);
    keep = keepSeconds(config);
    cancelForgetting?.();
    cancelForgetting = undefined;
  },
  closed(tab) {
    tabs.delete(tab);
    if (tabs.size > 0) return;
    cancelForgetting = browserEnvironment.after(keep * 1000, () => {
      void vault.signOut("forgotten");
    });
  },
};

addEventListener("connect", (event) => {
  if (event instanceof MessageEvent) accept(event);
});
addEventListener("message", accept);

function accept(event: MessageEvent): void {
  const [port] = event.ports;
  if (port) serveTab(port, surroundings);
}

/** Holds a Web Lock for as long as this worker lives, so that a page can notice its death. */
function holdLock(name: string): Promise<string> {
  return new Promise((resolve) => {
    const held = navigator.locks.request(name, () => {
      resolve(name);
      return new Promise(() => {});
    });
    // Only a page that steals the lock ends it, and then only that page is misled.
    held.catch(() => {});
  });
}

function keepSeconds({ sessionKeep }: SessionConfig): number {
  if (typeof sessionKeep !== "number" || !Number.isFinite(sessionKeep)) return defaultSessionKeep;
  return Math.min(Math.max(sessionKeep, 0), longestSessionKeep);
}
