import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/fixtures.ts";

const slipped = "/?preset=handle-tickets&scopes=read+tickets:write+ticket_attachments:write+write";
const question = (page: Page) => page.getByRole("group", { name: /^The link that led you here/ });

async function leave(page: Page, account: string): Promise<string[]> {
  await page.getByRole("textbox", { name: "Zendesk subdomain" }).fill(account);
  await page.getByRole("button", { name: "Sign in with Zendesk" }).click();
  await expect(page.getByRole("button", { name: "Sign in as Amir Agent" })).toBeVisible();
  await page.getByRole("button", { name: "Sign in as Amir Agent" }).click();
  await expect(page.getByRole("button", { name: "Allow" })).toBeVisible();
  return new URL(page.url()).searchParams.get("scope")?.split(" ").toSorted() ?? [];
}

test("a link that asks for more than its job is told, and what could do harm is left out until it is ticked", async ({
  page,
  account,
}) => {
  await page.goto(slipped);
  await expect(question(page)).toContainText("asks for more than “Handle tickets”");
  await expect(question(page)).toContainText("Not asked for until you tick it: write.");
  const asked = await leave(page, account);
  expect(asked).toEqual(["read", "ticket_attachments:write", "tickets:write"]);
});

test("the request that is shown is the request that is sent, ticked or not", async ({
  page,
  account,
}) => {
  await page.goto(slipped);
  const shown = page.getByRole("figure", { name: "Authorization URL" });
  // The link itself is passed on whole.
  await expect(page.getByRole("checkbox", { name: "Change Everything" })).toBeChecked();
  await expect(
    shown.getByText("read tickets:write ticket_attachments:write", { exact: true }),
  ).toBeVisible();
  await question(page).getByRole("checkbox", { name: "Ask for write" }).check();
  const all = "read tickets:write ticket_attachments:write write";
  await expect(shown.getByText(all, { exact: true })).toBeVisible();
  expect(await leave(page, account)).toEqual(all.split(" ").toSorted());
});

test("whoever wants it ticks it, and it is asked for", async ({ page, account }) => {
  await page.goto(slipped);
  await question(page).getByRole("checkbox", { name: "Ask for write" }).check();
  await expect(question(page)).not.toContainText("Not asked for");
  expect(await leave(page, account)).toContain("write");
});

test("a change by hand does not wave through the rest of the link", async ({ page }) => {
  await page.goto(slipped);
  await page.getByRole("checkbox", { name: "Read Requests" }).check();
  await expect(question(page).getByRole("checkbox", { name: "Ask for write" })).not.toBeChecked();
  await page.reload();
  await expect(question(page).getByRole("checkbox", { name: "Ask for write" })).not.toBeChecked();
});

test("what a person picks by hand is not questioned, after a reload either", async ({ page }) => {
  await page.goto("/?preset=view-tickets");
  await page.getByText("Choose exactly what to allow").click();
  await page.getByRole("checkbox", { name: "Change Tickets" }).check();
  await expect(page).toHaveURL(/scopes=/);
  await expect(question(page)).toHaveCount(0);
  await page.reload();
  await expect(question(page)).toHaveCount(0);
});
