import type { Page } from "@playwright/test";
import { photo } from "./fixtures/customer.ts";
import { expect, test } from "./fixtures/fixtures.ts";

const form = (page: Page) => page.getByRole("form", { name: "New ticket" });
const field = (page: Page, name: string | RegExp) => form(page).getByLabel(name, { exact: true });
const words = (page: Page) => form(page).getByRole("textbox", { name: /^First words/ });
const create = (page: Page) => form(page).getByRole("button", { name: "Create ticket" });
const requester = (page: Page) => form(page).getByRole("combobox", { name: "Requester" });

async function openForm(page: Page): Promise<void> {
  await expect(page.getByRole("table", { name: "Tickets" }).getByRole("row").nth(1)).toBeVisible();
  await page.keyboard.press("c");
  await expect(page.getByRole("heading", { level: 1, name: "New ticket" })).toBeFocused();
}

test("an agent writes a ticket for a customer, with a copy, a file and properties", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  await openForm(page);
  await expect(create(page)).toBeDisabled();
  await expect(form(page)).toContainText(
    "Still missing: whom it is for, a subject, the first words.",
  );
  await requester(page).fill("Eve End");
  await form(page)
    .getByRole("option", { name: /^Eve Enduser/ })
    .click();
  await form(page).getByRole("combobox", { name: "CC" }).fill("friend@example.net");
  await page.keyboard.press("Enter");
  await field(page, "Subject").fill("Your call of this morning");
  await words(page).fill("As we said on the phone: a new lid is on its way.");
  await form(page).getByLabel("Files", { exact: true }).setInputFiles([photo]);
  await field(page, "Priority").selectOption("High");
  await field(page, "Assignee").selectOption("Amir Agent (you)");
  await create(page).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your call of this morning");
  const feed = page.getByRole("feed", { name: "Conversation" });
  await expect(feed.getByRole("article")).toContainText("a new lid is on its way");
  await expect(feed.getByRole("article")).toContainText("broken lid.png");
  await expect(page.getByRole("region", { name: "Requester" })).toContainText("Eve Enduser");
  const properties = page.getByRole("region", { name: "Properties" });
  await expect(properties.getByLabel("Priority", { exact: true })).toHaveValue("high");
  expect(
    zendesk
      .requests()
      .filter(({ method, path }) => method === "POST" && path === "/api/v2/tickets"),
  ).toHaveLength(1);
  // The next one begins empty.
  await page.keyboard.press("c");
  await expect(field(page, "Subject")).toHaveValue("");
  await expect(form(page).getByRole("listitem")).toHaveCount(0);
});

test("an address that nobody has makes somebody new, by the name that is given", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  await openForm(page);
  await requester(page).fill("nora@nowhere.example");
  await page.keyboard.press("Enter");
  await field(page, "Their name").fill("Nora Nowhere");
  await field(page, "Subject").fill("Welcome");
  await form(page).getByRole("radio", { name: "Internal note" }).check({ force: true });
  await words(page).fill("She called.");
  await create(page).click();
  await expect(page.getByRole("region", { name: "Requester" })).toContainText("Nora Nowhere");
  await expect(page.getByRole("feed").getByRole("article")).toContainText("Internal note");
});

test("a ticket whose answer got lost is found, and not made twice", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  await openForm(page);
  await requester(page).fill("Eve End");
  await form(page)
    .getByRole("option", { name: /^Eve Enduser/ })
    .click();
  await field(page, "Subject").fill("Once only");
  await words(page).fill("Made once.");
  zendesk.fail({ kind: "truncate", method: "POST", path: "/api/v2/tickets" });
  await create(page).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Once only");
  const made = zendesk.requests().filter(({ method }) => method === "POST");
  expect(made.filter(({ path }) => path === "/api/v2/tickets")).toHaveLength(1);
});

test("a half-written ticket outlives a reload, and a refusal loses nothing", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  await openForm(page);
  await requester(page).fill("Eve End");
  await form(page)
    .getByRole("option", { name: /^Eve Enduser/ })
    .click();
  await field(page, "Subject").fill("Half");
  await words(page).fill("Half a thou");
  await field(page, "Priority").selectOption("Urgent");
  await expect(form(page)).toContainText("Draft kept in this browser.");
  await page.reload();
  await expect(form(page)).toContainText("Your draft, as you left it.");
  await expect(form(page).getByRole("listitem")).toContainText("Eve Enduser");
  await expect(field(page, "Priority")).toHaveValue("urgent");
  zendesk.fail({ kind: "status", status: 503, method: "POST", path: "/api/v2/tickets", times: 5 });
  await create(page).click();
  await expect(form(page).getByRole("alert").filter({ hasText: "The ticket" })).toBeVisible();
  await expect(words(page)).toHaveValue("Half a thou");
  await expect(field(page, "Subject")).toHaveValue("Half");
});

test("a closed ticket is followed by another, for the same customer", async ({ page, signIn }) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  await page.goto("/tickets?q=status%3Aclosed");
  const link = page
    .getByRole("table", { name: "Tickets" })
    .getByRole("cell")
    .getByRole("link")
    .first();
  await link.click();
  const asker = page.getByRole("region", { name: "Requester" }).locator("bdi, .plain").first();
  const name = (await asker.textContent()) ?? "";
  const closed = new URL(page.url()).pathname.split("/").at(-1);
  await page.getByRole("link", { name: "Write a follow-up" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Follow-up of #${closed}`);
  await expect(form(page).getByRole("listitem").first()).toContainText(name);
  await words(page).fill("It is broken again.");
  await create(page).click();
  await expect(page.getByRole("feed", { name: "Conversation" })).toContainText(
    "It is broken again.",
  );
  await expect(page.getByRole("region", { name: "Requester" })).toContainText(name);
});

test("who may not write tickets is asked for the one permission that is missing", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent", { preset: "View tickets" });
  await expect(page.getByRole("table", { name: "Tickets" }).getByRole("row").nth(1)).toBeVisible();
  await expect(page.getByRole("link", { name: "New ticket" })).toHaveCount(0);
  await page.goto("/tickets/new");
  await expect(page.getByText("Writing tickets needs the permission tickets:write")).toBeVisible();
});
