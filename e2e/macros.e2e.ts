import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/fixtures.ts";

const properties = (page: Page) => page.getByRole("region", { name: "Properties" });
const control = (page: Page, name: string) => properties(page).getByLabel(name, { exact: true });
const words = (page: Page) => page.getByRole("textbox", { name: "Reply", exact: true });
const macros = (page: Page) => page.getByRole("dialog", { name: "Macros" });

async function openTicket(page: Page): Promise<void> {
  const row = page.getByRole("table", { name: "Tickets" }).getByRole("row", { name: /Open/ });
  await row.first().getByRole("link").first().click();
  await expect(control(page, "Status")).toBeVisible();
  await expect(page.getByRole("feed", { name: "Conversation" })).toBeVisible();
}

test("an agent applies a macro by keyboard, sees what it does before, and sends it", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  await openTicket(page);
  await page.keyboard.press("m");
  await expect(macros(page).getByRole("combobox", { name: "Search macros" })).toBeFocused();
  await page.keyboard.type("not resp");
  await expect(macros(page).getByRole("option")).toHaveText(["Customer not responding"]);
  const preview = macros(page).getByRole("region", { name: "What it does" });
  await expect(preview).toContainText("StatusSolved");
  await expect(preview).toContainText("Add tagsno_answer");
  await expect(preview).toContainText("{{ticket.requester.first_name}}");
  await page.keyboard.press("Enter");
  await expect(macros(page)).toHaveCount(0);
  await expect(words(page)).toBeFocused();
  await expect(words(page)).toHaveValue(/^Hi \p{L}+,\n\nI have not heard from you/u);
  await expect(control(page, "Status").locator("option:checked")).toHaveText("Solved");
  await expect(properties(page).getByText("no_answer", { exact: true })).toBeVisible();
  expect(zendesk.requests().filter(({ method }) => method === "PUT")).toHaveLength(0);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("feed").getByText("I have not heard from you")).toBeVisible();
  await expect(properties(page)).not.toContainText("was ");
});

test("the macro used last is the first one offered, and several go into one draft", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  await openTicket(page);
  await page.getByRole("button", { name: "Macros" }).click();
  await macros(page).getByRole("option", { name: "Take it" }).click();
  await expect(control(page, "Assignee").locator("option:checked")).toHaveText("Amir Agent (you)");
  await words(page).fill("Sorry for the wait.");
  await page.getByRole("button", { name: "Macros" }).click();
  await expect(macros(page).getByRole("option").first()).toHaveText("Take it");
  await macros(page).getByRole("option", { name: "Parcel is lost" }).click();
  await expect(words(page)).toHaveValue(/^Sorry for the wait\.\n\nHi /);
  await expect(page.getByText("Its formatting is left out")).toBeVisible();
  await expect(control(page, "Priority")).toHaveValue("high");
  await expect(control(page, "Assignee").locator("option:checked")).toHaveText("Amir Agent (you)");
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(words(page)).toHaveValue("Sorry for the wait.");
  await expect(control(page, "Assignee").locator("option:checked")).toHaveText("Amir Agent (you)");
});

test("a macro for the workshop sets the account's own status and makes the words a note", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  await openTicket(page);
  await page.getByRole("button", { name: "Macros" }).click();
  await macros(page).getByRole("option", { name: "Send to the workshop" }).click();
  await expect(control(page, "Status").locator("option:checked")).toHaveText("In the workshop");
  await expect(control(page, "Group").locator("option:checked")).toHaveText("Repairs & Warranty");
  await expect(page.getByRole("form", { name: "Reply" })).toContainText(
    "Only your team sees this.",
  );
  await page.getByRole("button", { name: "Add internal note" }).click();
  await expect(page.getByRole("feed").getByText("For the workshop: fault")).toBeVisible();
  await expect(properties(page)).not.toContainText("was ");
  await expect(control(page, "Status").locator("option:checked")).toHaveText("In the workshop");
});

test("a macro that Zendesk cannot work out says so and leaves the draft as it was", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  await openTicket(page);
  await words(page).fill("Half a sentence");
  zendesk.fail({ kind: "status", status: 500, path: "/api/v2/tickets/*/macros/*", times: 9 });
  await page.getByRole("button", { name: "Macros" }).click();
  await macros(page).getByRole("option", { name: "Take it" }).click();
  await expect(macros(page).getByRole("alert")).toContainText("The macro was not applied");
  zendesk.clearFaults();
  await macros(page).getByRole("button", { name: "Close" }).click();
  await expect(words(page)).toHaveValue("Half a sentence");
  await expect(properties(page)).not.toContainText("was ");
});
