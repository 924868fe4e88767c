import { withApiToken } from "./fixtures/api-token.ts";
import type { Page } from "@playwright/test";
import { ask } from "local-zendesk/ask";
import { deskIsRead } from "./fixtures/desk-is-read.ts";
import { expect, test } from "./fixtures/fixtures.ts";

const table = (page: Page) => page.getByRole("table", { name: "Tickets" });
const links = (page: Page) => table(page).getByRole("cell").getByRole("link");
const views = (page: Page) => page.getByRole("navigation", { name: "Views" });
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test.use({ viewport: { width: 1440, height: 900 } });

test("the list stays beside the ticket, and the address of the ticket keeps the list", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent");
  await views(page)
    .getByRole("link", { name: /^All unsolved tickets/ })
    .click();
  await expect(page).toHaveURL(/\/tickets\?view=\d+$/);
  await expect(heading(page)).toHaveText("All unsolved tickets");
  const second = links(page).nth(1);
  const subject = (await second.textContent()) ?? "";
  await second.click();
  await expect(page).toHaveURL(/\/tickets\/\d+\?view=\d+$/);
  await expect(heading(page)).toHaveText(subject);
  await expect(heading(page)).toBeFocused();
  await expect(table(page)).toBeVisible();
  await expect(second).toHaveAttribute("aria-current", "true");
  await page.reload();
  await expect(heading(page)).toHaveText(subject);
  await expect(second).toHaveAttribute("aria-current", "true");
});

test("each view is one press away, in Zendesk's order, with its count", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent");
  await expect(views(page).getByRole("link")).toContainText([
    "Assigned to me",
    "Waiting longest for me",
    "Unassigned in my groups",
    "All tickets",
    "Your unsolved tickets",
    "Unassigned tickets",
    "All unsolved tickets",
  ]);
  const own = views(page).getByRole("link", { name: /^Your unsolved tickets \d+$/ });
  const [count] = /\d+$/.exec((await own.textContent()) ?? "") ?? [];
  await own.click();
  await expect(links(page)).toHaveCount(Number(count));
});

test("nobody’s tickets of my own groups are one press away, the oldest first", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent");
  await views(page).getByRole("link", { name: "Unassigned in my groups" }).click();
  await expect(heading(page)).toHaveText("Unassigned in my groups");
  await expect(page.getByText(/found$/)).toBeVisible();
  const row = table(page).getByRole("row").nth(1);
  await expect(row.getByRole("cell").nth(6)).toHaveText("–");
  await views(page).getByRole("link", { name: "Assigned to me" }).click();
  await expect(heading(page)).toHaveText("Assigned to me");
  await expect(row.getByRole("cell").nth(6)).toHaveText("Amir Agent");
  const rows = await table(page).getByRole("row").allTextContents();
  const numbers = rows.flatMap((text) => Number(/#(\d+)/.exec(text)?.[1] ?? Number.NaN)).slice(1);
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
});

test("whoever closes a ticket is back on its row", async ({ page, signIn }) => {
  await signIn("Amir Agent");
  await expect(links(page).first()).toBeVisible();
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("j");
  const third = links(page).nth(2);
  await expect(third).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press("u");
  await expect(third).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(heading(page)).toBeFocused();
  await page.goBack();
  await expect(third).toBeFocused();
});

test("walking twenty rows asks Zendesk nothing, opening one asks twice", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Amir Agent");
  await deskIsRead(page);
  await links(page).nth(5).hover();
  zendesk.forgetRequests();
  for (let presses = 0; presses < 20; presses += 1) await page.keyboard.press("j");
  await expect(links(page).nth(19)).toBeFocused();
  expect(zendesk.requests()).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("feed", { name: "Conversation" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Requester" })).toContainText(/other ticket/);
  const asked = zendesk.requests().filter(({ method }) => method === "GET");
  const id = /\/tickets\/(\d+)/.exec(page.url())?.[1] ?? "";
  const ofThis = asked.filter(({ path }) => path.includes(`/tickets/${id}`));
  expect(ofThis.map(({ path }) => path.split("?")[0])).toEqual([`/api/v2/tickets/${id}/comments`]);
  expect(asked.filter(({ path }) => path.includes("/tickets/requested"))).toHaveLength(1);
});

test("what came in meanwhile waits behind a pill, and moves no row by itself", async ({
  page,
  signIn,
  servers,
  account,
  zendesk,
}) => {
  await page.clock.install();
  await signIn("Amir Agent");
  await deskIsRead(page);
  const before = await links(page).first().textContent();
  await ask(`${servers.zendesk.url(account)}/api/v2/requests`, {
    method: "POST",
    headers: withApiToken("enduser@example.com"),
    json: { request: { subject: "Just in", comment: { body: "Is anybody there?" } } },
  });
  zendesk.forgetRequests();
  await page.clock.runFor(61_000);
  const pill = page.getByRole("button", { name: "1 new or changed" });
  await expect(pill).toBeVisible();
  await expect(page).toHaveTitle(/^\(1\) Tickets/);
  await expect(links(page).first()).toHaveText(before ?? "");
  const reads = () =>
    zendesk
      .requests()
      .filter(({ method }) => method === "GET")
      .map(({ path }) => path.split("?")[0]);
  // One look; and because it found something, the counts beside the list.
  const looks = ["/api/v2/tickets", "/api/v2/views/count_many"];
  await expect.poll(reads).toEqual(looks);
  await pill.click();
  await expect(links(page).first()).toHaveText("Just in");
  await expect(pill).toHaveCount(0);
  expect(reads()).toEqual(looks);
});

test("the history tells who changed what, from what to what", async ({
  page,
  signIn,
  servers,
  account,
}) => {
  await signIn("Amir Agent");
  await links(page).first().click();
  await expect(page.getByRole("feed", { name: "Conversation" })).toBeVisible();
  const id = /\/tickets\/(\d+)/.exec(page.url())?.[1] ?? "";
  const change = { priority: "urgent", additional_tags: ["called_back"] };
  await ask(`${servers.zendesk.url(account)}/api/v2/tickets/${id}`, {
    method: "PUT",
    headers: withApiToken(),
    json: { ticket: change },
  });
  const history = page.getByRole("region", { name: "History" });
  await history.getByText("History").click();
  const newest = history.getByRole("listitem").first();
  await expect(newest).toContainText("Ada Admin");
  await expect(newest).toContainText(/Priority .*→ ?urgent/);
  await expect(newest).toContainText("+ called_back");
  await expect(history).toContainText("created the ticket");
  await history.getByLabel("By").selectOption("Ada Admin");
  await expect(history).not.toContainText("created the ticket");
});

test("what else a customer asked is in sight, and one press away", async ({ page, signIn }) => {
  await signIn("Amir Agent");
  await page
    .getByRole("searchbox", { name: "Search tickets" })
    .fill("requester:enduser@example.com");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/found$/)).toBeVisible();
  await links(page).first().click();
  const others = page.getByRole("list", { name: "Other tickets of Eve Enduser" }).getByRole("link");
  const subject = (await others.first().locator("bdi").textContent()) ?? "";
  await others.first().click();
  await expect(heading(page)).toHaveText(subject);
});

test("a ticket that cannot be read leaves the list beside it as it was", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Amir Agent");
  await expect(links(page).first()).toBeVisible();
  const path = "/api/v2/tickets/*/comments";
  zendesk.fail({ kind: "status", status: 500, path, times: 9 });
  await links(page).first().click();
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  await expect(links(page).nth(5)).toBeVisible();
  zendesk.clearFaults();
  await links(page).nth(1).click();
  await expect(page.getByRole("feed", { name: "Conversation" })).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("one thing at a time is on screen, and the views are behind their button", async ({
    page,
    signIn,
  }) => {
    await signIn("Amir Agent");
    await page.getByRole("button", { name: "Views" }).click();
    await views(page)
      .getByRole("link", { name: /^Pending tickets/ })
      .click();
    await expect(heading(page)).toHaveText("Pending tickets");
    await expect(views(page)).toBeHidden();
    const third = links(page).nth(2);
    await third.click();
    await expect(page.getByRole("feed", { name: "Conversation" })).toBeVisible();
    await expect(table(page)).toBeHidden();
    await page.getByRole("link", { name: "Tickets", exact: true }).last().click();
    await expect(third).toBeInViewport();
    await expect(third).toBeFocused();
  });
});
