import type { Page } from "@playwright/test";
import { ask } from "local-zendesk/ask";
import { withApiToken } from "./fixtures/api-token.ts";
import { expect, test } from "./fixtures/fixtures.ts";

/*
 * A morning of an agent who has a keyboard and nothing else. Every step says how many keys it takes;
 * the README holds the same numbers.
 */

const table = (page: Page) => page.getByRole("table", { name: "Tickets" });
const links = (page: Page) => table(page).getByRole("cell").getByRole("link");
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** Presses keys one after the other and gives their number; Control+K is one. */
async function keys(page: Page, ...pressed: string[]): Promise<number> {
  for (const key of pressed) await page.keyboard.press(key);
  return pressed.length;
}

test.use({
  viewport: { width: 1440, height: 900 },
  permissions: ["clipboard-read", "clipboard-write"],
});

test("an agent finds the right tickets by keyboard alone", async ({ page, signIn }) => {
  await signIn("Amir Agent");
  await expect(table(page).getByRole("row")).toHaveCount(101);

  await test.step("my oldest open ones: 2 keys", async () => {
    await expect(page.getByRole("link", { name: "Unassigned in my groups" })).toBeVisible();
    expect(await keys(page, "g", "m")).toBe(2);
    await expect(heading(page)).toHaveText("Assigned to me");
    await expect(page.getByText(/found$/)).toBeVisible();
    const numbers = (await table(page).getByRole("row").allTextContents())
      .map((text) => Number(/#(\d+)/.exec(text)?.[1] ?? Number.NaN))
      .filter((number) => !Number.isNaN(number));
    expect(numbers.length).toBeGreaterThan(5);
    expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
  });

  await test.step("the first of them, and the next: 3 keys", async () => {
    expect(await keys(page, "j", "Enter")).toBe(2);
    await expect(heading(page)).toBeFocused();
    const first = await heading(page).textContent();
    expect(await keys(page, "j")).toBe(1);
    await expect(heading(page)).not.toHaveText(first ?? "");
    await expect(table(page)).toBeVisible();
  });

  await test.step("nobody’s in my groups: 2 keys", async () => {
    expect(await keys(page, "g", "u")).toBe(2);
    await expect(heading(page)).toHaveText("Unassigned in my groups");
    await expect(table(page).getByRole("row").nth(1)).toContainText("–");
  });

  await test.step("a ticket by its number: the number and 2 keys", async () => {
    const href = (await links(page).last().getAttribute("href")) ?? "";
    const number = /\/tickets\/(\d+)/.exec(href)?.[1] ?? "";
    expect(await keys(page, "Control+k", ...number.split(""), "Enter")).toBe(number.length + 2);
    await expect(page).toHaveURL(new RegExp(`/tickets/${number}\\b`));
    await expect(heading(page)).toBeFocused();
  });
});

test("an agent sees what changed, who did it, and what else the customer asked", async ({
  page,
  signIn,
  servers,
  account,
}) => {
  await page.clock.install();
  await signIn("Amir Agent");
  await expect(table(page).getByRole("row")).toHaveCount(101);
  await keys(page, "j", "Enter");
  await expect(heading(page)).toBeFocused();
  await expect(page.getByRole("article").first()).toBeVisible();
  const number = /\/tickets\/(\d+)/.exec(page.url())?.[1] ?? "";
  await keys(page, "u");
  await expect(links(page).first()).toBeFocused();
  await ask(`${servers.zendesk.url(account)}/api/v2/tickets/${number}`, {
    method: "PUT",
    headers: { ...withApiToken(), "content-type": "application/json" },
    body: JSON.stringify({ ticket: { priority: "urgent", comment: { body: "Please hurry." } } }),
  });

  await test.step("what changed meanwhile waits behind a pill, and moves no row", async () => {
    const before = await links(page).first().textContent();
    await page.clock.fastForward(61_000);
    const pill = page.getByRole("button", { name: "1 new or changed" });
    await expect(pill).toBeVisible();
    await expect(links(page).first()).toHaveText(before ?? "");
    await pill.press("Enter");
    const row = table(page)
      .getByRole("row")
      .filter({ hasText: `#${number}` });
    await expect(row.getByText("Changed since you looked")).toBeAttached();
  });

  await test.step("what is new in it, and who changed what", async () => {
    await page
      .getByRole("row")
      .filter({ hasText: `#${number}` })
      .getByRole("link")
      .press("Enter");
    await page.getByRole("button", { name: "1 new since you looked" }).press("Enter");
    await expect(page.getByRole("article").last()).toBeFocused();
    const history = page.getByRole("region", { name: "History" });
    await history.getByText("History").press("Enter");
    await expect(history.getByRole("listitem").first()).toContainText("Ada Admin");
    await expect(history).toContainText("Priority");
  });

  await test.step("the customer’s other tickets are in sight", async () => {
    await expect(page.getByRole("region", { name: "Requester" })).toContainText(/other ticket/);
  });

  await test.step("a link to share, with list and place: Ctrl K, link, Enter", async () => {
    await keys(page, "Control+k", ..."link".split(""), "Enter");
    await expect(page.getByText("Link copied")).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(link).pathname).toBe(`/tickets/${number}`);
  });
});
