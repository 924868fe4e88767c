import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import { test as base, expect } from "@playwright/test";
import type { BrowserContext, Page } from "@playwright/test";
import { localConfig } from "./host/config.ts";
import type { HostConfig } from "./host/config.ts";
import { startStaticHost } from "./host/static-host.ts";
import type { StaticHost } from "./host/static-host.ts";
import type { AccountHandle } from "./zendesk/account-handle.ts";
import { startZendesk } from "./zendesk/server.ts";
import type { Zendesk } from "./zendesk/server.ts";

export { expect };

const dist = resolve(import.meta.dirname, "../dist");

export type Person = "Ada Admin" | "Amir Agent" | "Lena Light" | "Eve Enduser" | "Sam Suspended";

interface SignInWish {
  /** The preset's visible name; without one the page's default is taken. */
  preset?: string;
  /** Exactly these scopes, space separated, instead of a preset's. */
  scopes?: string;
  /** Which tab signs in; without one the test's own page. */
  page?: Page;
  /** Where the app is served; without one the worker's own host. */
  app?: string;
}

interface Servers {
  host: StaticHost;
  zendesk: Zendesk;
}

interface TestFixtures {
  /** The name of an account that only this test uses. */
  account: string;
  /** That account at the local Zendesk: faults, clock, the log of requests. */
  zendesk: AccountHandle;
  /** Walks the real redirect: the app, Zendesk's login, its consent page, and back. */
  signIn: (person: Person, wish?: SignInWish) => Promise<void>;
  /** Serves the same build with another config (an object, or the raw text of one). */
  serve: (config: Partial<HostConfig> | string) => Promise<StaticHost>;
  /** What a test expects on the console; any other error there fails it. */
  expectedConsole: RegExp;
  noSurprises: void;
}

export const test = base.extend<TestFixtures, { servers: Servers }>({
  servers: [
    async ({}, use) => {
      // The host must know Zendesk's port for its headers, and Zendesk the host's for the redirect.
      let config: HostConfig | undefined;
      const host = await startStaticHost({ dist, config: () => config ?? localConfig(0) });
      const zendesk = await startZendesk({ quiet: true, redirectUris: [`${host.url}/callback`] });
      config = localConfig(zendesk.port);
      await use({ host, zendesk });
      await host.close();
      await zendesk.close();
    },
    { scope: "worker" },
  ],

  baseURL: async ({ servers }, use) => use(servers.host.url),

  account: async ({}, use) => use(`t${randomBytes(6).toString("hex")}`),

  zendesk: async ({ servers, account }, use) => use(servers.zendesk.account(account)),

  signIn: async ({ page, account, servers }, use) => {
    await use(async (person, wish = {}) => {
      const tab = wish.page ?? page;
      const app = wish.app ?? servers.host.url;
      const start = wish.scopes === undefined ? `${app}/` : `${app}/?scopes=${wish.scopes}`;
      if (new URL(tab.url(), app).href !== start) await tab.goto(start);
      const subdomain = tab.getByRole("textbox", { name: "Zendesk subdomain" });
      await subdomain.fill(account);
      if (wish.preset !== undefined)
        await tab.getByRole("radio", { name: wish.preset }).check({ force: true });
      await tab.getByRole("button", { name: "Sign in with Zendesk" }).click();
      await tab.getByRole("button", { name: `Sign in as ${person}` }).click();
      await tab.getByRole("button", { name: "Allow" }).click();
      await tab.waitForURL((url) => url.origin === app && url.pathname !== "/callback");
    });
  },

  serve: async ({ servers, zendesk }, use) => {
    const started: StaticHost[] = [];
    await use(async (wish) => {
      const config = {
        ...localConfig(servers.zendesk.port),
        ...(typeof wish === "string" ? {} : wish),
      };
      const host = await startStaticHost({
        dist,
        config,
        ...(typeof wish === "string" && { configText: wish }),
      });
      zendesk.registerRedirectUri(`${host.url}/callback`);
      started.push(host);
      return host;
    });
    await Promise.all(started.map((host) => host.close()));
  },

  expectedConsole: [/^$/, { option: true }],

  noSurprises: [
    async ({ context, expectedConsole }, use) => {
      const surprises = watch(context);
      await use();
      const unexpected = surprises.filter((surprise) => !expectedConsole.test(surprise));
      expect(unexpected, "nothing unexpected on the console or the network").toEqual([]);
    },
    { auto: true },
  ],
});

/** Zendesk's refusals carry no CORS headers, so the browser itself complains of them. Those lines
 * are the very failures the tests produce, and nothing the app could have prevented. */
const browserOnNetwork = /^(Failed to load resource|Access to fetch at)/;

function watch(context: BrowserContext): string[] {
  const surprises: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error" && !browserOnNetwork.test(message.text()))
      surprises.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => surprises.push(`page error: ${error.error().message}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    const loopback = url.hostname === "localhost" || url.hostname.endsWith(".localhost");
    if (!loopback && url.protocol.startsWith("http"))
      surprises.push(`left the machine: ${url.href}`);
  });
  return surprises;
}
