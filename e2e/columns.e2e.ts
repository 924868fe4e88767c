import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/fixtures.ts";

const table = (page: Page) => page.getByRole("table", { name: "Tickets" });
const views = (page: Page) => page.getByRole("navigation", { name: "Views" });
const heads = (page: Page) => table(page).getByRole("columnheader");
const sheet = (page: Page) => page.getByRole("dialog", { name: "Columns" });
const openSheet = async (page: Page) => {
  await page.getByRole("button", { name: "Columns" }).click();
  await expect(sheet(page)).toBeVisible();
};

test.use({ viewport: { width: 1440, height: 900 } });

test("a view shows its own columns, under its own groups", async ({ page, signIn }) => {
  await signIn("Amir Agent");
  await views(page)
    .getByRole("link", { name: /^Your unsolved tickets/ })
    .click();
  await expect(heads(page)).toHaveText([
    "",
    "Marks",
    "Status",
    "Subject",
    "Requester",
    "Requested",
    "Updated",
    "Priority",
    "Assignee",
    "Group",
  ]);
  const groups = table(page).locator("th[scope=rowgroup]");
  await expect(groups).toHaveText(["Open", "Pending", "On-hold"]);
  await expect(table(page).locator("tbody tr").first()).toHaveText("Open");
  await table(page).getByRole("link", { name: "Requester", exact: true }).click();
  await expect(page).toHaveURL(/sort=requester/);
  await expect(heads(page).filter({ hasText: "Requester" })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  await expect(groups).toHaveCount(0);
});

test("all tickets are sorted by priority with one press, and the count is said", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent");
  await table(page).getByRole("link", { name: "Priority" }).click();
  await expect(page).toHaveURL(/sort=-priority/);
  await expect(table(page).getByRole("row").nth(1)).toContainText("Urgent");
  await expect(page.getByText(/^100 of 500 found/)).toBeVisible();
  await expect(heads(page).filter({ hasText: "Requester" })).toHaveAttribute(
    "title",
    "Zendesk cannot sort all tickets by Requester",
  );
});

test("somebody chooses columns for one view by keyboard, and finds them again", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent");
  await views(page)
    .getByRole("link", { name: /^Unassigned tickets/ })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Unassigned tickets");
  await openSheet(page);
  await sheet(page).getByRole("button", { name: "Show Tags" }).press("Enter");
  await expect(sheet(page).getByRole("status")).toHaveText("Tags is shown last");
  await sheet(page).getByRole("button", { name: "Move Tags to the left" }).press("Enter");
  await expect(sheet(page).getByRole("status")).toHaveText("Tags: column 8 of 9");
  await sheet(page).getByRole("button", { name: "Hide Assignee" }).press("Enter");
  await sheet(page).getByRole("combobox", { name: "Width of Subject" }).selectOption("wide");
  await page.keyboard.press("Escape");
  const chosen = [
    "",
    "Marks",
    "Status",
    "Subject",
    "Requester",
    "Requested",
    "Updated",
    "Priority",
    "Tags",
    "Group",
  ];
  await expect(heads(page)).toHaveText(chosen);
  await expect(page).toHaveURL(/columns=status/);
  // The others keep theirs, and this one has them again without its address.
  await views(page).getByRole("link", { name: "All tickets" }).click();
  await expect(heads(page).filter({ hasText: "Tags" })).toHaveCount(0);
  await views(page)
    .getByRole("link", { name: /^Unassigned tickets/ })
    .click();
  await expect(heads(page)).toHaveText(chosen);
  await openSheet(page);
  await sheet(page).getByRole("button", { name: "The view’s own columns" }).click();
  await expect(heads(page).filter({ hasText: "Assignee" })).toBeVisible();
  await expect(page).not.toHaveURL(/columns=/);
});

test("a field of the account’s own is a column, and goes along with the address", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent");
  await openSheet(page);
  await sheet(page).getByRole("button", { name: "Show Order number" }).click();
  await page.keyboard.press("Escape");
  const column = heads(page).filter({ hasText: "Order number" });
  await expect(column).toBeVisible();
  await expect(column).toHaveAttribute("title", /cannot sort/);
  await table(page).getByRole("cell").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/tickets\/\d+\?columns=.*field-/);
  await page.keyboard.press("u");
  await expect(column).toBeVisible();
});

test("an address with columns nobody knows shows the list all the same", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent");
  await expect(table(page).getByRole("row")).toHaveCount(101);
  await page.goto("/tickets?columns=nonsense,field-999999999,<b>,id");
  await expect(heads(page)).toHaveText(["", "Marks", "ID", "Subject"]);
});

test("the sheet of columns has no accessibility fault, light or dark", async ({ page, signIn }) => {
  await signIn("Amir Agent");
  await openSheet(page);
  await expect(sheet(page).getByRole("button", { name: "Show Order number" })).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).include("dialog").analyze();
    expect(violations).toEqual([]);
  }
});
