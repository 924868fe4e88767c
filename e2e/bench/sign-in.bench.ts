import { resolve } from "node:path";
import { chromium } from "@playwright/test";
import type { Browser } from "@playwright/test";
import { chromiumArgs, findChromium } from "../host/chromium.ts";
import { localConfig } from "../host/config.ts";
import type { HostConfig } from "../host/config.ts";
import { startStaticHost } from "../host/static-host.ts";
import { startZendesk } from "local-zendesk/server";
import type { Zendesk } from "local-zendesk/types";
import type { BenchRow } from "./row.ts";

/** ms that each answer of Zendesk takes in the slow runs. */
const latency = 100;
const runs = 5;

/** Times the way from the callback to the first ticket row, with and without latency: what the
 * latency adds, in multiples of it, is the number of round trips in sequence. */
export async function benchSignIn(): Promise<BenchRow[]> {
  let config: HostConfig | undefined;
  const dist = resolve(import.meta.dirname, "../../dist");
  const host = await startStaticHost({ dist, config: () => config ?? localConfig(0) });
  const zendesk = await startZendesk({ quiet: true, redirectUris: [`${host.url}/callback`] });
  config = localConfig(zendesk.port);
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs() });
  try {
    const fast: number[] = [];
    const slow: number[] = [];
    let requests = 0;
    for (let run = 0; run < runs; run += 1) {
      fast.push((await signIn(browser, host.url, zendesk, `fast-${run}`, 0)).ms);
      const walked = await signIn(browser, host.url, zendesk, `slow-${run}`, latency);
      slow.push(walked.ms);
      ({ requests } = walked);
    }
    const added = median(slow) - median(fast);
    return [
      { name: "callback to first ticket row, no latency", value: median(fast), unit: "ms" },
      { name: `the same at ${latency} ms`, value: median(slow), unit: "ms" },
      { name: "round trips in sequence", value: added / latency, unit: "", target: 3.5 },
      { name: "requests to Zendesk, preflights included", value: requests, unit: "", target: 5 },
    ];
  } finally {
    await browser.close();
    await host.close();
    await zendesk.close();
  }
}

async function signIn(
  browser: Browser,
  app: string,
  zendesk: Zendesk,
  name: string,
  ms: number,
): Promise<{ ms: number; requests: number }> {
  const account = zendesk.account(name);
  const context = await browser.newContext();
  const page = await context.newPage();
  // The page times itself: the driver's own messages would count otherwise.
  await page.addInitScript(() => {
    if (location.pathname !== "/callback") return;
    new MutationObserver((_, observer) => {
      if (!document.querySelector("tbody tr")) return;
      performance.mark("first-row");
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(app);
  await page.getByRole("textbox", { name: "Zendesk subdomain" }).fill(name);
  await page.getByRole("button", { name: "Sign in with Zendesk" }).click();
  await page.getByRole("button", { name: "Sign in as Amir Agent" }).click();
  const allow = page.getByRole("button", { name: "Allow" });
  await allow.waitFor();
  account.behaviour.latency = ms;
  const before = account.requests().length;
  await allow.click();
  await page.getByRole("table", { name: "Tickets" }).getByRole("row").nth(1).waitFor();
  const took = await page.evaluate(() => {
    // The navigation began at Zendesk's consent page; the callback, with the last fetch of it.
    const [navigation] = performance.getEntriesByType("navigation");
    const [row] = performance.getEntriesByName("first-row");
    if (!(navigation instanceof PerformanceNavigationTiming) || !row) return Number.NaN;
    return row.startTime - navigation.requestStart;
  });
  // The consent itself is Zendesk's, not ours.
  const requests = account.requests().length - before - 1;
  await context.close();
  return { ms: took, requests };
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
