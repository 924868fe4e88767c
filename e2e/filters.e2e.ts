import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/fixtures.ts";

const table = (page: Page) => page.getByRole("table", { name: "Tickets" });
const rows = (page: Page) => table(page).getByRole("row");
const views = (page: Page) => page.getByRole("navigation", { name: "Views" });
const filters = (page: Page) => page.getByRole("group", { name: "Filters" });
const add = (page: Page) => filters(page).getByRole("button", { name: "Add filter" });
const editor = (page: Page) => page.getByRole("dialog", { name: /filter$/ });
const box = (page: Page) => page.getByRole("searchbox", { name: "Search tickets" });
const query = (page: Page) => new URL(page.url()).searchParams.get("q");

test.use({ viewport: { width: 1440, height: 900 } });

test("by status in two keys and a choice; the text, the chips and the address say the same", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent");
  await add(page).press("Enter");
  await expect(editor(page).getByRole("combobox", { name: "Field" })).toBeFocused();
  await editor(page).getByRole("combobox", { name: "Value" }).selectOption("Pending");
  await editor(page).getByRole("combobox", { name: "Value" }).press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => query(page)).toBe("status:pending");
  await expect(box(page)).toHaveValue("status:pending");
  await expect(add(page)).toBeFocused();
  await expect(rows(page).nth(1)).toContainText("Pending");

  // Editing the text changes the chips.
  await box(page).fill("status:pending -tags:vip kettle");
  await box(page).press("Enter");
  const chips = filters(page).getByTitle("Change this filter");
  await expect(chips).toHaveText(["Status is Pending", "Tags not vip", "With kettle"]);
  await filters(page).getByRole("button", { name: "Remove filter: With kettle" }).press("Enter");
  await expect.poll(() => query(page)).toBe("status:pending -tags:vip");

  // A chip is changed where it stands.
  await chips.first().press("Enter");
  await expect(editor(page).getByRole("combobox", { name: "Value" })).toHaveValue("pending");
  await editor(page).getByRole("combobox", { name: "Comparison" }).selectOption("is below");
  await editor(page).getByRole("combobox", { name: "Value" }).selectOption("Solved");
  await editor(page).getByRole("button", { name: "Change" }).click();
  await expect.poll(() => query(page)).toBe("status<solved -tags:vip");
});

test("people, groups, days and fields of the account’s own are filters too", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent");
  const field = editor(page).getByRole("combobox", { name: "Field" });
  await add(page).click();
  await field.selectOption("Assignee");
  await editor(page).getByLabel("Value").fill("me");
  await page.keyboard.press("Enter");
  await expect.poll(() => query(page)).toBe("assignee:me");
  await expect(rows(page).nth(1)).toContainText("Amir Agent");

  await add(page).click();
  await field.selectOption("Created");
  await editor(page).getByRole("combobox", { name: "Comparison" }).selectOption("before");
  await editor(page).getByLabel("Value").fill("2030-01-02");
  await page.keyboard.press("Enter");
  await expect(filters(page)).toContainText("Created before Jan 2, 2030");
  await expect(rows(page).nth(1)).toContainText("Amir Agent");

  await add(page).click();
  await field.selectOption("Under warranty");
  await editor(page).getByRole("combobox", { name: "Value" }).selectOption("Yes");
  await editor(page).getByRole("button", { name: "Add" }).click();
  await expect(filters(page)).toContainText("Under warranty is Yes");
  await expect.poll(() => query(page)).toMatch(/ custom_field_\d+:true$/);
});

test("a filter chosen in a view says that it searches all tickets", async ({ page, signIn }) => {
  await signIn("Amir Agent");
  await views(page)
    .getByRole("link", { name: /^Pending tickets/ })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Pending tickets");
  await add(page).click();
  await expect(editor(page)).toContainText("this searches all tickets");
  await editor(page).getByRole("combobox", { name: "Value" }).selectOption("Open");
  await editor(page).getByRole("button", { name: "Add" }).click();
  await expect(page).toHaveURL(/\/tickets\?q=status%3Aopen$/);
});

test("a search is saved under a name, renamed, forgotten, and brought back", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent");
  await box(page).fill("status:open priority:urgent");
  await box(page).press("Enter");
  await filters(page).getByRole("button", { name: "Save filter" }).click();
  await editor(page).getByRole("textbox", { name: "Name" }).fill("On fire");
  await page.keyboard.press("Enter");
  const link = views(page).getByRole("link", { name: "On fire" });
  await expect(link).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("On fire");
  await views(page).getByRole("link", { name: "All tickets" }).click();
  await expect(filters(page).getByRole("button", { name: "Save filter" })).toHaveCount(0);
  await link.click();
  await expect.poll(() => query(page)).toBe("status:open priority:urgent");
  await filters(page).getByRole("button", { name: "Rename filter" }).click();
  await editor(page).getByRole("textbox", { name: "Name" }).fill("Burning");
  await page.keyboard.press("Enter");
  await expect(views(page).getByRole("link", { name: "Burning" })).toBeVisible();
  await filters(page).getByRole("button", { name: "Forget filter" }).click();
  await expect(views(page).getByRole("link", { name: "Burning" })).toHaveCount(0);
  await filters(page).getByRole("button", { name: "Undo forgetting" }).click();
  await expect(views(page).getByRole("link", { name: "Burning" })).toBeVisible();
  await page.reload();
  await expect(views(page).getByRole("link", { name: "Burning" })).toBeVisible();
});

test("a saved filter nobody can read is kept and said", async ({ page, signIn }) => {
  await signIn("Amir Agent");
  await box(page).fill("kettle");
  await box(page).press("Enter");
  await filters(page).getByRole("button", { name: "Save filter" }).click();
  await editor(page).getByRole("textbox", { name: "Name" }).fill("Kettles");
  await page.keyboard.press("Enter");
  await expect(views(page).getByRole("link", { name: "Kettles" })).toBeVisible();
  const later = '{"version":9,"name":"From a later version"}';
  await page.evaluate((line) => {
    const key = Object.keys(localStorage).find((one) => one.startsWith("filters ")) ?? "";
    localStorage.setItem(key, `${line}\n${localStorage.getItem(key)}`);
  }, later);
  await page.reload();
  await expect(views(page)).toContainText("1 saved filter could not be read. It is kept.");
  await filters(page).getByRole("button", { name: "Forget filter" }).click();
  await expect(views(page).getByRole("link", { name: "Kettles" })).toHaveCount(0);
  const left = await page.evaluate(() =>
    Object.entries(localStorage).find(([key]) => key.startsWith("filters ")),
  );
  expect(left?.[1]).toBe(later);
});

test("without the permission to search there are no filters", async ({ page, signIn }) => {
  await signIn("Amir Agent", { scopes: "tickets:read" });
  await expect(table(page)).toBeVisible();
  await expect(filters(page)).toHaveCount(0);
  await expect(box(page)).toBeDisabled();
});

test("chips and their sheet have no accessibility fault, light or dark", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent");
  await page.goto("/tickets?q=status%3Aopen+kettle");
  await expect(filters(page).getByTitle("Change this filter")).toHaveCount(2);
  const faults = async (part: string) => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).include(part).analyze();
      expect(violations).toEqual([]);
    }
  };
  await faults(".desk-list");
  await add(page).click();
  await expect(editor(page)).toBeVisible();
  await faults("dialog");
});
