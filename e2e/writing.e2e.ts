import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/fixtures.ts";

const form = (page: Page) => page.getByRole("form", { name: "Reply" });
const box = (page: Page) => form(page).getByRole("textbox", { name: "Reply", exact: true });
const preview = (page: Page) => page.getByRole("region", { name: "As it will be sent" });
const said = (page: Page, words: string) =>
  page.getByRole("feed", { name: "Conversation" }).getByRole("article").filter({ hasText: words });
const drafts = (page: Page) => page.getByRole("region", { name: "Drafts" }).getByRole("listitem");

async function openTicket(page: Page): Promise<void> {
  const row = page.getByRole("table", { name: "Tickets" }).getByRole("row", { name: /Open/ });
  await row.first().getByRole("link").first().click();
  await expect(page.getByRole("feed", { name: "Conversation" })).toBeVisible();
}

test("a reply is formatted by keys, seen as it will be sent, and arrives so", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  await openTicket(page);
  // Wherever one reads, the words are one key and no scrolling away.
  await expect(box(page)).toBeInViewport();
  await page.keyboard.press("r");
  await page.keyboard.type("We need:");
  await expect(preview(page)).toHaveCount(0);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("- the invoice");
  await page.keyboard.press("Enter");
  await page.keyboard.type("a photo");
  await expect(box(page)).toHaveValue("We need:\n\n- the invoice\n- a photo");
  await page.keyboard.press("Shift+Control+ArrowLeft");
  await page.keyboard.press("Control+b");
  await expect(box(page)).toHaveValue("We need:\n\n- the invoice\n- a **photo**");
  await expect(preview(page).getByRole("listitem")).toHaveText(["the invoice", "a photo"]);
  await expect(preview(page).locator("strong")).toHaveText("photo");
  const results = await new AxeBuilder({ page }).include(".composer").analyze();
  expect(results.violations).toEqual([]);

  // As typed, if that is what was meant; and back.
  await preview(page).getByRole("button", { name: "Send as typed instead" }).press("Enter");
  await expect(form(page)).toContainText("Goes as typed, without formatting.");
  await expect(box(page)).toBeFocused();
  await form(page).getByRole("button", { name: "Use formatting" }).press("Enter");
  await box(page).press("Control+Enter");
  await page.getByRole("button", { name: "Send now" }).press("Enter");
  await expect(said(page, "the invoice").getByRole("listitem")).toHaveText([
    "the invoice",
    "a photo",
  ]);
  await expect(said(page, "the invoice").locator("strong")).toHaveText("photo");
  await expect(box(page)).toHaveValue("");
});

test("a snippet is written once and put in by a slash, filled in; what it leaves open is said", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  await openTicket(page);
  await box(page).focus();
  await form(page).getByRole("button", { name: "Snippets" }).press("Enter");
  await page.getByRole("button", { name: "New snippet" }).press("Enter");
  await page.getByRole("textbox", { name: "Name" }).fill("thanks");
  await page
    .getByRole("textbox", { name: "Words" })
    .fill("Thanks for #{{ticket.id}}, {{ticket.colour}}\n{{current_user.first_name}}");
  await page.getByRole("button", { name: "Save", exact: true }).press("Enter");
  await expect(page.getByRole("dialog", { name: "Snippets" })).toContainText("/thanks");
  await page.getByRole("button", { name: "Insert" }).press("Enter");
  await expect(box(page)).toHaveValue(/^Thanks for #\d+/);
  await expect(box(page)).toBeFocused();

  await page.reload();
  await expect(page.getByRole("feed", { name: "Conversation" })).toBeVisible();
  await box(page).fill("");
  await box(page).focus();
  await page.keyboard.type("Hello /th");
  await expect(page.getByRole("option", { name: "/thanks" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(box(page)).toHaveValue(/^Hello Thanks for #\d+, \{\{ticket\.colour\}\}\nAmir$/);
  await expect(form(page)).toContainText("Nothing stands in for {{ticket.colour}} yet.");
  await page.keyboard.press("Control+z");
  await expect(box(page)).toHaveValue("Hello /th");

  // Who it is for is said where it may be mistaken.
  await form(page).getByRole("radio", { name: "Internal note" }).check({ force: true });
  await box(page).fill("@customer it is on its way");
  await expect(form(page)).toContainText("This is a note: the customer does not see it.");

  // Marks become longer marks: what Zendesk would cut off is not sent, and stays.
  const long = "**a** ".repeat(4000);
  await box(page).fill(long);
  await box(page).press("Control+Enter");
  await expect(form(page)).toContainText("Too long with its formatting");
  await expect(box(page)).toHaveValue(long);
});

test("what is not sent stands in one place, and comes back when it was discarded by mistake", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  await openTicket(page);
  const subject = await page.getByRole("heading", { level: 1 }).textContent();
  await box(page).fill("Half a thought");
  await expect(form(page)).toContainText("Draft kept in this browser.");
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.press("g");
  await page.keyboard.press("d");
  await expect(drafts(page)).toHaveCount(1);
  await expect(drafts(page)).toContainText("Half a thought");
  await expect(drafts(page)).toContainText("Public reply");
  await expect(drafts(page).getByRole("link")).toContainText(subject ?? "no subject");
  await drafts(page).getByRole("button", { name: "Discard" }).press("Enter");
  await expect(page.getByRole("heading", { name: "No drafts" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Undo" })).toBeFocused();
  await page.keyboard.press("Enter");
  await drafts(page).getByRole("link").press("Enter");
  await expect(box(page)).toHaveValue("Half a thought");
});
