import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/fixtures.ts";

const words = (page: Page) => page.getByRole("textbox", { name: "Reply", exact: true });
const bar = (page: Page) => page.locator(".outbox").getByRole("status");
const feed = (page: Page) => page.getByRole("feed", { name: "Conversation" });

async function sendReply(page: Page, text: string): Promise<void> {
  const row = page.getByRole("table", { name: "Tickets" }).getByRole("row", { name: /Open/ });
  await row.first().getByRole("link").first().click();
  await expect(feed(page)).toBeVisible();
  await words(page).fill(text);
  await page.getByRole("button", { name: /^Send to/ }).click();
  await expect(bar(page)).toContainText("sent in a moment");
}

test("a reply can be called back for a moment, and stays as it was typed", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  await sendReply(page, "Dear Sir,");
  await expect(words(page)).toHaveAttribute("readonly");
  await bar(page).getByRole("button", { name: "Undo" }).click();
  await expect(bar(page)).toHaveCount(0);
  await expect(words(page)).toHaveValue("Dear Sir,");
  await words(page).fill("Dear Madam,");
  await page.getByRole("button", { name: /^Send to/ }).click();
  await bar(page).getByRole("button", { name: "Send now" }).click();
  await expect(feed(page).getByText("Dear Madam,")).toBeVisible();
  await expect(feed(page).getByText("Dear Sir,")).toHaveCount(0);
  expect(zendesk.requests().filter(({ method }) => method === "PUT")).toHaveLength(1);
});

test("a reply goes out though its ticket was left, and nothing of it stays behind", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  await sendReply(page, "On my way out.");
  const address = page.url();
  await page.getByRole("link", { name: "Access" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Access" })).toBeVisible();
  await expect(bar(page)).toContainText("Reply to ");
  await expect(bar(page)).toHaveCount(0);
  await page.goto(address);
  await expect(feed(page).getByText("On my way out.")).toHaveCount(1);
  await expect(words(page)).toHaveValue("");
});

test("a reply that failed after its ticket was left is told where one is, with the way back to it", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  zendesk.fail({ kind: "status", status: 503, method: "PUT", path: "/api/v2/tickets/*", times: 5 });
  await sendReply(page, "Will it arrive?");
  await page.getByRole("link", { name: "Access" }).click();
  await bar(page).getByRole("button", { name: "Send now" }).click();
  await expect(bar(page)).toContainText("was not sent. Your words are kept with the ticket.");
  await bar(page)
    .getByRole("button", { name: /^Open #/ })
    .click();
  await expect(words(page)).toHaveValue("Will it arrive?");
  zendesk.clearFaults();
  await page.getByRole("button", { name: /^Send to/ }).click();
  await bar(page).getByRole("button", { name: "Send now" }).click();
  await expect(feed(page).getByText("Will it arrive?")).toHaveCount(1);
});

test("whom a reply goes to stands beside it, copies are added and taken away, and the button counts them", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  const row = page.getByRole("table", { name: "Tickets" }).getByRole("row", { name: /Open/ });
  await row.first().getByRole("link").first().click();
  const form = page.getByRole("form", { name: "Reply" });
  await form.getByRole("button", { name: "Add CC" }).click();
  await form.getByRole("combobox", { name: "CC" }).fill("Lukas");
  await form.getByRole("option", { name: /^Lukas Brandt/ }).click();
  await form.getByRole("combobox", { name: "CC" }).fill("friend@example.net");
  await page.keyboard.press("Enter");
  await expect(form).toContainText(/CC .*Lukas Brandt.*friend@example\.net/);
  await words(page).fill("All of you should know.");
  await form.getByRole("button", { name: /^Send to .+ and 2 more$/ }).click();
  await bar(page).getByRole("button", { name: "Send now" }).click();
  await expect(feed(page).getByText("All of you should know.")).toBeVisible();
  await page.reload();
  await expect(form.getByRole("button", { name: "Change CC" })).toBeVisible();
  await form.getByRole("button", { name: "Change CC" }).click();
  await form.getByRole("button", { name: /^Remove Lukas Brandt/ }).click();
  await form.getByRole("button", { name: "Save changes" }).click();
  await expect(form).not.toContainText("Lukas Brandt");
  await page.reload();
  await expect(form.getByRole("button", { name: "Change CC" })).toBeVisible();
  await expect(form).not.toContainText("Lukas Brandt");
});
