import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/fixtures.ts";

const table = (page: Page) => page.getByRole("table", { name: "Tickets" });
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const edge = (page: Page) => page.getByRole("separator", { name: "Width of the list" });

test.use({ viewport: { width: 1440, height: 900 } });

test("Enter opens a ticket beside the list, and again makes it the page; the list keeps its place", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent");
  await expect(table(page).getByRole("row")).toHaveCount(101);
  for (const key of ["j", "j", "j", "Enter"]) await page.keyboard.press(key);
  await expect(heading(page)).toBeFocused();
  await expect(table(page)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(table(page)).toBeHidden();
  await expect(heading(page)).toBeFocused();
  // The next ticket is alone too, until it is put back.
  await page.keyboard.press("j");
  await expect(page.getByText("4 of 100")).toBeVisible();
  await expect(table(page)).toBeHidden();
  await page.keyboard.press("f");
  await expect(table(page)).toBeVisible();
  await page.getByRole("button", { name: "Alone" }).click();
  await expect(table(page)).toBeHidden();
  await page.keyboard.press("u");
  await expect(table(page).getByRole("cell").getByRole("link").nth(3)).toBeFocused();
});

test("the edge between list and ticket is moved by pointer and by keys, and stays", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent");
  await table(page).getByRole("cell").getByRole("link").first().click();
  await expect(heading(page)).toBeFocused();
  const width = async () => Number(await edge(page).getAttribute("aria-valuenow"));
  const before = await width();
  await edge(page).press("ArrowRight");
  await expect.poll(width).toBeGreaterThan(before);
  const box = await edge(page).boundingBox();
  if (!box) throw new Error("no edge");
  await page.mouse.move(box.x + box.width / 2, box.y + 300);
  await page.mouse.down();
  await page.mouse.move(box.x + 100, box.y + 300);
  await page.mouse.up();
  const wide = await width();
  expect(wide).toBeGreaterThan(before + 80);
  await page.reload();
  await expect(edge(page)).toHaveAttribute("aria-valuenow", String(wide));
  const list = await page.locator(".desk-list").boundingBox();
  expect(Math.round(list?.width ?? 0)).toBe(wide);
});
