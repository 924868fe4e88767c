import { cp, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { expect, test } from "./fixtures/fixtures.ts";
import { localConfig } from "./host/config.ts";
import { startStaticHost } from "./host/static-host.ts";
import type { StaticHost } from "./host/static-host.ts";
import { requestsTo, tokenRequests } from "./session/token-requests.ts";

const table = { name: "Tickets" };
const signInButton = { name: "Sign in with Zendesk" };
const ownToken = "/api/v2/oauth/tokens/current";

async function openTickets(page: Page, app = ""): Promise<Page> {
  await page.goto(`${app}/tickets`);
  await expect(page.getByRole("table", table)).toBeVisible();
  return page;
}

test.describe("signing out", () => {
  test("in one tab signs out every tab, and the token is deleted at Zendesk", async ({
    page,
    context,
    signIn,
    zendesk,
  }) => {
    await signIn("Amir Agent");
    const others = [
      await openTickets(await context.newPage()),
      await openTickets(await context.newPage()),
    ];
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    for (const tab of [page, ...others]) {
      await expect(tab.getByRole("button", signInButton)).toBeVisible();
      await expect(tab.getByRole("table", table)).toHaveCount(0);
    }
    const deletions = () =>
      zendesk
        .requests()
        .filter(({ method, path }) => method === "DELETE" && path.startsWith(ownToken));
    await expect.poll(() => deletions().map(({ status }) => status)).toEqual([204]);
  });

  test("leaves nothing to go Back to, and nothing to reload", async ({ page, signIn }) => {
    await signIn("Amir Agent");
    await expect(page.getByRole("table", table)).toBeVisible();
    await page.goto("/access");
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(page.getByRole("button", signInButton)).toBeVisible();
    await page.goBack();
    await expect(page.getByRole("button", signInButton)).toBeVisible();
    await expect(page.getByRole("table", table)).toHaveCount(0);
    await page.goto("/tickets");
    await expect(page.getByRole("button", signInButton)).toBeVisible();
  });

  test("elsewhere empties a page that waits behind Back", async ({ page, context, signIn }) => {
    await signIn("Amir Agent");
    await expect(page.getByRole("table", table)).toBeVisible();
    const other = await openTickets(await context.newPage());
    await page.goto("about:blank");
    await other.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(other.getByRole("button", signInButton)).toBeVisible();
    await page.goBack();
    await expect(page.getByRole("button", signInButton)).toBeVisible();
    await expect(page.getByRole("table", table)).toHaveCount(0);
  });

  test("is done here although Zendesk cannot be told", async ({ page, signIn, zendesk }) => {
    await signIn("Amir Agent");
    zendesk.fail({ path: ownToken, kind: "drop", when: "before", times: 9 });
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(page.getByRole("button", signInButton)).toBeVisible();
    await expect(page.getByText("Zendesk could not be told")).toBeVisible();
  });
});

test("another account in one tab is the account of every tab", async ({
  page,
  context,
  signIn,
  account,
  servers,
}) => {
  await signIn("Amir Agent");
  const other = await openTickets(await context.newPage());
  const second = `${account}-b`;
  await page.goto("/?preset=handle-tickets");
  await page.getByRole("textbox", { name: "Zendesk subdomain" }).fill(second);
  await page.getByRole("button", signInButton).click();
  await page.getByRole("button", { name: "Sign in as Ada Admin" }).click();
  await page.getByRole("button", { name: "Allow" }).click();
  await expect(page.getByRole("banner")).toContainText("Ada Admin");
  await expect(other.getByRole("banner")).toContainText("Ada Admin");
  await expect.poll(() => requestsTo(servers.zendesk.account(account), ownToken)).toBe(1);
});

test("three tabs whose token ran out get a new one with one request", async ({
  page,
  context,
  signIn,
  zendesk,
}) => {
  await signIn("Amir Agent");
  const tabs = [
    page,
    await openTickets(await context.newPage()),
    await openTickets(await context.newPage()),
  ];
  zendesk.advanceClock(1_800_000);
  await Promise.all(tabs.map((tab) => openTickets(tab)));
  expect(tokenRequests(zendesk)).toBe(2);
});

test("a session that Zendesk ended is over in every tab, and says why", async ({
  page,
  context,
  signIn,
  zendesk,
}) => {
  await signIn("Amir Agent");
  const other = await openTickets(await context.newPage());
  zendesk.revokeTokens();
  await page.reload();
  for (const tab of [page, other]) {
    await expect(tab.getByText("Zendesk ended your session").first()).toBeVisible();
  }
  expect(tokenRequests(zendesk)).toBe(2);
});

test.describe("a worker that dies", () => {
  test("is noticed by every tab, and the person is told", async ({
    page,
    context,
    browser,
    signIn,
  }) => {
    await signIn("Amir Agent");
    const other = await openTickets(await context.newPage());
    await endSessionWorker(browser);
    for (const tab of [page, other]) {
      await expect(tab.getByText("The browser dropped your session").first()).toBeVisible();
    }
  });

  test("leaves no call waiting, and a new sign-in works at once", async ({
    page,
    browser,
    signIn,
    zendesk,
  }) => {
    await signIn("Amir Agent");
    await expect(page.getByRole("table", table)).toBeVisible();
    zendesk.fail({ path: "/api/v2/tickets/*", kind: "latency", ms: 20_000, times: 9 });
    await page.getByRole("row").nth(1).getByRole("link").first().click();
    await endSessionWorker(browser);
    await expect(page.getByText("The browser dropped your session").first()).toBeVisible();
    zendesk.clearFaults();
    await page.getByRole("button", { name: "Sign in again" }).first().click();
    await page.getByRole("button", { name: "Allow" }).click();
    await expect(page).toHaveURL(/\/tickets/);
    await expect(page.getByRole("banner")).toContainText("Amir Agent");
  });
});

/** Ends the SharedWorker as a crash would: without a word to anybody. */
async function endSessionWorker(browser: Browser): Promise<void> {
  const devTools = await browser.newBrowserCDPSession();
  const { targetInfos } = await devTools.send("Target.getTargets", {
    filter: [{ type: "shared_worker", exclude: false }],
  });
  for (const { targetId } of targetInfos) await devTools.send("Target.closeTarget", { targetId });
  expect(targetInfos.length).toBeGreaterThan(0);
  await devTools.detach();
}

test.describe("when the last tab is closed", () => {
  test("the session is forgotten after the time the config says, at Zendesk too", async ({
    context,
    serve,
    signIn,
    zendesk,
  }) => {
    const host = await serve({ sessionKeep: 1 });
    const page = await context.newPage();
    await signIn("Amir Agent", { app: host.url, page });
    await page.close();
    await expect.poll(() => requestsTo(zendesk, ownToken)).toBe(1);
    const reopened = await context.newPage();
    await reopened.goto(`${host.url}/tickets`);
    await expect(reopened.getByRole("button", signInButton)).toBeVisible();
  });

  test("to ask Zendesk for more, the session waits for who comes back and said no", async ({
    page,
    serve,
    signIn,
    zendesk,
  }) => {
    const host = await serve({ sessionKeep: 8 });
    await signIn("Amir Agent", { app: host.url });
    await page.goto(`${host.url}/?scopes=read`);
    await page.getByRole("button", signInButton).click();
    // Zendesk takes longer over the answer than the session is kept without a tab; that is kept
    // for longer than a busy machine needs to load a page.
    zendesk.fail({ path: "/oauth/authorizations", method: "POST", kind: "latency", ms: 10_000 });
    await page.getByRole("button", { name: "Deny" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(/chose not to allow/i);
    await openTickets(page, host.url);
    expect(requestsTo(zendesk, ownToken)).toBe(0);
  });

  test("and opened again in time, the person is still signed in", async ({
    context,
    serve,
    signIn,
    zendesk,
  }) => {
    const host = await serve({ sessionKeep: 300 });
    const page = await context.newPage();
    await signIn("Amir Agent", { app: host.url, page });
    await page.close();
    const reopened = await context.newPage();
    await reopened.goto(`${host.url}/tickets`);
    await expect(reopened.getByRole("table", table)).toBeVisible();
    expect(requestsTo(zendesk, ownToken)).toBe(0);
  });
});

test.describe("in a browser without workers that outlive their tab", () => {
  test("the session is shared between tabs, and the Access page says what a reload does", async ({
    page,
    context,
    signIn,
  }) => {
    await context.addInitScript(() => {
      const Original = SharedWorker;
      // A browser that does not know the option never reads it.
      window.SharedWorker = class extends Original {
        constructor(url: string | URL, options?: string | WorkerOptions) {
          const { name = "", type = "module" } = typeof options === "object" ? options : {};
          super(url, { name, type });
        }
      };
    });
    await signIn("Amir Agent");
    await openTickets(await context.newPage());
    await page.goto("/access");
    await expect(page.getByRole("region", { name: "Access" })).toContainText(/another tab/i);
  });
});

test.describe("in a browser without shared workers", () => {
  test("each tab signs in for itself, and the Access page says that a reload signs out", async ({
    page,
    context,
    signIn,
  }) => {
    await context.addInitScript(withoutSharedWorkers);
    await signIn("Amir Agent");
    await expect(page.getByRole("table", table)).toBeVisible();
    const other = await context.newPage();
    await other.goto("/tickets");
    await expect(other.getByRole("button", signInButton)).toBeVisible();
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(page.getByRole("button", signInButton)).toBeVisible();
  });

  test("a person is told what a reload does, and after it goes on with one press", async ({
    page,
    context,
    signIn,
  }) => {
    await context.addInitScript(withoutSharedWorkers);
    await signIn("Amir Agent", { preset: "View tickets" });
    await expect(page.getByText("In this browser, reloading the page signs you out")).toBeVisible();
    await page.getByRole("button", { name: "Got it" }).click();
    await page.getByRole("link", { name: "Access", exact: true }).click();
    await expect(page.getByRole("region", { name: "Access" })).toBeVisible();
    await page.reload();
    await expect(page.getByRole("alert")).toContainText("signed out because the page was reloaded");
    await page.getByRole("button", { name: "Sign in again" }).click();
    await expect(page.getByRole("button", { name: "Allow" })).toBeVisible();
    expect(new URL(page.url()).searchParams.get("scope")).toBe(
      "tickets:read ticket_views:read users:read",
    );
    await page.getByRole("button", { name: "Allow" }).click();
    await expect(page.getByRole("region", { name: "Access" })).toBeVisible();
    await expect(page.getByText("reloading the page signs you out")).toBeHidden();
  });

  test("who signs out hears nothing of reloads", async ({ page, context, signIn }) => {
    await context.addInitScript(withoutSharedWorkers);
    await signIn("Amir Agent");
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(page.getByRole("button", signInButton)).toBeVisible();
    await page.reload();
    await expect(page.getByRole("button", signInButton)).toBeVisible();
    // The words come a moment later than the page; what they come from is gone.
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  });
});

function withoutSharedWorkers(): void {
  Reflect.deleteProperty(window, "SharedWorker");
}

test("signing out reaches a session that another worker holds, as after a deploy", async ({
  page,
  context,
  signIn,
  zendesk,
}) => {
  await signIn("Amir Agent");
  const other = await context.newPage();
  await other.addInitScript(() => {
    Reflect.deleteProperty(window, "SharedWorker");
  });
  await other.goto("/tickets");
  await other.getByRole("button", signInButton).click();
  await other.getByRole("button", { name: "Allow" }).click();
  await expect(other.getByRole("table", table)).toBeVisible();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(other.getByRole("button", signInButton)).toBeVisible();
  await expect.poll(() => requestsTo(zendesk, ownToken)).toBe(2);
});

/** The build as it is served, with something done to the worker's script. */
async function serveWith(
  zendeskPort: number,
  change: (script: string) => Promise<void>,
): Promise<StaticHost> {
  const dist = await mkdtemp(join(tmpdir(), "scopedesk-"));
  await cp(resolve(import.meta.dirname, "../dist"), dist, { recursive: true });
  for (const name of await readdir(join(dist, "assets"))) {
    if (name.startsWith("session-worker")) await change(join(dist, "assets", name));
  }
  const host = await startStaticHost({ dist, config: localConfig(zendeskPort) });
  return {
    ...host,
    close: async () => {
      await host.close();
      await rm(dist, { recursive: true });
    },
  };
}

test("without the worker's script the page says so, and does not wait for ever", async ({
  page,
  servers,
}) => {
  const host = await serveWith(servers.zendesk.port, (script) => rm(script));
  await page.goto(host.url);
  await expect(page.getByText("This browser cannot keep you signed in").first()).toBeVisible();
  await host.close();
});

test("a worker's script that loads and stays silent is told soon, with a way on", async ({
  page,
  servers,
}) => {
  const host = await serveWith(servers.zendesk.port, (script) => writeFile(script, ""));
  await page.goto(host.url);
  await expect(page.getByRole("heading", { name: /does not answer/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "Reload this page" })).toBeVisible();
  await host.close();
});
