import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import { test as base, expect } from "@playwright/test";
import { localConfig } from "../host/config.ts";
import { findFirefox, findWebKit } from "../host/other-browsers.ts";
import type { Engine } from "../host/other-browsers.ts";
import { startStaticHost } from "../host/static-host.ts";
import type { StaticHost } from "../host/static-host.ts";
import type { AccountHandle, Zendesk } from "local-zendesk/types";
import { lastThursday } from "../host/last-thursday.ts";
import { startZendesk } from "local-zendesk/server";
import { Browser } from "./browser.ts";
import { startFirefox } from "./firefox.ts";
import type { Tab } from "./tab.ts";
import { startWebKit } from "./webkit.ts";

export { expect };

const dist = resolve(import.meta.dirname, "../../dist");

interface WorkerFixtures {
  /** Which engine a project of the Playwright configuration walks in. */
  engine: Engine;
  browserOf: Browser;
  servers: Zendesk;
}

interface TestFixtures {
  /** The name of an account that only this test uses. */
  account: string;
  /** That account at the local Zendesk. */
  zendesk: AccountHandle;
  /** Where this test has the app: an origin of its own, so that nothing is left from another. */
  app: StaticHost;
  /** The one tab that is open. */
  tab: Tab;
  /** Walks the real redirect: the app, Zendesk's login, its consent page, and back. */
  signIn: (person: string, preset?: string) => Promise<void>;
  cspReports: string[];
  noSurprises: void;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  engine: ["firefox", { option: true, scope: "worker" }],

  browserOf: [
    async ({ engine }, use) => {
      const session = await (engine === "firefox" ? openFirefox() : openWebKit());
      await use(new Browser(session));
      await session.close();
    },
    { scope: "worker" },
  ],

  servers: [
    async ({}, use) => {
      const zendesk = await startZendesk({ quiet: true, until: lastThursday() });
      await use(zendesk);
      await zendesk.close();
    },
    { scope: "worker" },
  ],

  account: async ({}, use) => use(`t${randomBytes(6).toString("hex")}`),

  zendesk: async ({ servers, account }, use) => use(servers.account(account)),

  cspReports: async ({}, use) => use([]),

  app: async ({ servers, zendesk, cspReports }, use) => {
    const config = localConfig(servers.port);
    const onCspReport = (report: string): void => void cspReports.push(report);
    const host = await startStaticHost({ dist, config, onCspReport });
    zendesk.registerRedirectUri(`${host.url}/callback`);
    await use(host);
    await host.close();
  },

  tab: async ({ browserOf }, use, test) => {
    const before = await browserOf.tabs();
    const tab = await browserOf.newTab();
    for (const old of before) await old.close();
    await tab.resize(1280, 900);
    await use(tab);
    if (test.status === test.expectedStatus) return;
    const seen = `${(await tab.url()).href}\n${await tab.text()}`;
    await test.attach("what the tab showed", { body: seen, contentType: "text/plain" });
  },

  signIn: async ({ tab, app, account }, use) => {
    await use(async (person, preset) => {
      await tab.open(`${app.url}/`);
      await tab.fill("textbox", "Zendesk subdomain", account);
      if (preset !== undefined) await tab.press("radio", preset);
      await tab.press("button", "Sign in with Zendesk");
      await tab.press("button", `Sign in as ${person}`);
      await tab.press("button", "Allow");
      await expect.poll(async () => (await tab.url()).href).toMatch(/\/(tickets|requests)$/);
    });
  },

  noSurprises: [
    async ({ browserOf, cspReports }, use) => {
      await browserOf.consoleErrors();
      await use();
      expect(await browserOf.consoleErrors(), "no error on the console").toEqual([]);
      expect(cspReports, "nothing breaks the security policy").toEqual([]);
    },
    { auto: true },
  ],
});

function openFirefox() {
  const program = findFirefox();
  if (program === undefined) throw new Error("There is no Firefox here.");
  return startFirefox(program);
}

function openWebKit() {
  const programs = findWebKit();
  if (programs === undefined) throw new Error("There is no WebKitGTK with its driver here.");
  return startWebKit(programs);
}
