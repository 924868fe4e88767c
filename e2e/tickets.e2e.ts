import { withApiToken } from "./fixtures/api-token.ts";
import type { Page } from "@playwright/test";
import { ask } from "local-zendesk/ask";
import { expect, test } from "./fixtures/fixtures.ts";

const table = (page: Page) => page.getByRole("table", { name: "Tickets" });
const rows = (page: Page) => table(page).getByRole("row");
/** The links to tickets, without those that sort. */
const links = (page: Page) => table(page).getByRole("cell").getByRole("link");

/** A read of what the list shows; the views beside it, and the groups one is in, are asked for on their own. */
const isRead = ({ method, path }: { method: string; path: string }) =>
  method === "GET" &&
  path.startsWith("/api/v2/") &&
  !/^\/api\/v2\/(views|users\/\d+\/groups)/.test(path);

test("an agent signs in and reads the first page in one request", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Amir Agent");
  await expect(page).toHaveURL("/tickets");
  await expect(rows(page)).toHaveCount(101);
  for (const column of [
    "Status",
    "Subject",
    "Requester",
    "Assignee",
    "Group",
    "Priority",
    "Updated",
  ]) {
    await expect(table(page).getByRole("columnheader", { name: column })).toBeVisible();
  }
  await expect(page.getByRole("banner")).toContainText("Amir Agent");
  await expect(page.getByRole("banner")).toContainText("Agent ·");
  const asked = zendesk.requests().filter(isRead);
  expect(new Set(asked.map(({ path }) => path.split("?")[0]))).toEqual(
    new Set(["/api/v2/tickets", "/api/v2/users/me"]),
  );
  expect(asked).toHaveLength(2);
});

test("nobody waits for their own name before seeing tickets", async ({ page, signIn, zendesk }) => {
  zendesk.fail({ kind: "latency", ms: 4000, path: "/api/v2/users/me" });
  await signIn("Amir Agent");
  await expect(rows(page)).toHaveCount(101);
  const banner = page.getByRole("banner");
  await expect(banner).not.toContainText("Amir Agent");
  await expect(banner).toContainText("Amir Agent");
});

test("the keyboard scrolls the list from the moment it is there", async ({ page, signIn }) => {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector(".desk-list tr[data-index]")) return;
      observer.disconnect();
      const list = document.activeElement?.closest(".desk-list") !== null;
      document.documentElement.dataset["focusAtFirst"] = list ? "list" : "elsewhere";
    }).observe(document, { childList: true, subtree: true });
  });
  await signIn("Amir Agent");
  await expect(rows(page)).toHaveCount(101);
  await expect(page.locator("html")).toHaveAttribute("data-focus-at-first", "list");
});

test("scrolling brings the rest, and the list stays a table", async ({ page, signIn }) => {
  await signIn("Amir Agent");
  await expect(rows(page)).toHaveCount(101);
  await expect(async () => {
    await page.keyboard.press("End");
    expect(await rows(page).last().getAttribute("aria-rowindex")).toBe("501");
  }).toPass();
  await expect(page.getByText("500 tickets, all there are")).toBeVisible();
  await expect(table(page)).toHaveAttribute("aria-rowcount", "501");
  // Only the rows near the window are in the page.
  expect(await rows(page).count()).toBeLessThan(120);
});

test("a next page that fails says so under what is there, and tries again", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Amir Agent");
  await expect(rows(page)).toHaveCount(101);
  zendesk.fail({ kind: "status", status: 500, path: "/api/v2/tickets", times: 9 });
  await page.keyboard.press("End");
  await expect(page.getByRole("alert")).toContainText("The next tickets");
  await expect(rows(page)).toHaveCount(101);
  zendesk.clearFaults();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("200 tickets so far")).toBeVisible();
});

test("an empty page is not the end of a list, and the next one is somebody's choice", async ({
  page,
  signIn,
  zendesk,
  servers,
  account,
}) => {
  const first = await ask(
    `${servers.zendesk.url(account)}/api/v2/tickets?page[size]=100&sort=-updated_at`,
    {
      headers: withApiToken(),
    },
  );
  const { meta } = first.json() as { meta: { after_cursor: string } };
  const body = JSON.stringify({ tickets: [], meta: { ...meta, has_more: true } });
  const contentType = "application/json";
  zendesk.fail({ kind: "status", status: 200, body, contentType, path: "/api/v2/tickets" });
  await signIn("Amir Agent");
  await expect(
    page.getByText("Zendesk gave an empty page, and says that there is more."),
  ).toBeVisible();
  await expect(page.getByText("No tickets yet")).toHaveCount(0);
  const next = zendesk.requests().filter(({ path }) => path.includes("page%5Bafter%5D"));
  expect(next).toHaveLength(0);
  await page.getByRole("button", { name: "Load more tickets" }).click();
  await expect(rows(page).nth(1)).toBeVisible();
});

test("a ticket opens with its conversation and the way back", async ({ page, signIn }) => {
  await signIn("Amir Agent");
  const link = links(page).first();
  const subject = (await link.textContent()) ?? "";
  await link.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(subject);
  const feed = page.getByRole("feed", { name: "Conversation" });
  await expect(feed.getByRole("article").first()).toBeVisible();
  await expect(page.getByRole("region", { name: "Properties" })).toContainText("Assignee");
  await page.getByRole("link", { name: "Tickets", exact: true }).last().click();
  await expect(rows(page)).toHaveCount(101);
});

test("keys walk the list and the tickets", async ({ page, signIn }) => {
  await signIn("Amir Agent");
  await expect(rows(page)).toHaveCount(101);
  await page.keyboard.press("j");
  await expect(links(page).nth(0)).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  await expect(links(page).nth(1)).toBeFocused();
  const second = (await links(page).nth(1).textContent()) ?? "";
  const third = (await links(page).nth(2).textContent()) ?? "";
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(second);
  await page.keyboard.press("j");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(third);
  await page.keyboard.press("u");
  await expect(table(page)).toBeVisible();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("who dictates can turn single keys off", async ({ page, signIn }) => {
  await signIn("Amir Agent");
  await expect(rows(page)).toHaveCount(101);
  await page.keyboard.press("?");
  await page.getByRole("checkbox", { name: "Use single letters as shortcuts" }).uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await expect(table(page).locator(":focus")).toHaveCount(0);
});

test("refreshing asks once more and says when", async ({ page, signIn, zendesk }) => {
  await signIn("Amir Agent");
  await expect(rows(page)).toHaveCount(101);
  await expect(page.getByText(/^as of \d\d:\d\d$/)).toBeVisible();
  zendesk.forgetRequests();
  await page.getByRole("button", { name: "Refresh" }).click();
  await expect
    .poll(() =>
      zendesk
        .requests()
        .filter(isRead)
        .map(({ path }) => path.split("?")[0]),
    )
    .toEqual(["/api/v2/tickets"]);
});

test("a list that cannot be read says why, and tries again", async ({ page, signIn, zendesk }) => {
  zendesk.fail({ kind: "status", status: 503, path: "/api/v2/tickets", times: 9 });
  await signIn("Amir Agent");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(table(page)).toHaveCount(0);
  zendesk.clearFaults();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(rows(page)).toHaveCount(101);
});

test("a ticket that is not there says so", async ({ page, signIn }) => {
  await signIn("Amir Agent");
  await expect(rows(page)).toHaveCount(101);
  await page.goto("/tickets/123456789");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("feed")).toHaveCount(0);
  await page.goto("/tickets/abc");
  await expect(
    page.getByRole("heading", { name: "There is no page at this address" }),
  ).toBeVisible();
});

test("after signing out, Back shows nothing", async ({ page, signIn, zendesk }) => {
  await signIn("Amir Agent");
  await links(page).first().click();
  await expect(page.getByRole("feed")).toBeVisible();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("textbox", { name: "Zendesk subdomain" })).toBeVisible();
  zendesk.forgetRequests();
  await page.goBack();
  await expect(page.getByRole("textbox", { name: "Zendesk subdomain" })).toBeVisible();
  await expect(page.getByRole("feed")).toHaveCount(0);
  await expect(table(page)).toHaveCount(0);
  expect(zendesk.requests()).toEqual([]);
});

test("an end user who opens the tickets is taken to their requests", async ({ page, signIn }) => {
  await signIn("Eve Enduser");
  await expect(page).toHaveURL("/requests");
});

test("a search lives in the address, and says so when nothing matches", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent");
  await expect(rows(page)).toHaveCount(101);
  const search = page.getByRole("searchbox", { name: "Search tickets" });
  await search.fill("status:pending");
  await search.press("Enter");
  await expect(page).toHaveURL(/q=status%3Apending/);
  await expect(page.getByText(/of \d+ found/)).toBeVisible();
  await page.reload();
  await expect(search).toHaveValue("status:pending");
  await search.fill("nobodywroteanythinglikethis");
  await search.press("Enter");
  await expect(page.getByRole("heading", { name: /^Nothing matches/ })).toBeVisible();
});

test("a token that reads tickets only shows them, and says why it cannot search", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent", { preset: "View tickets" });
  await expect(rows(page)).toHaveCount(101);
  await expect(page.getByRole("searchbox", { name: "Search tickets" })).toBeDisabled();
  await expect(page.getByText("Search needs the permission read")).toBeAttached();
});
