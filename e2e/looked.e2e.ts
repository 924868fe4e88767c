import type { Page } from "@playwright/test";
import { ask } from "local-zendesk/ask";
import { withApiToken } from "./fixtures/api-token.ts";
import { expect, test } from "./fixtures/fixtures.ts";

const table = (page: Page) => page.getByRole("table", { name: "Tickets" });
const links = (page: Page) => table(page).getByRole("cell").getByRole("link");
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test.use({ viewport: { width: 1440, height: 900 } });

test("a ticket that changed since somebody looked is marked, and what is new in it is one press away", async ({
  page,
  signIn,
  servers,
  account,
}) => {
  await signIn("Amir Agent");
  const link = links(page).first();
  const subject = (await link.textContent()) ?? "";
  const row = table(page).getByRole("row").filter({ hasText: subject }).first();
  await expect(row).toHaveAttribute("data-look", "never");
  await link.click();
  await expect(heading(page)).toHaveText(subject);
  const number = /\/tickets\/(\d+)/.exec(page.url())?.[1];
  await expect(page.getByText("since you looked")).toHaveCount(0);
  await page.keyboard.press("u");
  await expect(row).toHaveAttribute("data-look", "seen");

  const comment = { body: "The customer called: it is urgent now.", public: false };
  const { status } = await ask(`${servers.zendesk.url(account)}/api/v2/tickets/${number}`, {
    method: "PUT",
    headers: { ...withApiToken(), "content-type": "application/json" },
    body: JSON.stringify({ ticket: { comment } }),
  });
  expect(status).toBe(200);
  await page.keyboard.press("Shift+R");
  await expect(row).toHaveAttribute("data-look", "changed");
  await expect(row.getByText("Changed since you looked")).toBeAttached();

  await row.getByRole("link").click();
  await page.getByRole("button", { name: "1 new since you looked" }).press("Enter");
  const fresh = page.getByRole("article").filter({ hasText: comment.body });
  await expect(fresh).toBeFocused();
  await expect(fresh).toContainText("New");
  await expect(page.getByRole("article").first()).not.toContainText("New");
  await page.keyboard.press("u");
  await expect(row).toHaveAttribute("data-look", "seen");
});

test("whoever has a ticket open hears that somebody changed it, and loses no word by looking", async ({
  page,
  signIn,
  servers,
  account,
}) => {
  await page.clock.install();
  await signIn("Amir Agent");
  await links(page).first().click();
  const reply = page.getByRole("textbox", { name: "Reply" });
  await reply.fill("I was about to say");
  const number = /\/tickets\/(\d+)/.exec(page.url())?.[1];
  const comment = { body: "A colleague was faster.", public: true };
  await ask(`${servers.zendesk.url(account)}/api/v2/tickets/${number}`, {
    method: "PUT",
    headers: { ...withApiToken(), "content-type": "application/json" },
    body: JSON.stringify({ ticket: { comment, priority: "urgent" } }),
  });
  await page.clock.fastForward(61_000);
  await expect(page.getByText(/^This ticket was changed at/)).toBeVisible();
  await expect(page.getByText(comment.body)).toHaveCount(0);
  await page.getByRole("button", { name: "Show what changed" }).click();
  await expect(page.getByRole("article").filter({ hasText: comment.body })).toContainText("New");
  await expect(page.getByText(/^This ticket was changed at/)).toHaveCount(0);
  await expect(reply).toHaveValue("I was about to say");
  await expect(page.getByRole("combobox", { name: "Priority" })).toHaveValue("urgent");
});

test("what one writes oneself is not new to oneself", async ({ page, signIn }) => {
  await signIn("Amir Agent");
  await links(page).first().click();
  await page.keyboard.press("n");
  await page.getByRole("textbox", { name: "Reply" }).fill("Noted by me.");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "Send now" }).click();
  await expect(page.getByRole("article").filter({ hasText: "Noted by me." })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(page.getByRole("article").filter({ hasText: "Noted by me." })).toBeVisible();
  await expect(page.getByText("since you looked")).toHaveCount(0);
});

test("a row whose ticket has a draft says so, until it is sent or taken away", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent");
  await links(page).nth(1).click();
  const reply = page.getByRole("textbox", { name: "Reply" });
  await reply.fill("Half a thought");
  const row = table(page).getByRole("row").nth(2);
  await expect(row.getByText("Draft")).toBeAttached();
  await reply.fill("");
  await expect(row.getByText("Draft")).toHaveCount(0);
});

test("another person at the same browser has looked at nothing", async ({ page, signIn }) => {
  await signIn("Amir Agent");
  await links(page).first().click();
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press("u");
  const row = table(page).getByRole("row").nth(1);
  await expect(row).toHaveAttribute("data-look", "seen");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.context().clearCookies();
  await signIn("Ada Admin");
  await expect(row).toHaveAttribute("data-look", "never");
});
