/**
 * What an answer to the redirect URI may be, beyond the one that is wanted. `worker` marks rules
 * proved against the local Zendesk without a browser, in e2e/session/*.test.ts.
 *
 * Do not apply, and why:
 * - "state present though none expected": a sign-in of ours always has a state.
 * - "iss missing while required": Zendesk sends none and publishes no metadata that would require
 *   one; when one comes it has to be right (below).
 * - "a response in the fragment, where configured": nothing configures it, so it is refused.
 * - popups (blocked, closed, never answering, forged messages, two at once): none is ever opened.
 *   The redirect works under COOP, and a popup's `closed` cannot be believed.
 * - "a lock's holder dies while it refreshes": no lock is taken to refresh; the one worker does it
 *   for all tabs, and its death is noticed by another lock (session.e2e.ts).
 */
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/fixtures.ts";
import { allow, leaveForZendesk } from "./session/consent.ts";
import { historyOf } from "./session/history.ts";
import { tokenRequests } from "./session/token-requests.ts";

/** The answer stays on the callback page, said in one heading, cleaned away, with a way on. */
async function expectRefusal(page: Page, heading: RegExp): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
  await expect(page).toHaveURL(/\/callback$/);
  await expect(
    page.getByRole("main").getByRole("button", { disabled: false }).first(),
  ).toBeVisible();
  const ours = (await historyOf(page)).filter((url) => !url.includes("/oauth/"));
  expect(ours.join()).not.toMatch(/code=|state=|error=|token=/);
}

const notUsable = /not usable/;
const notStartedHere = /not started here/;

test.describe("an answer nobody waits for", () => {
  const refused: [string, RegExp][] = [
    ["?code=abc", notUsable],
    ["?code=abc&state=foreign", notStartedHere],
    ["?state=foreign", notUsable],
    ["?error=access_denied", notUsable],
    ["?error=access_denied&state=foreign", notStartedHere],
    ["?code=&state=", notUsable],
    ["?code=abc&state=foreign&state=foreign", notUsable],
    ["?code=abc&state=foreign&id_token=e30.e30.", notUsable],
    ["?response=e30.e30.", notUsable],
    ["#code=abc&state=foreign", notUsable],
    ["#access_token=abc&token_type=bearer&state=foreign", notUsable],
    [`?code=${"a".repeat(9000)}&state=foreign`, notUsable],
    ["?code=%ff%fe&state=%00", notUsable],
    ["?code=<script>alert(1)</script>&state=foreign", notStartedHere],
  ];
  test("is refused, whatever it looks like", async ({ page, servers }) => {
    for (const [answer, heading] of refused) {
      await test.step(answer.slice(0, 60), async () => {
        await page.goto(`/callback${answer}`);
        await expectRefusal(page, heading);
      });
    }
    expect(tokenRequests(servers.zendesk.account("demo"))).toBe(0);
  });

  test("is nothing at all when it holds no answer", async ({ page }) => {
    await page.goto("/callback?utm_source=mail");
    await expect(page.getByRole("button", { name: "Sign in with Zendesk" })).toBeVisible();
    await expect(page).toHaveURL(/\/$/);
  });
});

test.describe("an answer that was changed on the way", () => {
  // Every other change is tried beside the rule, in authorization-response.test.ts.
  const changes: Record<string, (answer: URLSearchParams) => void> = {
    "another state": (answer) => answer.set("state", "A".repeat(43)),
    "the state twice": (answer) => answer.append("state", answer.get("state") ?? ""),
    "another issuer": (answer) => answer.set("iss", "https://evil.example"),
    "a token beside the code": (answer) => answer.set("token", "t"),
  };

  test("is refused, and no token is asked for", async ({ page, account, zendesk }) => {
    for (const [name, change] of Object.entries(changes)) {
      await test.step(name, async () => {
        await page.goto("/");
        const answer = await allow(await leaveForZendesk(page, account));
        change(answer);
        await page.goto(`/callback?${answer}`);
        await expectRefusal(page, /not usable|not started here|somebody else/);
      });
    }
    expect(tokenRequests(zendesk)).toBe(0);
  });

  test("moved to the fragment: no token is asked for", async ({ page, account, zendesk }) => {
    await page.goto("/");
    const answer = await allow(await leaveForZendesk(page, account));
    await page.goto(`/callback#${answer}`);
    await expectRefusal(page, notUsable);
    expect(tokenRequests(zendesk)).toBe(0);
  });

  test("names an issuer, the right one: the person is signed in", async ({
    page,
    account,
    servers,
  }) => {
    await page.goto("/");
    const answer = await allow(await leaveForZendesk(page, account));
    answer.set("iss", servers.zendesk.url(account));
    await page.goto(`/callback?${answer}`);
    await expect(page).toHaveURL(/\/tickets$/);
  });

  test("names places of its own: they hear nothing", async ({ page, account, servers }) => {
    await page.goto("/");
    const answer = await allow(await leaveForZendesk(page, account));
    for (const name of ["token_endpoint", "domain", "subdomain", "zendeskUrl", "returnTo"]) {
      answer.set(name, servers.zendesk.url("evil"));
    }
    await page.goto(`/callback?${answer}`);
    await expect(page).toHaveURL(/\/tickets$/);
    expect(servers.zendesk.account("evil").requests()).toEqual([]);
  });

  test("does no harm to the sign-in that waits in another tab", async ({
    page,
    context,
    account,
  }) => {
    await page.goto("/");
    const answer = await allow(await leaveForZendesk(page, account));
    const other = await context.newPage();
    await other.goto(`/callback?code=abc&state=foreign`);
    await expectRefusal(other, notStartedHere);
    await page.goto(`/callback?${answer}`);
    await expect(page).toHaveURL(/\/tickets$/);
  });
});

test.describe("the right answer in the wrong place", () => {
  test("another tab refuses it, and the tab that asked still takes it", async ({
    page,
    context,
    account,
    zendesk,
  }) => {
    await page.goto("/");
    const answer = await allow(await leaveForZendesk(page, account));
    const other = await context.newPage();
    await other.goto(`/callback?${answer}`);
    await expectRefusal(other, notStartedHere);
    expect(tokenRequests(zendesk)).toBe(0);
  });

  test("another browser refuses it", async ({ page, browser, servers, account, zendesk }) => {
    await page.goto("/");
    const answer = await allow(await leaveForZendesk(page, account));
    const stranger = await browser.newPage();
    await stranger.goto(`${servers.host.url}/callback?${answer}`);
    await expectRefusal(stranger, notStartedHere);
    await stranger.close();
    expect(tokenRequests(zendesk)).toBe(0);
  });

  test("two tabs at once spend it once", async ({ page, context, account, zendesk }) => {
    await page.goto("/");
    const answer = await allow(await leaveForZendesk(page, account));
    await page.goto("/");
    // A duplicated tab has a copy of the record.
    const [copy] = await Promise.all([
      context.waitForEvent("page"),
      page.evaluate(() => window.open("/", "_blank")),
    ]);
    const records = await page.evaluate(() => Object.entries(sessionStorage));
    await copy.evaluate((entries) => {
      for (const [key, value] of entries) sessionStorage.setItem(key, value);
    }, records);
    await Promise.all([page, copy].map((tab) => tab.goto(`/callback?${answer}`)));
    await expect(page).toHaveURL(/\/tickets$/);
    expect(tokenRequests(zendesk)).toBe(1);
  });
});

test.describe("an error of Zendesk's", () => {
  // Every code is tried in e2e/session/exchange.test.ts, and its words beside them.
  const errors = ["login_required", "server_error", "zebra"];

  test("has words of its own and a way on, and ends the sign-in", async ({
    page,
    account,
    zendesk,
  }) => {
    for (const error of errors) {
      await test.step(error, async () => {
        await page.goto("/");
        const { searchParams } = await leaveForZendesk(page, account);
        const state = searchParams.get("state") ?? "";
        const description = "<img src=x onerror=alert(1)>";
        const answer = new URLSearchParams({ error, error_description: description, state });
        await page.goto(`/callback?${answer}`);
        await expectRefusal(page, /\w/);
        await expect(page.getByRole("heading", { level: 1 })).not.toContainText(error);
        await expect(page.locator("img[src=x]")).toHaveCount(0);
        await page.goto(`/callback?code=abc&state=${state}`);
        await expectRefusal(page, notStartedHere);
      });
    }
    expect(tokenRequests(zendesk)).toBe(0);
  });

  test("leaves whoever is signed in alone", async ({ page, account, signIn, zendesk }) => {
    await signIn("Amir Agent");
    await page.goto("/callback?error=access_denied&state=foreign");
    await expect(page).toHaveURL(/\/tickets$/);
    await page.goto("/?preset=my-requests");
    const url = await leaveAgain(page, account);
    const state = url.searchParams.get("state") ?? "";
    await page.goto(`/callback?error=access_denied&state=${state}`);
    await expectRefusal(page, /\w/);
    await page.goto("/tickets");
    await expect(page.getByRole("table", { name: "Tickets" })).toBeVisible();
    expect(tokenRequests(zendesk)).toBe(1);
  });
});

/** Zendesk knows this browser by now and shows its consent page at once. */
async function leaveAgain(page: Page, account: string): Promise<URL> {
  await page.getByRole("textbox", { name: "Zendesk subdomain" }).fill(account);
  await page.getByRole("button", { name: "Sign in with Zendesk" }).click();
  await page.getByRole("button", { name: "Allow" }).waitFor();
  return new URL(page.url());
}

test.describe("where a person is sent on to", () => {
  // Thirty more are tried beside the rule, in return-to.test.ts.
  const links = ["//evil.localhost/", "/\\evil.localhost/", "/callback?code=abc&state=foreign"];

  test("is this app, whatever a link says", async ({ page, account, servers }) => {
    for (const returnTo of links) {
      await test.step(returnTo, async () => {
        await page.goto(`/?returnTo=${encodeURIComponent(returnTo)}`);
        const answer = await allow(await leaveForZendesk(page, account));
        await page.goto(`/callback?${answer}`);
        await expect(page).not.toHaveURL(/callback/);
        await expect(page.getByRole("heading").first()).toBeVisible();
        expect(new URL(page.url()).origin).toBe(servers.host.url);
      });
    }
  });
});

test.describe("inside another page's frame", () => {
  test.use({ expectedConsole: /Framing|frame-ancestors/ });

  test("the answer is not taken", async ({ page, account, zendesk, servers }) => {
    await page.goto("/");
    const answer = await allow(await leaveForZendesk(page, account));
    const url = `${servers.host.url}/callback?${answer}`;
    await page.goto(servers.zendesk.url("other"));
    await page.evaluate((address) => {
      const frame = document.createElement("iframe");
      frame.src = address;
      document.body.append(frame);
    }, url);
    await expect.poll(() => page.frames().length).toBe(2);
    await page.goto("/");
    await expect(page.getByRole("button", { name: "Sign in with Zendesk" })).toBeVisible();
    expect(tokenRequests(zendesk)).toBe(0);
  });
});

test.describe("with storage blocked", () => {
  test("a person still signs in, by what the worker remembers", async ({ page, signIn }) => {
    await page.addInitScript(() => {
      for (const name of ["sessionStorage", "localStorage"]) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException("blocked", "SecurityError");
          },
        });
      }
    });
    await signIn("Amir Agent");
    await expect(page.getByRole("table", { name: "Tickets" })).toBeVisible();
  });
});
