import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/fixtures.ts";
import { leaveForZendesk } from "./session/consent.ts";
import type { AccountHandle } from "local-zendesk/types";

/**
 * What one failing page may cost at most: what the page reads and who this is, each once more with a renewed token and
 * once for its loader, and the small questions that find out why. Preflights are the browser's.
 */
const boundPerFailure = 10;

const list = { path: "/api/v2/tickets", times: 1000 };

function bearerRequests(zendesk: AccountHandle) {
  return zendesk
    .requests()
    .filter(({ path, method }) => path.startsWith("/api/v2/") && method !== "OPTIONS");
}

/** The words of a failure, after which nothing more is asked of Zendesk. */
async function expectWords(page: Page, words: RegExp | string) {
  const told = page
    .getByRole("heading", { name: words })
    .or(page.getByRole("alert").getByText(words));
  await expect(told.first()).toBeVisible();
  await expect(page.locator("body")).not.toContainText(
    /TypeError|Failed to fetch|\[object|undefined|NaN|SessionError|ZendeskError|stack/,
  );
}

const table = (page: Page) => page.getByRole("table", { name: "Tickets" });

test.describe("a list that Zendesk does not give", () => {
  const troubles = [
    {
      when: "something breaks there (500)",
      fault: { ...list, kind: "status", status: 500 },
      words: "Zendesk did not show this",
    },
    {
      when: "the connection dies every time",
      fault: { ...list, kind: "drop", when: "before" },
      words: "Zendesk did not show this",
    },
    {
      when: "the body is cut off every time",
      fault: { ...list, kind: "truncate" },
      words: "Zendesk did not show this",
    },
    {
      when: "the body is not what it should be",
      fault: { ...list, kind: "malform" },
      words: "The answer was not what it should be",
    },
    {
      when: "the whole account is out of requests (429)",
      fault: { kind: "status", status: 429, path: "/api/v2/*", times: 1000 },
      words: "Zendesk answers nothing of yours right now",
    },
  ] as const;

  for (const { when, fault, words } of troubles) {
    test(`because ${when}: words, a way on, and few requests`, async ({
      page,
      signIn,
      zendesk,
    }) => {
      zendesk.fail(fault);
      await signIn("Amir Agent");
      await expectWords(page, words);
      expect(bearerRequests(zendesk).length).toBeLessThanOrEqual(boundPerFailure);

      zendesk.clearFaults();
      const before = bearerRequests(zendesk).length;
      const again = page.getByRole("button", { name: "Try again" });
      if (await again.isEnabled()) {
        await again.click();
        await expect(table(page)).toBeVisible();
      } else {
        await expect(again).toHaveText(/Try again in \d:\d\d/);
        expect(bearerRequests(zendesk).length, "nothing is sent while waiting").toBe(before);
      }
    });
  }

  test("keeps what was there before, and says that it is not fresh", async ({
    page,
    signIn,
    zendesk,
  }) => {
    await signIn("Amir Agent");
    await expect(table(page)).toBeVisible();
    zendesk.fail({ ...list, kind: "status", status: 500 });
    await page.getByRole("button", { name: /refresh/i }).click();
    await expectWords(page, /The list is not fresh/);
    await expect(table(page)).toBeVisible();
  });
});

test.describe("what the token or the person may not", () => {
  test("a missing scope is named, and the button asks for just that one", async ({
    page,
    signIn,
  }) => {
    await signIn("Amir Agent", { scopes: "users:read hc:read" });
    await page.goto("/tickets");
    await expectWords(page, "This needs the permission tickets:read");
    await expect(page.getByText("Almost certain. What this rests on")).toBeVisible();
    await page.getByText("What this rests on").click();
    await expect(page.getByText("Permissions you gave: users:read, hc:read")).toBeVisible();
    await page.getByRole("button", { name: "Ask Zendesk for tickets:read" }).click();
    await expect(page.getByRole("button", { name: "Allow" })).toBeVisible();
    expect(new URL(page.url()).searchParams.get("scope")?.split(" ").toSorted()).toEqual([
      "hc:read",
      "tickets:read",
      "users:read",
    ]);
    await page.getByRole("button", { name: "Allow" }).click();
    await expect(table(page)).toBeVisible();
    await expect(page).toHaveURL(/\/tickets$/);
  });

  test("a role that may not is named, and no scope is offered", async ({
    page,
    signIn,
    zendesk,
  }) => {
    await signIn("Eve Enduser", { scopes: "read" });
    zendesk.forgetRequests();
    await page.goto("/tickets/1");
    await expectWords(page, "Only agents and admins can do this");
    await expect(page.getByRole("button", { name: /Ask Zendesk/ })).toBeHidden();
    expect(bearerRequests(zendesk).length).toBeLessThanOrEqual(boundPerFailure);
  });

  test("a suspended person is told that the session is not the reason", async ({
    page,
    signIn,
    zendesk,
  }) => {
    await signIn("Amir Agent");
    await expect(table(page)).toBeVisible();
    zendesk.suspend("agent@example.com");
    zendesk.forgetRequests();
    await page.reload();
    await expect(page.getByRole("main").getByRole("button").first()).toBeVisible();
    await expectWords(page, /Zendesk/);
    expect(bearerRequests(zendesk).length).toBeLessThanOrEqual(boundPerFailure);
  });

  test("a ticket that is not there is told apart from one that may not be seen", async ({
    page,
    signIn,
  }) => {
    await signIn("Amir Agent");
    await page.goto("/tickets/999999");
    await expectWords(page, "Zendesk does not have this");
    await expect(page.getByRole("button", { name: "Go to the start page" })).toBeVisible();
  });
});

test.describe("a session that Zendesk ended", () => {
  for (const [how, end] of [
    ["revoked", (zendesk: AccountHandle) => zendesk.revokeTokens()],
    [
      "out of time by Zendesk's clock",
      (zendesk: AccountHandle) => zendesk.advanceClock(365 * 86_400_000),
    ],
  ] as const) {
    test(`${how}: one click signs in again and comes back to the same place`, async ({
      page,
      signIn,
      zendesk,
    }) => {
      await signIn("Amir Agent");
      await expect(table(page)).toBeVisible();
      end(zendesk);
      zendesk.forgetRequests();
      await page.goto("/tickets/1");
      const over = page.getByText("Zendesk ended your session");
      const doubted = page.getByRole("button", { name: "Renew the session" });
      await expect(over.or(doubted).first()).toBeVisible();
      if (await doubted.isVisible()) await doubted.click();
      await expect(over).toBeVisible();
      expect(bearerRequests(zendesk).length).toBeLessThanOrEqual(2 * boundPerFailure);
      // On the sign-in page, when a request of the list before it found out first.
      const again = page.getByRole("button", { name: /^Sign in (again|with Zendesk)$/ });
      await again.first().click();
      await page.getByRole("button", { name: "Allow" }).click();
      await expect(page).toHaveURL(/\/tickets\/1$/);
      await expect(page.getByRole("feed", { name: "Conversation" })).toBeVisible();
    });
  }

  test("one that cannot be renewed counts down before it ends", async ({
    page,
    signIn,
    zendesk,
  }) => {
    const body = JSON.stringify({
      access_token: "never-issued-but-good-for-a-countdown",
      token_type: "bearer",
      scope: "read",
      expires_in: 200,
    });
    zendesk.fail({ kind: "status", status: 200, body, path: "/oauth/tokens" });
    await signIn("Amir Agent");
    await expect(page.getByText("You will be signed out in a few minutes")).toBeVisible();
    await expect(page.getByText(/: [23]:\d\d left/)).toBeVisible();
    await expect(page.getByRole("button", { name: "Sign in again" }).first()).toBeEnabled();
  });

  test("a Zendesk whose clock is a year behind loses nobody", async ({ page, signIn, zendesk }) => {
    await signIn("Amir Agent");
    zendesk.advanceClock(-365 * 86_400_000);
    await page.reload();
    await expect(table(page)).toBeVisible();
    expect(bearerRequests(zendesk).length).toBeLessThanOrEqual(2 * boundPerFailure);
  });
});

test.describe("a token endpoint that says no", () => {
  const answers = [
    { error: "invalid_grant", status: 400, words: "That sign-in has run out" },
    { error: "invalid_scope", status: 400, words: "Zendesk does not give these permissions" },
    { error: "invalid_client", status: 401, words: "Zendesk does not know this app" },
    {
      error: "redirect_uri_mismatch",
      status: 400,
      words: "does not know this app's return address",
    },
    { error: "server_error", status: 500, words: "Zendesk cannot sign people in right now" },
  ];
  for (const { error, status, words } of answers) {
    test(`${error} has its words, asks once and starts again on request`, async ({
      page,
      account,
      zendesk,
    }) => {
      const description = "<script>alert(1)</script> said the server";
      const body = JSON.stringify({ error, error_description: description });
      zendesk.fail({ kind: "status", status, body, path: "/oauth/tokens", times: 9 });
      await page.goto("/");
      await leaveForZendesk(page, account);
      zendesk.forgetRequests();
      await page.getByRole("button", { name: "Sign in as Amir Agent" }).click();
      await page.getByRole("button", { name: "Allow" }).click();
      await expectWords(page, new RegExp(words));
      await expect(page.getByRole("button").first()).toHaveText(
        /again|Back to sign-in|Start again in \d:\d\d/,
      );
      const exchanges = zendesk.requests().filter(({ path }) => path === "/oauth/tokens");
      expect(exchanges.length).toBe(1);
    });
  }
});

test.describe("a web page in the place of the token endpoint’s answer", () => {
  const html = "text/html";
  const pages = [
    {
      status: 503,
      body: "<!doctype html><title>We will be back soon</title>",
      words: "Zendesk is busy or under maintenance",
    },
    {
      status: 404,
      body: "<!doctype html><h1>No help desk at acme.zendesk.com</h1>",
      words: "There is no Zendesk account under this subdomain",
    },
    {
      status: 403,
      body: "<!doctype html><title>Just a moment...</title>",
      words: "The guard in front of Zendesk takes this for a robot",
    },
    {
      status: 200,
      body: "<!doctype html><title>Guest Wi-Fi</title><p>Accept the terms</p>",
      words: "Something else answered in Zendesk’s place",
    },
  ];
  for (const { status, body, words } of pages) {
    test(`with status ${status} is told apart: ${words}`, async ({
      page,
      account,
      zendesk,
      serve,
    }) => {
      const path = "/oauth/tokens";
      zendesk.behaviour.tokenCors = "all";
      const host = await serve({ tokenUrl: "direct" });
      zendesk.fail({ kind: "status", status, body, contentType: html, path, times: 9 });
      await page.goto(host.url);
      await leaveForZendesk(page, account);
      await page.getByRole("button", { name: "Sign in as Amir Agent" }).click();
      await page.getByRole("button", { name: "Allow" }).click();
      await expectWords(page, words);
      await expect(page.locator("body")).not.toContainText(/in the last minute|hides|hid /);
    });
  }
});

test("offline in mid-flight is said with certainty, and the page goes on afterwards", async ({
  page,
  signIn,
  context,
  zendesk,
}) => {
  await signIn("Amir Agent");
  await expect(table(page)).toBeVisible();
  // The driver takes the page offline but not its shared worker, so Zendesk breaks the connection.
  zendesk.fail({ ...list, kind: "drop", when: "before" });
  await context.setOffline(true);
  await page.getByRole("button", { name: /refresh/i }).click();
  await expectWords(page, /You are offline/);
  await expect(table(page)).toBeVisible();
  zendesk.clearFaults();
  await context.setOffline(false);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText(/You are offline/)).toBeHidden();
  await expect(table(page)).toBeVisible();
});

test("a failure can be read by everybody, in light and dark", async ({ page, signIn, zendesk }) => {
  zendesk.fail({ ...list, kind: "status", status: 500 });
  await signIn("Amir Agent");
  await expectWords(page, "Zendesk did not show this");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }
});
