import type { Page } from "@playwright/test";
import { ask } from "local-zendesk/ask";
import { withApiToken } from "./fixtures/api-token.ts";
import { expect, test } from "./fixtures/fixtures.ts";

const links = (page: Page) =>
  page.getByRole("table", { name: "Tickets" }).getByRole("cell").getByRole("link");
const menu = (page: Page) => page.getByRole("group", { name: /^More for ticket/ });

/** Opens the first ticket and gives its number. */
async function openFirst(page: Page): Promise<string> {
  await links(page).first().click();
  await expect(page).toHaveURL(/\/tickets\/\d+/);
  return /\/tickets\/(\d+)/.exec(page.url())?.[1] ?? "";
}

test.use({
  viewport: { width: 1440, height: 900 },
  permissions: ["clipboard-read", "clipboard-write"],
});

test("a ticket’s link and number are copied, and it is found at Zendesk", async ({
  page,
  signIn,
  servers,
  account,
}) => {
  await signIn("Amir Agent");
  const number = await openFirst(page);
  await page.getByRole("button", { name: "More", exact: true }).press("Enter");
  await menu(page).getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("Link copied")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Command" }).fill("number");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Number copied")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(number);
  await page.getByRole("button", { name: "More", exact: true }).click();
  await expect(menu(page).getByRole("link", { name: "Open at Zendesk" })).toHaveAttribute(
    "href",
    `${servers.zendesk.url(account)}/agent/tickets/${number}`,
  );
});

test("on paper a ticket is its words and what it is, and nothing to press", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent");
  await links(page).first().click();
  await expect(page.getByRole("article").first()).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("article").first()).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const properties = page.getByRole("region", { name: "Properties" });
  await expect(properties.getByText("Assignee")).toBeVisible();
  for (const gone of [
    page.getByRole("banner"),
    page.getByRole("navigation", { name: "Views" }),
    page.getByRole("table", { name: "Tickets" }),
    page.getByRole("form", { name: "Reply" }),
    page.getByRole("button"),
  ])
    await expect(gone).toHaveCount(0);
});

test("what happened between the comments stands there, folded, for whoever wants it", async ({
  page,
  signIn,
  servers,
  account,
  zendesk,
}) => {
  await signIn("Amir Agent");
  const number = await openFirst(page);
  await ask(`${servers.zendesk.url(account)}/api/v2/tickets/${number}`, {
    method: "PUT",
    headers: { ...withApiToken(), "content-type": "application/json" },
    body: JSON.stringify({ ticket: { priority: "urgent", type: "task" } }),
  });
  await expect(page.getByRole("article").first()).toBeVisible();
  zendesk.forgetRequests();
  await page.getByRole("checkbox", { name: "Changes between comments" }).press("Space");
  const fold = page.getByRole("article").last().locator("details.happenings");
  await expect(fold).toContainText("Priority");
  await fold.getByText(/^Changed:/).click();
  await expect(fold).toContainText("Urgent".toLowerCase());
  await expect(fold).toContainText("Ada Admin");
  const audits = zendesk
    .requests()
    .filter(({ path, method }) => method === "GET" && path.includes("/audits"));
  expect(audits).toHaveLength(1);
  // The next ticket shows them too, until somebody has enough of it.
  await page.getByRole("checkbox", { name: "Changes between comments" }).press("Space");
  await expect(fold).toHaveCount(0);
});

test("the history is narrowed to one field", async ({ page, signIn, servers, account }) => {
  await signIn("Amir Agent");
  const number = await openFirst(page);
  for (const change of [{ priority: "urgent" }, { type: "task" }])
    await ask(`${servers.zendesk.url(account)}/api/v2/tickets/${number}`, {
      method: "PUT",
      headers: { ...withApiToken(), "content-type": "application/json" },
      body: JSON.stringify({ ticket: change }),
    });
  const history = page.getByRole("region", { name: "History" });
  await history.getByText("History").click();
  await history.getByRole("combobox", { name: "Field" }).selectOption("Priority");
  await expect(history.getByRole("listitem").filter({ hasText: "Priority" })).not.toHaveCount(0);
  await expect(history.getByRole("listitem").filter({ hasText: "Type" })).toHaveCount(0);
});

test("what was promised, and which tickets it belongs to, stand beside a ticket", async ({
  page,
  signIn,
  servers,
  account,
}) => {
  const url = servers.zendesk.url(account);
  const read = async (path: string) =>
    (await ask(`${url}${path}`, { headers: withApiToken() })).json() as {
      results: { id: number; problem_id: number | null }[];
      tickets: { id: number; slas: { policy_metrics: { stage: string }[] } }[];
    };
  await signIn("Amir Agent");
  const { results } = await read("/api/v2/search?query=type:ticket%20ticket_type:incident");
  const incident = results.find(({ problem_id: problem }) => problem !== null);
  await page.goto(`/tickets/${incident?.id}`);
  const properties = page.getByRole("region", { name: "Properties" });
  await expect(properties.getByRole("link", { name: `#${incident?.problem_id}` })).toBeVisible();

  const { tickets } = await read("/api/v2/tickets?include=slas");
  const promised = tickets.find(({ slas }) =>
    slas.policy_metrics.some(({ stage }) => stage === "active"),
  );
  await page.goto(`/tickets/${promised?.id}`);
  await expect(properties).toContainText(/SLA.*(left|over|paused)/);
});
