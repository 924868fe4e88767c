import { withApiToken } from "./fixtures/api-token.ts";
import type { Page } from "@playwright/test";
import { ask } from "local-zendesk/ask";
import { expect, test } from "./fixtures/fixtures.ts";

const admin = withApiToken();

/** Turns what follows around, and is wider than any window. */
const hostile = (what: string) => `\u202E${what}\u2066${"W".repeat(180)}`;

/** Gives a ticket, its customer, her company, a group and a view names that would harm a page that obeys them. */
async function renameAll(origin: string, ticketId: number): Promise<void> {
  const put = async (path: string, json: unknown) => {
    const answer = await ask(`${origin}/api/v2${path}`, { method: "PUT", headers: admin, json });
    expect(answer.status, path).toBeLessThan(300);
  };
  const read = async (path: string) =>
    (await ask(`${origin}/api/v2${path}`, { headers: admin })).json();
  const { ticket } = (await read(`/tickets/${ticketId}`)) as {
    ticket: { requester_id: number; group_id: number };
  };
  const { views } = (await read("/views/active")) as { views: { id: number }[] };
  await put(`/users/${ticket.requester_id}`, { user: { name: hostile("customer") } });
  await put(`/groups/${ticket.group_id}`, { group: { name: hostile("group") } });
  await put(`/views/${views[0]?.id}`, { view: { title: hostile("view") } });
  await put(`/tickets/${ticketId}`, {
    ticket: { subject: hostile("subject"), tags: ["W".repeat(200), "\u202Etag"] },
  });
}

async function expectTame(page: Page, where: string): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide, `${where} is no wider than its window`).toBeLessThanOrEqual(0);
  const obeyed = await page.evaluate(() => {
    const found: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const text = walk.currentNode.textContent ?? "";
      if (/[\u202A-\u202E\u2066-\u2069]/.test(text)) found.push(text.slice(0, 30));
    }
    if (/[\u202A-\u202E]/.test(document.title)) found.push("title");
    return found;
  });
  expect(obeyed, `${where} shows overrides as marks`).toEqual([]);
}

for (const width of [390, 1440]) {
  test(`names that turn text around or never end harm no page that is ${width} px wide`, async ({
    page,
    signIn,
    servers,
    account,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const origin = servers.zendesk.url(account);
    await signIn("Amir Agent", { scopes: "read write" });
    const row = page.getByRole("table", { name: "Tickets" }).getByRole("row", { name: /Open/ });
    await row.first().getByRole("link").first().click();
    await expect(page.getByRole("feed", { name: "Conversation" })).toBeVisible();
    const address = new URL(page.url()).pathname;
    await renameAll(origin, Number(address.split("/").at(-1)));
    await page.goto("/tickets");
    await expect(page.getByRole("table", { name: "Tickets" })).toContainText("U+202E");
    await expectTame(page, "the list");
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("U+202E");
    await expect(page.getByRole("feed", { name: "Conversation" })).toBeVisible();
    await expectTame(page, "the ticket");
    if (width < 1000) {
      await page.locator(".ticket-side > summary").click();
      await expectTame(page, "the properties");
    }
    await page.keyboard.press("m");
    await expect(page.getByRole("dialog", { name: "Macros" })).toBeVisible();
    await expectTame(page, "the macros");
  });
}
