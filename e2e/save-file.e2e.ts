import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/fixtures.ts";

const sheet = (page: Page) => page.getByRole("dialog", { name: "Save as CSV" });
const rows = (page: Page) => page.getByRole("table", { name: "Tickets" }).getByRole("row");

async function open(page: Page) {
  await expect(rows(page)).toHaveCount(101);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Command" }).fill("csv");
  await page.keyboard.press("Enter");
  await expect(sheet(page)).toBeVisible();
}

test("a list is saved as it is loaded, after its number was said", async ({ page, signIn }) => {
  await signIn("Amir Agent");
  await open(page);
  await expect(sheet(page)).toContainText("100 tickets are loaded; Zendesk has more");
  const saved = page.waitForEvent("download");
  await sheet(page).getByRole("button", { name: "Save 100 tickets" }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe("Tickets.csv");
  const text = await readFile(await download.path(), "utf8");
  const [head, ...lines] = text.replace("\u{FEFF}", "").trimEnd().split("\r\n");
  expect(head).toBe("Status,ID,Subject,Requester,Assignee,Group,Priority,Updated");
  expect(lines).toHaveLength(100);
  await expect(sheet(page).getByRole("status")).toHaveText("100 tickets saved");
});

test("all of a list is read first where somebody wants it, and can be stopped", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Amir Agent");
  await open(page);
  zendesk.fail({ kind: "latency", ms: 1500, path: "/api/v2/tickets", times: 1 });
  await sheet(page).getByRole("button", { name: "Read all, then save" }).click();
  await expect(sheet(page).getByRole("progressbar")).toBeVisible();
  await sheet(page).getByRole("button", { name: "Stop" }).click();
  await expect(sheet(page).getByRole("button", { name: "Read all, then save" })).toBeVisible();
  await expect(sheet(page).getByRole("status")).toHaveText("");
  const saved = page.waitForEvent("download");
  await sheet(page).getByRole("button", { name: "Read all, then save" }).click();
  const text = await readFile(await (await saved).path(), "utf8");
  expect(text.trimEnd().split("\r\n")).toHaveLength(501);
  await expect(sheet(page).getByRole("status")).toHaveText("500 tickets saved");
});

test("a page that fails is said, and what was read is not lost", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Amir Agent");
  await open(page);
  zendesk.fail({ kind: "status", status: 500, path: "/api/v2/tickets", times: 9 });
  await sheet(page).getByRole("button", { name: "Read all, then save" }).click();
  await expect(sheet(page).getByRole("alert")).toContainText("The next tickets");
  await expect(sheet(page).getByRole("button", { name: "Save 100 tickets" })).toBeEnabled();
});
