import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { build } from "vite";
import { chromiumArgs, findChromium } from "../host/chromium.ts";
import { allow } from "../session/consent.ts";
import { tokenRequests } from "../session/token-requests.ts";
import { VaultInNode, startServers } from "../session/vault-in-node.ts";
import { ask } from "local-zendesk/ask";
import { startZendesk } from "local-zendesk/server";
import type { Zendesk } from "local-zendesk/types";
import { workerHeap } from "./dev-tools.ts";
import type { BenchRow } from "./row.ts";

const times = 1000;
const account = "bench";

interface Spent {
  direct: number[];
  worker: number[];
  ping: number[];
}

/** What the worker costs: per request, when twenty tabs expire at once, and in memory over an hour. */
export async function benchSession(): Promise<BenchRow[]> {
  const { spent, heap } = await measureInBrowser();
  const [direct, worker] = [median(spent.direct), median(spent.worker)];
  return [
    { name: `direct fetch, median of ${times}`, value: direct, unit: "ms" },
    { name: "the same through the worker", value: worker, unit: "ms", target: round(direct + 0.5) },
    { name: "what the worker adds", value: worker - direct, unit: "ms", target: 0.5 },
    { name: "question and answer of the worker alone", value: median(spent.ping), unit: "ms" },
    { name: "refreshes when 20 tabs expire at once", ...(await refreshesOf(20)), target: 1 },
    {
      name: "growth of the worker's heap in an hour's work",
      value: ((heap.after - heap.before) / heap.before) * 100,
      unit: "%",
      target: 5,
    },
  ];
}

/** Every tab's requests end at the one vault, so twenty callers stand for twenty tabs. */
async function refreshesOf(tabs: number): Promise<{ value: number; unit: string }> {
  const servers = await startServers();
  try {
    let passed = 0;
    const browser = new VaultInNode(servers, {}, { now: () => performance.now() + passed });
    await browser.signIn({ subdomain: account });
    passed = 1_800_001;
    servers.zendesk.account(account).advanceClock(passed);
    const paths = Array.from({ length: tabs }, (_, tab) => `/api/v2/users/me.json?tab=${tab}`);
    await Promise.all(paths.map((path) => browser.send("GET", path)));
    return { value: tokenRequests(servers.zendesk.account(account)) - 1, unit: "requests" };
  } finally {
    await servers.close();
  }
}

async function measureInBrowser(): Promise<{
  spent: Spent;
  heap: { before: number; after: number };
}> {
  const folder = await mkdtemp(join(tmpdir(), "scopedesk-bench-"));
  const dist = join(folder, "dist");
  const repository = resolve(import.meta.dirname, "../..");
  await build({
    root: join(import.meta.dirname, "session-page"),
    configFile: join(repository, "vite.config.ts"),
    build: { outDir: dist, emptyOutDir: true },
    logLevel: "warn",
  });
  const zendesk = await startZendesk({
    quiet: true,
    tickets: 20,
    tokenCors: "all",
    rateLimit: "off",
  });
  const heap = { before: 0, after: 0 };
  const finished = Promise.withResolvers<Spent>();
  let debuggingPort = 0;
  const server = await serve(async (url, request) => {
    if (url.pathname === "/config.json") return JSON.stringify(await configFor(zendesk));
    if (url.pathname === "/allow")
      return String(await allow(new URL(url.searchParams.get("url") ?? "")));
    if (url.pathname === "/heap") {
      const name = url.searchParams.get("name") === "before" ? "before" : "after";
      heap[name] = await workerHeap(debuggingPort);
      return "";
    }
    if (url.pathname === "/result") {
      finished.resolve(JSON.parse(await textOf(request)) as Spent);
      return "";
    }
    return extname(url.pathname) === ""
      ? readFile(join(dist, "index.html"), "utf8")
      : readFile(join(dist, url.pathname), "utf8").catch(() => "");
  });
  const { port } = server.address() as AddressInfo;
  zendesk.account(account).registerRedirectUri(`http://localhost:${port}/callback`);
  const chromium = spawn(findChromium(), [
    ...chromiumArgs(),
    "--headless=new",
    "--remote-debugging-port=0",
    `--user-data-dir=${join(folder, "profile")}`,
    `http://localhost:${port}/`,
  ]);
  try {
    debuggingPort = await debuggingPortOf(chromium.stderr);
    return { spent: await finished.promise, heap };
  } finally {
    const gone = new Promise((exit) => chromium.once("exit", exit));
    chromium.kill();
    await gone;
    server.closeAllConnections();
    server.close();
    await zendesk.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function configFor(zendesk: Zendesk): Promise<Record<string, unknown>> {
  return {
    zendeskUrl: `http://{subdomain}.localhost:${zendesk.port}`,
    clientId: "scopedesk",
    tokenUrl: "direct",
    rateLimit: 100_000,
    account,
    token: await adminToken(zendesk),
    times,
    // The circuit breaker lets five refreshes pass in 30 s.
    refreshes: 12,
    pause: 6_200,
  };
}

/** A token for the direct requests, made the way an admin makes one. */
async function adminToken(zendesk: Zendesk): Promise<string> {
  const basic = Buffer.from("admin@example.com/token:local-api-token").toString("base64");
  const headers = { authorization: `Basic ${basic}` };
  const base = `${zendesk.url(account)}/api/v2/oauth`;
  const { clients } = (await ask(`${base}/clients.json`, { headers })).json() as {
    clients: { id: number }[];
  };
  const json = { token: { client_id: clients[0]?.id, scopes: ["read"] } };
  const made = await ask(`${base}/tokens.json`, { method: "POST", headers, json });
  return (made.json() as { token: { full_token: string } }).token.full_token;
}

async function serve(
  answer: (url: URL, request: IncomingMessage) => Promise<string>,
): Promise<Server> {
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const type = extname(url.pathname) === ".js" ? "text/javascript" : "text/html";
    try {
      const body = await answer(url, request);
      response.writeHead(200, { "Content-Type": type }).end(body);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  };
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return server;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}

async function debuggingPortOf(stderr: NodeJS.ReadableStream): Promise<number> {
  let said = "";
  for await (const chunk of stderr) {
    said += String(chunk);
    const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1];
    if (port !== undefined) return Number(port);
  }
  throw new Error("Chromium opened no port for DevTools");
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
