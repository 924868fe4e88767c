import { withApiToken } from "./fixtures/api-token.ts";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { ask } from "local-zendesk/ask";
import { expect, test } from "./fixtures/fixtures.ts";

const table = (page: Page) => page.getByRole("table", { name: "Tickets" });
const boxes = (page: Page) => table(page).getByRole("checkbox", { name: /^Select ticket/ });
const bar = (page: Page) => page.getByRole("toolbar", { name: "Selected tickets" });
const strip = (page: Page) => page.getByRole("region", { name: "Changing tickets" });
const extent = (page: Page) => page.getByText(/found$/);
const dialog = (page: Page) => page.getByRole("dialog");

test.use({ viewport: { width: 1440, height: 900 } });

async function openList(page: Page, query: string): Promise<void> {
  const search = page.getByRole("searchbox", { name: "Search tickets" });
  await search.fill(query);
  await search.press("Enter");
  await expect(extent(page)).toBeVisible();
}

test("an agent solves ten tickets at once by keyboard and Shift, and takes it back", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Amir Agent");
  await openList(page, "status:open");
  await page.keyboard.press("Escape");
  await table(page).getByRole("link").first().blur();
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(boxes(page).first()).toBeChecked();
  await boxes(page)
    .nth(9)
    .click({ modifiers: ["Shift"] });
  await expect(bar(page)).toContainText("10 selected");
  const asked = zendesk.requests().length;
  await bar(page).getByRole("button", { name: "Change…" }).click();
  await dialog(page).getByRole("combobox", { name: "Status" }).selectOption("Solved");
  await dialog(page).getByRole("textbox", { name: "Add tags" }).fill("Batch, spring");
  await dialog(page).getByRole("button", { name: "Change 10 tickets" }).click();
  await expect(strip(page)).toBeFocused();
  await expect(strip(page)).toContainText("10 of 10 tickets changed.");
  const after = zendesk
    .requests()
    .slice(asked)
    .filter(({ method }) => method !== "OPTIONS");
  expect(after.filter(({ path }) => path.includes("update_many"))).toHaveLength(1);
  expect(after.length).toBeLessThanOrEqual(5);
  for (let row = 1; row <= 10; row += 1) {
    await expect(table(page).getByRole("row").nth(row)).toContainText("Solved");
  }
  await strip(page).getByRole("button", { name: "Undo 10 tickets" }).click();
  await expect(strip(page)).toBeFocused();
  await expect(strip(page)).toContainText("Undo: Status: Solved · Tags: + batch, + spring");
  await expect(strip(page)).toContainText("10 of 10 tickets changed.");
  await expect(table(page).getByRole("row").nth(1)).toContainText("Open");
  await strip(page).getByRole("button", { name: "Dismiss" }).click();
  await expect(strip(page)).toBeHidden();
  await expect(page.locator("body"), "the focus is lost").not.toBeFocused();
});

test("pressing a box does not open the ticket, and Escape lets all go", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent");
  await boxes(page).nth(2).click();
  await expect(page).toHaveURL(/\/tickets$/);
  await expect(bar(page)).toContainText("1 selected");
  await table(page).getByRole("checkbox", { name: "Select all shown" }).check();
  await expect(bar(page)).toContainText("100 selected");
  await page.keyboard.press("Escape");
  await expect(bar(page)).toBeHidden();
  await expect(boxes(page).nth(2)).not.toBeChecked();
});

test("all that a search finds are picked beyond the first page", async ({ page, signIn }) => {
  await signIn("Amir Agent");
  await openList(page, "status:closed");
  const [, count = ""] = /of ([\d,]+) found/.exec((await extent(page).textContent()) ?? "") ?? [];
  expect(Number(count)).toBeGreaterThan(100);
  await boxes(page).first().check();
  await bar(page)
    .getByRole("button", { name: `Select all ${count}` })
    .click();
  await expect(bar(page)).toContainText(`${count} selected`);
  await bar(page).getByRole("button", { name: "Change…" }).click();
  await dialog(page).getByRole("combobox", { name: "Status" }).selectOption("Solved");
  await expect(dialog(page)).toContainText(
    `${count} are closed: Zendesk takes no more changes there.`,
  );
  await expect(dialog(page).getByRole("button", { name: "Change 0 tickets" })).toBeDisabled();
});

test("what is under way is found again after a reload", async ({ page, signIn, zendesk }) => {
  await signIn("Amir Agent");
  await boxes(page).first().check();
  await bar(page).getByRole("button", { name: "Change…" }).click();
  await dialog(page).getByRole("combobox", { name: "Priority" }).selectOption("Urgent");
  zendesk.fail({ path: "/api/v2/job_statuses/*", kind: "latency", ms: 60_000 });
  await dialog(page).getByRole("button", { name: "Change 1 ticket" }).click();
  await expect
    .poll(() => zendesk.requests().some(({ path }) => path.includes("/job_statuses/")))
    .toBe(true);
  page.on("dialog", (question) => void question.accept());
  await page.reload();
  await expect(strip(page)).toContainText("1 of 1 ticket changed.");
});

test("an update that fails says so, changes nothing, and is sent again by a press", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Amir Agent");
  await boxes(page).first().check();
  await bar(page).getByRole("button", { name: "Change…" }).click();
  await dialog(page).getByRole("combobox", { name: "Type" }).selectOption("Task");
  zendesk.fail({ path: "/api/v2/tickets/update_many", kind: "status", status: 500 });
  await dialog(page).getByRole("button", { name: "Change 1 ticket" }).click();
  await expect(strip(page).getByRole("alert")).toBeVisible();
  await expect(strip(page)).toContainText("0 of 1 ticket changed, 1 not sent.");
  await strip(page).getByRole("button", { name: "Send again" }).click();
  await expect(strip(page)).toContainText("1 of 1 ticket changed.");
});

test("whoever may only read is told which permission changes several tickets", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent", { preset: "Reporting, broad" });
  await boxes(page).first().check();
  await expect(page.getByText("Changing several tickets needs the permission")).toBeVisible();
  await expect(bar(page).getByRole("button", { name: "Change…" })).toBeDisabled();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`everybody can use the dialog and the bar, in ${colorScheme}`, async ({ page, signIn }) => {
    await page.emulateMedia({ colorScheme });
    await signIn("Amir Agent");
    await openList(page, "status:hold");
    await boxes(page).first().check();
    await expect(bar(page)).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await bar(page).getByRole("button", { name: "Change…" }).click();
    await expect(dialog(page)).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}

test("a ticket that was closed meanwhile stands there with Zendesk's reason", async ({
  page,
  signIn,
  servers,
  account,
}) => {
  await signIn("Amir Agent");
  await openList(page, "status:pending");
  await boxes(page).first().check();
  await boxes(page).nth(1).check();
  const name = (await boxes(page).first().getAttribute("aria-label")) ?? "";
  const id = Number(/\d+$/.exec(name)?.[0]);
  const closed = await ask(`${servers.zendesk.url(account)}/api/v2/tickets/${id}`, {
    method: "PUT",
    headers: withApiToken(),
    json: { ticket: { status: "closed" } },
  });
  expect(closed.status).toBe(200);
  await bar(page).getByRole("button", { name: "Change…" }).click();
  await dialog(page).getByRole("combobox", { name: "Status" }).selectOption("On-hold");
  await dialog(page).getByRole("button", { name: "Change 2 tickets" }).click();
  await expect(strip(page)).toContainText("1 of 2 tickets changed, 1 refused.");
  await strip(page).getByRole("button", { name: "Show which" }).click();
  await expect(strip(page).getByRole("listitem")).toContainText(
    new RegExp(`^#${id} .*: Zendesk said: .*closed`, "i"),
  );
  await expect(strip(page).getByRole("button", { name: "Undo 1 ticket" })).toBeVisible();
});
