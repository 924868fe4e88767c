import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/fixtures.ts";

const box = (page: Page) => page.getByRole("searchbox", { name: "Search tickets" });
const offers = (page: Page) => page.getByRole("listbox", { name: "Ways to go on" });
const option = (page: Page, name: string | RegExp) => offers(page).getByRole("option", { name });
const rows = (page: Page) => page.getByRole("table", { name: "Tickets" }).getByRole("row");

test("a search is written with arrows and Enter: keyword, value, person", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Amir Agent");
  await expect(rows(page)).toHaveCount(101);
  await page.keyboard.press("/");
  await box(page).pressSequentially("sta");
  await expect(option(page, /^status:/)).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(option(page, /^status:/)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(box(page)).toHaveValue("status:");
  await box(page).pressSequentially("so");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await expect(box(page)).toHaveValue("status:solved ");
  await expect(box(page)).toBeFocused();

  zendesk.forgetRequests();
  await box(page).pressSequentially("requester:eve");
  await page.keyboard.press("ArrowDown");
  await expect(option(page, /Eve Enduser/)).toBeVisible();
  await option(page, /Eve Enduser/).click();
  await expect(box(page)).toHaveValue("status:solved requester:enduser@example.com ");
  const asked = zendesk.requests().filter(({ path }) => path.includes("autocomplete"));
  // Not one for every letter.
  expect(asked.length).toBeLessThanOrEqual(2);
  await page.keyboard.press("Enter");
  await expect(rows(page).nth(1)).toContainText("Eve Enduser");
});

test("tags and the account’s own fields are completed too", async ({ page, signIn }) => {
  await signIn("Amir Agent");
  await expect(rows(page)).toHaveCount(101);
  await box(page).pressSequentially("tags:vi");
  await expect(option(page, "tags:vip")).toBeVisible();
  await box(page).fill("");
  await box(page).pressSequentially("order num");
  await expect(offers(page)).toHaveCount(0);
  await box(page).fill("");
  await box(page).pressSequentially("Ord");
  await expect(option(page, /Order number/)).toBeVisible();
});

test("Escape puts the offers away and keeps what was typed; without a choice Enter searches", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent");
  await expect(rows(page)).toHaveCount(101);
  await box(page).pressSequentially("status:open pri");
  await expect(option(page, /^priority:/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(offers(page)).toHaveCount(0);
  await expect(box(page)).toHaveValue("status:open pri");
  await box(page).pressSequentially("o");
  await expect(option(page, /^priority:/)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL((url) => url.searchParams.get("q") === "status:open prio");
});

test("the offers have no accessibility fault, light or dark", async ({ page, signIn }) => {
  await signIn("Amir Agent");
  await expect(rows(page)).toHaveCount(101);
  await box(page).pressSequentially("status:");
  await expect(option(page, /status:open/)).toBeVisible();
  await page.keyboard.press("ArrowDown");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).include(".tickets-search").analyze();
    expect(violations).toEqual([]);
  }
});
