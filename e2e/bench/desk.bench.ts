import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type CDPSession, chromium, type Page } from "@playwright/test";
import { startZendesk } from "local-zendesk/server";
import { build, preview } from "vite";
import { chromiumArgs, findChromium } from "../host/chromium.ts";
import { localConfig } from "../host/config.ts";
import { startStaticHost } from "../host/static-host.ts";
import type { BenchRow } from "./row.ts";

const root = resolve(import.meta.dirname, "../..");
const account = "bench";
/** As slow as a phone of some years ago, or a laptop with too much open. */
const slowdown = 4;
/** Keys of one kind that are pressed. */
const presses = 60;
const sizes = [100, 5000];

/** How soon a key is seen, how many nodes and how much memory a list takes: held against a bare table in the same run. */
export async function benchDesk(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), "scopedesk-bench-"));
  const bareDist = join(folder, "bare");
  await build({ root, logLevel: "error" });
  await build({
    root: join(import.meta.dirname, "desk-page"),
    configFile: join(root, "vite.config.ts"),
    build: { outDir: bareDist, emptyOutDir: true },
    logLevel: "error",
  });
  const bareServer = await preview({
    root: join(import.meta.dirname, "desk-page"),
    configFile: false,
    build: { outDir: bareDist },
    preview: { port: 0, host: "127.0.0.1" },
    logLevel: "error",
  });
  const zendesk = await startZendesk({
    quiet: true,
    tickets: Math.max(...sizes),
    rateLimit: "off",
  });
  const config = { ...localConfig(zendesk.port), rateLimit: 100_000 };
  const host = await startStaticHost({ dist: join(root, "dist"), config });
  zendesk.account(account).registerRedirectUri(`${host.url}/callback`);
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs() });
  try {
    const rows: BenchRow[] = [];
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const tools = await page.context().newCDPSession(page);
    await signIn(page, host.url);
    for (const size of sizes) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other: they share the machine
      const bare = await bareTimes(
        browser.newPage.bind(browser),
        String(bareServer.resolvedUrls?.local[0]),
        size,
      );
      // oxlint-disable-next-line no-await-in-loop -- as above
      rows.push(...(await deskRows(page, tools, size, bare)));
    }
    return rows;
  } finally {
    await browser.close();
    await host.close();
    await zendesk.close();
    await bareServer.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function deskRows(
  page: Page,
  tools: CDPSession,
  size: number,
  bare: number,
): Promise<BenchRow[]> {
  await page.goto(new URL("/tickets", page.url()).href);
  await page.getByRole("row").nth(100).waitFor();
  const before = await heap(tools);
  await loadAll(page, size);
  const perTicket = ((await heap(tools)) - before) / Math.max(1, size - 100) / 1000;
  await page.evaluate(() => document.querySelector(".desk-list")?.scrollTo(0, 0));
  const nodes = await page.evaluate(() => document.querySelectorAll(".ticket-table *").length);
  await slow(tools, slowdown);
  const walked = p95(await times(page, "j"));
  const picked = p95(await times(page, "x", 20));
  await slow(tools, 1);
  const loaded = `${size.toLocaleString("en")} loaded`;
  return [
    { name: `bare virtual table, j, p95, ${loaded}`, value: bare, unit: "ms" },
    { name: `the desk, j, p95, ${loaded}`, value: walked, unit: "ms", target: 50 },
    { name: "  of the bare one", value: walked / bare, unit: "times", target: 1.2 },
    { name: `pick a row, p95, ${loaded}`, value: picked, unit: "ms", target: 50 },
    { name: "nodes of the table", value: nodes, unit: "nodes" },
    ...(size > 100
      ? [{ name: "heap of a loaded ticket", value: perTicket, unit: "kB", target: 4 }]
      : []),
  ];
}

async function bareTimes(open: () => Promise<Page>, url: string, size: number): Promise<number> {
  const page = await open();
  const tools = await page.context().newCDPSession(page);
  await page.goto(`${url}?rows=${size}`);
  await page.getByRole("row").nth(20).waitFor();
  await slow(tools, slowdown);
  const found = p95(await times(page, "j"));
  await page.close();
  return found;
}

async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole("textbox", { name: "Zendesk subdomain" }).fill(account);
  await page.getByRole("button", { name: "Sign in with Zendesk" }).click();
  await page.getByRole("button", { name: "Sign in as Amir Agent" }).click();
  await page.getByRole("button", { name: "Allow" }).click();
  await page.waitForURL(`${url}/tickets`);
}

async function loadAll(page: Page, size: number): Promise<void> {
  if (size <= 100) return;
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Command" }).fill("csv");
  await page.keyboard.press("Enter");
  const saved = page.waitForEvent("download", { timeout: 600_000 });
  await page.getByRole("button", { name: "Read all, then save" }).click();
  await (await saved).cancel();
  await page.keyboard.press("Escape");
}

/** From a key to the frame that shows what it did, in ms, once for each press. */
async function times(page: Page, key: string, count = presses): Promise<number[]> {
  const spent: number[] = [];
  for (let press = 0; press < count; press += 1) {
    const painted = page.evaluate(
      () =>
        new Promise<number>((resolved) => {
          const onKey = ({ timeStamp }: KeyboardEvent): void => {
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              port1.addEventListener("message", () => resolved(performance.now() - timeStamp));
              port1.start();
              port2.postMessage("");
            });
          };
          addEventListener("keydown", onKey, { once: true, capture: true });
        }),
    );
    // oxlint-disable-next-line no-await-in-loop -- a person presses one key after the other
    await page.keyboard.press(key);
    // oxlint-disable-next-line no-await-in-loop -- as above
    spent.push(await painted);
  }
  return spent;
}

function p95(spent: readonly number[]): number {
  return spent.toSorted((one, other) => one - other)[Math.floor(spent.length * 0.95)] ?? 0;
}

async function slow(tools: CDPSession, rate: number): Promise<void> {
  await tools.send("Emulation.setCPUThrottlingRate", { rate });
}

async function heap(tools: CDPSession): Promise<number> {
  await tools.send("HeapProfiler.collectGarbage");
  await tools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await tools.send("Runtime.getHeapUsage");
  return usedSize;
}
