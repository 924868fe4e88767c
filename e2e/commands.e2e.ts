import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/fixtures.ts";

const table = (page: Page) => page.getByRole("table", { name: "Tickets" });
const sheet = (page: Page) => page.getByRole("dialog", { name: "Commands" });
const field = (page: Page) => sheet(page).getByRole("combobox", { name: "Command" });
const option = (page: Page, name: string | RegExp) => sheet(page).getByRole("option", { name });
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test.use({ viewport: { width: 1440, height: 900 } });

test("a view, a ticket by its number and a person’s tickets are found by typing", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent");
  await expect(table(page).getByRole("row")).toHaveCount(101);
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await field(page).fill("pending");
  await expect(option(page, /Pending tickets/)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Pending tickets");
  await expect(sheet(page)).toHaveCount(0);

  const href = await table(page).getByRole("cell").getByRole("link").first().getAttribute("href");
  const number = /\/tickets\/(\d+)/.exec(href ?? "")?.[1] ?? "";
  await page.keyboard.press("Control+k");
  await field(page).fill(number);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/tickets/${number}$`));
  await expect(heading(page)).toBeFocused();

  await page.keyboard.press("Control+k");
  await field(page).fill("eve end");
  await option(page, /Tickets of Eve Enduser/).click();
  await expect(page).toHaveURL(/q=requester/);
  await expect(table(page).getByRole("row").nth(1)).toContainText("Eve Enduser");
});

test("what can be done with a ticket is found by its name, with the key that does it too", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent");
  await table(page).getByRole("cell").getByRole("link").first().click();
  await expect(heading(page)).toBeFocused();
  const reply = page.getByRole("textbox", { name: "Reply" });
  await expect(reply).toBeVisible();
  // Also from inside a field, where single letters are letters.
  await reply.focus();
  await page.keyboard.press("Control+k");
  await field(page).fill("internal note");
  await expect(option(page, /Write an internal note/)).toContainText("n");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("radio", { name: "Internal note" })).toBeChecked();
  await expect(reply).toBeFocused();
  await heading(page).focus();
  await page.keyboard.press("e");
  await expect(page.getByRole("combobox", { name: "Status" })).toBeFocused();
  await heading(page).focus();
  await page.keyboard.press("a");
  await expect(page.getByRole("combobox", { name: "Assignee" })).toBeFocused();
});

test("what was opened before is offered, and Escape changes nothing", async ({ page, signIn }) => {
  await signIn("Amir Agent");
  const link = table(page).getByRole("cell").getByRole("link").first();
  const subject = (await link.textContent()) ?? "";
  await link.click();
  await expect(heading(page)).toHaveText(subject);
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await expect(page).toHaveURL("/tickets");
  await page.keyboard.press("Control+k");
  await expect(sheet(page).getByRole("option").filter({ hasText: subject })).toBeVisible();
  await field(page).fill("qqqqqqq");
  await expect(sheet(page).getByText("Nothing here is called so.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet(page)).toHaveCount(0);
  await expect(page).toHaveURL("/tickets");
});

test("somebody who may not search or read views is offered only what opens", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent", { scopes: "tickets:read" });
  await expect(table(page)).toBeVisible();
  await page.keyboard.press("Control+k");
  await expect(option(page, /^Go to Tickets/)).toBeVisible();
  await expect(sheet(page).getByText("View", { exact: true })).toHaveCount(0);
});

test("the commands have no accessibility fault, light or dark", async ({ page, signIn }) => {
  await signIn("Amir Agent");
  await expect(table(page)).toBeVisible();
  await page.keyboard.press("Control+k");
  await expect(option(page, /Assigned to me/)).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).include("dialog").analyze();
    expect(violations).toEqual([]);
  }
});

test("two keys lead somewhere, and the second does nothing of its own", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent");
  await table(page).getByRole("cell").getByRole("link").first().click();
  await expect(heading(page)).toBeFocused();
  await expect(page.getByRole("textbox", { name: "Reply" })).toBeVisible();
  // "r" alone would answer, "u" alone would close the ticket.
  await page.keyboard.press("g");
  await page.keyboard.press("r");
  await expect(page).toHaveURL("/requests");
  await page.goBack();
  await expect(heading(page)).toBeFocused();
  await expect(page.getByRole("link", { name: "Unassigned in my groups" })).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("u");
  await expect(heading(page)).toHaveText("Unassigned in my groups");
});
