import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/fixtures.ts";

const everything = "read write";

async function openAccess(page: Page) {
  const places = page.getByRole("navigation", { name: "Main" });
  await places.getByRole("link", { name: "Access" }).click();
  const access = page.getByRole("region", { name: "Access" });
  await expect(access).toBeVisible();
  return access;
}

/** Allows at Zendesk what the app asks for, and comes back. */
async function allow(page: Page, person = "Ada Admin") {
  await page
    .getByRole("button", { name: `Sign in as ${person}` })
    .or(allowButton(page))
    .click();
  if (await allowButton(page).isVisible()) await allowButton(page).click();
}

const allowButton = (page: Page) => page.getByRole("button", { name: "Allow" });

const permission = (page: Page, scope: string) =>
  page.getByRole("table", { name: "Permissions" }).getByRole("row", { name: scope });

test.describe("permissions", () => {
  test("asked, granted and used stand side by side, and less can be asked for", async ({
    page,
    signIn,
  }) => {
    await signIn("Ada Admin", { scopes: everything });
    await expect(page.getByRole("table", { name: "Tickets" })).toBeVisible();
    await openAccess(page);
    await expect(permission(page, "read")).toContainText("kinds of request");
    await expect(permission(page, "write")).toContainText("Not yet");
    await page.getByRole("button", { name: "Sign in again with only what you use" }).click();
    await page.waitForURL(/\/access\/unauthenticated|\/oauth\/authorizations\/new/);
    await allow(page);
    await expect(page).toHaveURL(/\/access$/);
    await expect(permission(page, "tickets:read")).toBeVisible();
    await expect(permission(page, "write")).toBeHidden();
  });

  test("what Zendesk did not grant is called so", async ({ page, signIn }) => {
    await signIn("Amir Agent", { scopes: "tickets:read users:read reed" });
    await openAccess(page);
    await expect(permission(page, "reed")).toContainText("Zendesk knows no such permission");
    await expect(permission(page, "reed")).toContainText(/Not granted|opens nothing/);
  });

  test("a list that needs one more asks for just that one and comes back", async ({
    page,
    signIn,
    zendesk,
  }) => {
    await signIn("Amir Agent", { scopes: "tickets:read users:read" });
    await openAccess(page);
    await page.getByRole("button", { name: "Ask Zendesk for read" }).click();
    await allow(page, "Amir Agent");
    await expect(page).toHaveURL(/\/access$/);
    await expect(page.getByRole("heading", { name: "This token at Zendesk" })).toBeVisible();
    const refused = zendesk
      .requests()
      .filter(({ method, status }) => method === "GET" && status === 403);
    expect(refused, "nothing was sent that was known to be refused").toEqual([]);
  });
});

test.describe("lifetimes", () => {
  test("renewing on request costs one refresh and starts the term anew", async ({
    page,
    signIn,
    zendesk,
  }) => {
    await signIn("Ada Admin");
    const access = await openAccess(page);
    await expect(access.getByText(/left of 30 min/)).toBeVisible();
    await expect(access.getByText(/left of 30 days/)).toBeVisible();
    zendesk.forgetRequests();
    await page.getByRole("button", { name: "Renew now" }).click();
    await expect(access.getByText("Renewed the tokens")).toBeVisible();
    const refreshes = zendesk.requests().filter(({ path }) => path === "/oauth/tokens");
    expect(refreshes.length).toBe(1);
  });

  test("the reload does what the page said it would", async ({ page, signIn }) => {
    await signIn("Ada Admin");
    await openAccess(page);
    await expect(page.getByText("You stay signed in.")).toBeVisible();
    await page.reload();
    await expect(page.getByRole("region", { name: "Access" })).toBeVisible();
  });

  test("revoking ends the token at Zendesk and the session here", async ({
    page,
    signIn,
    zendesk,
  }) => {
    await signIn("Ada Admin", { scopes: everything });
    await openAccess(page);
    await page.getByRole("button", { name: "Revoke and sign out" }).click();
    await expect(page.getByRole("button", { name: "Sign in with Zendesk" })).toBeVisible();
    await expect
      .poll(() =>
        zendesk.requests().some(({ method, status }) => method === "DELETE" && status === 204),
      )
      .toBe(true);
  });
});

test.describe("the trace", () => {
  test("tells the sign-in step by step, with the age of its code", async ({ page, signIn }) => {
    await signIn("Ada Admin");
    const access = await openAccess(page);
    for (const step of ["Sent you to Zendesk", "Zendesk sent you back", "Exchanged the code"]) {
      await expect(access.getByText(step)).toBeVisible();
    }
    await expect(
      access.getByText(/The code was \d+\.\d s old; Zendesk takes it for 120 s/).first(),
    ).toBeVisible();
  });

  test("leaves the app as a file without a secret in it", async ({ page, signIn }) => {
    await signIn("Ada Admin");
    await openAccess(page);
    await page.getByRole("button", { name: "Renew now" }).click();
    await expect(page.getByText("Renewed the tokens")).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Export as JSON" }).click(),
    ]);
    const text = await readFile(await download.path(), "utf8");
    expect(JSON.parse(text)).toMatchObject({
      trace: [
        { step: "authorization-request" },
        { step: "authorization-response" },
        { step: "code-exchange" },
        { step: "refresh" },
      ],
    });
    // The challenge is public (RFC 7636 section 4.3); nothing else may look like a secret.
    const opaque = text.replaceAll(/"code_challenge": "[\w-]{43}"/g, "").match(/\b[\w-]{20,}\b/g);
    const words = (opaque ?? []).filter((word) => /\d/.test(word) && /[a-z]/i.test(word));
    expect(words).toEqual([]);
  });
});

test.describe("other tokens", () => {
  test("are shown with their permissions and revoked one by one", async ({
    page,
    signIn,
    browser,
    servers,
  }) => {
    const elsewhere = await browser.newContext();
    const other = await elsewhere.newPage();
    await signIn("Amir Agent", { page: other, scopes: "tickets:read users:read" });
    await signIn("Amir Agent", { scopes: everything });
    await openAccess(page);
    const row = page
      .getByRole("table", { name: "Your other tokens" })
      .getByRole("row", { name: "Scopedesk, signed in elsewhere" });
    await expect(row).toContainText("tickets:read users:read");
    await row.getByRole("button", { name: /Revoke/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
    await expect(page.getByText("None: this session holds the only one.")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Your other tokens" })).toBeFocused();
    await other.goto(`${servers.host.url}/tickets`);
    await expect(other.getByText("Zendesk ended your session")).toBeVisible();
    await elsewhere.close();
  });

  for (const { when, words } of [
    { when: "after", words: "None: this session holds the only one." },
    { when: "before", words: "Revoking: This was not saved" },
  ] as const) {
    test(`are looked at again when the answer is lost ${when} the deed, before anything is repeated`, async ({
      page,
      signIn,
      browser,
      zendesk,
    }) => {
      const elsewhere = await browser.newContext();
      await signIn("Amir Agent", { page: await elsewhere.newPage(), scopes: everything });
      await elsewhere.close();
      await signIn("Amir Agent", { scopes: everything });
      await openAccess(page);
      const path = "/api/v2/oauth/tokens/*";
      zendesk.fail({ kind: "drop", when, method: "DELETE", path, times: 9 });
      await page.getByRole("button", { name: /^Revoke App|^Revoke Scopedesk/ }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("button", { name: "Revoke" }).click();
      await expect(page.getByText(words)).toBeVisible();
      const deletes = () => zendesk.requests().filter(({ method }) => method === "DELETE").length;
      // Once by the app; Chromium itself repeats what dies on each of its six kept connections.
      expect(deletes()).toBeLessThanOrEqual(1 + 6);
      zendesk.clearFaults();
      if (when === "before") {
        await dialog.getByRole("button", { name: "Send again" }).click();
        await expect(page.getByText("None: this session holds the only one.")).toBeVisible();
      }
    });
  }

  test("that nobody has used for long are pointed out", async ({
    page,
    signIn,
    browser,
    zendesk,
  }) => {
    const elsewhere = await browser.newContext();
    zendesk.advanceClock(-45 * 86_400_000);
    await signIn("Amir Agent", { page: await elsewhere.newPage(), scopes: everything });
    await elsewhere.close();
    zendesk.advanceClock(45 * 86_400_000);
    await signIn("Amir Agent", { scopes: everything });
    await openAccess(page);
    const tokens = page.getByRole("table", { name: "Your other tokens" });
    await expect(tokens.getByText("Unused for 45 days")).toBeVisible();
  });

  test("stay where they are without the permission to revoke", async ({
    page,
    signIn,
    browser,
  }) => {
    const elsewhere = await browser.newContext();
    await signIn("Amir Agent", { page: await elsewhere.newPage(), scopes: everything });
    await signIn("Amir Agent", { scopes: "read" });
    await openAccess(page);
    await expect(page.getByText("Revoking them needs the permission write")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Revoke App|^Revoke Scop/ })).toBeDisabled();
    await elsewhere.close();
  });
});

test("the page is accessible in light and wide, in dark and narrow", async ({ page, signIn }) => {
  await signIn("Ada Admin", { scopes: everything });
  await openAccess(page);
  await expect(page.getByText("This token at Zendesk")).toBeVisible();
  for (const [colorScheme, width] of [
    ["light", 1280],
    ["dark", 390],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    const scrolls = await page.evaluate(() => document.body.scrollWidth > innerWidth);
    expect(scrolls, "nothing is wider than the screen").toBe(false);
  }
});
