import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { tabLock } from "../contract/protocol.ts";
import { Absence } from "./absence.ts";
import { browserEnvironment } from "./environment.ts";
import type { TabSurroundings } from "./tab.ts";
import { serveTab } from "./tab.ts";
import { Vault } from "./vault.ts";

const config = { zendeskUrl: "https://{subdomain}.zendesk.com", clientId: "c", tokenUrl: "relay" };
/** A network on which nothing is ever answered. */
const fetch = (): Promise<Response> => new Promise(() => {});
const environment = { ...browserEnvironment, origin: "https://app.example", fetch };

let page: MessagePort;
let heard: unknown[];
let open: number;
let releaseTab: () => void;
let tab: string;

beforeEach(async () => {
  const { port1, port2 } = new MessageChannel();
  const vault = new Vault(environment);
  const absence = new Absence(environment, () => {});
  vi.spyOn(absence, "opened").mockImplementation(() => (open += 1));
  vi.spyOn(absence, "closed").mockImplementation(() => (open -= 1));
  open = 0;
  heard = [];
  tab = crypto.randomUUID();
  const surroundings: TabSurroundings = {
    vault,
    locks: navigator.locks,
    generation: Promise.resolve("g1"),
    signOut: () => vault.signOut(),
    absence,
  };
  const held = Promise.withResolvers<void>();
  void navigator.locks.request(tabLock(tab), () => {
    held.resolve();
    return new Promise<void>((release) => (releaseTab = release));
  });
  await held.promise;
  page = port1;
  page.addEventListener("message", ({ data }: MessageEvent) => heard.push(data));
  page.start();
  serveTab(port2, surroundings);
});

afterEach(() => {
  releaseTab();
  page.close();
});

function say(message: unknown): void {
  page.postMessage(message, []);
}

function hello(): void {
  say({ type: "hello", tab, config });
}

test("a page that greets is told the worker's name and the session", async () => {
  hello();
  await expect
    .poll(() => heard)
    .toEqual([{ type: "welcome", generation: "g1", session: { status: "signed-out" } }]);
  expect(open).toBe(1);
});

test("a page that is gone is noticed by its lock, without a word from it", async () => {
  hello();
  await expect.poll(() => open).toBe(1);
  releaseTab();
  await expect.poll(() => open).toBe(0);
});

test.each([
  null,
  "",
  5,
  [],
  {},
  { type: "hello" },
  { type: "hello", tab: 5, config: {} },
  { type: "hello", tab: "x", config: { zendeskUrl: 1, clientId: "c", tokenUrl: "relay" } },
  { type: "hello", tab: "x", config: { ...config, tokenUrl: "https://evil.example" } },
  { type: "call" },
  { type: "call", generation: "g1", id: "1", name: "trace", ask: null },
  { type: "call", generation: "g1", id: 1, name: 5, ask: null },
  { type: "call", generation: "g1", id: 1, name: "trace", ask: "text" },
  { type: "call", id: 1, name: "trace", ask: null },
  { type: "call", generation: 1, id: 1, name: "trace", ask: null },
  { type: "abort" },
  { type: "answer", id: 1, value: "x" },
  new Map([["type", "hello"]]),
])("what is no message is no message: %j", async (message) => {
  say(message);
  hello();
  await expect.poll(() => heard).toHaveLength(1);
  expect(heard).toMatchObject([{ type: "welcome" }]);
});

test("a page that another worker welcomed is told that this one took its place", async () => {
  say({ type: "call", generation: "g0", id: 1, name: "trace", ask: null });
  await expect.poll(() => heard).toEqual([{ type: "replaced" }]);
  hello();
  say({ type: "call", generation: "g0", id: 2, name: "trace", ask: null });
  await expect.poll(() => heard).toHaveLength(3);
  expect(heard[2]).toEqual({ type: "replaced" });
});

test.each(["steal", "__proto__", "constructor", "toString", "#call"])(
  "a call by the name %s is refused",
  async (name) => {
    hello();
    say({ type: "call", generation: "g1", id: 1, name, ask: null });
    await expect.poll(() => heard).toHaveLength(2);
    expect(heard[1]).toMatchObject({ type: "failure", id: 1, error: { code: "invalid-wish" } });
  },
);

test.each([
  [{ subdomain: "acme/evil", scopes: ["read"] }, "invalid-subdomain"],
  [{ subdomain: ["acme"], scopes: ["read"] }, "invalid-subdomain"],
  [{ subdomain: "acme", scopes: [] }, "invalid-wish"],
  [{ subdomain: "acme", scopes: "read" }, "invalid-wish"],
  [{ subdomain: "acme", scopes: ["read write"] }, "invalid-wish"],
  [{ subdomain: "acme", scopes: ['"'] }, "invalid-wish"],
  [{ subdomain: "acme", scopes: ["read"], lifetimes: { accessToken: 299 } }, "invalid-wish"],
  [{ subdomain: "acme", scopes: ["read"], lifetimes: { accessToken: "300" } }, "invalid-wish"],
  [{ subdomain: "acme", scopes: ["read"], lifetimes: { refreshToken: 7_776_001 } }, "invalid-wish"],
])("a wish Zendesk could not grant is refused before leaving: %j", async (wish, code) => {
  hello();
  say({ type: "call", generation: "g1", id: 1, name: "begin", ask: { wish } });
  await expect.poll(() => heard).toHaveLength(2);
  expect(heard[1]).toMatchObject({ type: "failure", error: { code } });
});

test("more calls at once than any page needs are refused, the others stay", async () => {
  hello();
  for (let id = 0; id < 2_500; id += 1) {
    say({ type: "call", generation: "g1", id, name: "prepare", ask: { subdomain: "acme" } });
  }
  await expect.poll(() => heard).toHaveLength(501);
  expect(heard.at(-1)).toMatchObject({ id: 2_499, error: { code: "busy" } });
});

test("nothing of an unforeseen error goes to the page but its kind", async () => {
  hello();
  say({ type: "call", generation: "g1", id: 1, name: "finish", ask: {} });
  await expect.poll(() => heard).toHaveLength(2);
  expect(JSON.stringify(heard[1])).not.toMatch(/stack|\.ts/);
});
