import { withApiToken } from "./fixtures/api-token.ts";
import type { Page } from "@playwright/test";
import { ask } from "local-zendesk/ask";
import { expect, test } from "./fixtures/desk.ts";
import { hostile, hostileDesk, hostileNames } from "./fixtures/hostile-desk.ts";

const admin = withApiToken();

/** Gives whoever is signed in, and a client of the account, a name that would harm a page that obeys it. */
async function rename(origin: string, personId: number): Promise<void> {
  const write = async (method: string, path: string, json: unknown) => {
    const answer = await ask(`${origin}/api/v2${path}`, { method, headers: admin, json });
    expect(answer.status, path).toBeLessThan(300);
  };
  await write("PUT", `/users/${personId}`, { user: { name: hostile("somebody") } });
  await write("POST", "/oauth/clients", {
    client: {
      name: hostile("client"),
      identifier: "hostile_client",
      kind: "public",
      redirect_uri: ["https://portal.example.com/callback"],
    },
  });
}

/** That no character turns text around, and nothing is wider than the window. */
async function expectTame(page: Page, where: string): Promise<void> {
  const wide = await page.evaluate(() => {
    const all = [...document.body.querySelectorAll("*")];
    // A box beside the text that has to be pushed sideways is no better; tables and code have theirs.
    const pushed = all.filter(
      (box) =>
        box.scrollWidth > box.clientWidth + 1 &&
        /auto|scroll/.test(getComputedStyle(box).overflowX) &&
        box.querySelector("table, pre") === null &&
        box.tagName !== "NAV" &&
        !box.matches("input, textarea, select, pre, code"),
    );
    if (document.documentElement.scrollWidth <= innerWidth)
      return pushed.map(({ tagName, className }) => `pushed: ${tagName} ${className}`);
    const over = all.filter((element) => element.getBoundingClientRect().right > innerWidth + 1);
    return over.slice(0, 12).map(({ tagName, className }) => `${tagName} ${className}`);
  });
  expect(wide, `${where} is no wider than its window`).toEqual([]);
  const obeyed = await page.evaluate(() => {
    const turns = /[\u200B\u202A-\u202E\u2066-\u2069]/;
    const found: string[] = turns.test(document.title) ? ["title"] : [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const { textContent, parentElement } = walk.currentNode;
      // What somebody wrote may hold any but the overrides: scripts that run from the right need them.
      const isSaid = parentElement?.closest(".mail") !== null;
      // What one types oneself stays as it is.
      if (parentElement instanceof HTMLTextAreaElement) continue;
      if ((isSaid ? /[\u202D\u202E]/ : turns).test(textContent ?? "")) {
        found.push(`${parentElement?.className}: ${textContent?.slice(0, 30)}`);
      }
    }
    for (const name of ["title", "aria-label", "alt", "placeholder", "label"]) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        const value = element.getAttribute(name) ?? "";
        if (turns.test(value)) found.push(`${name} of ${element.className}: ${value.slice(0, 30)}`);
      }
    }
    return found;
  });
  expect(obeyed, `${where} shows as marks what would not be seen`).toEqual([]);
}

const marks = /U\+202E/;

for (const width of [390, 1440]) {
  test(`names that turn text around or never end harm no page of an agent’s that is ${width} px wide`, async ({
    page,
    openDesk,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const origin = await openDesk(hostileDesk, "Ada Admin", { scopes: "read write" });
    await rename(origin, 1001);
    const go = (path: string) => page.goto(new URL(path, page.url()).href);

    await go("/tickets");
    await expect(page.getByRole("table", { name: "Tickets" })).toContainText(marks);
    await expectTame(page, "the list");
    // A phone shows cards, which have none.
    if (width > 1000) {
      await page.getByRole("button", { name: "Columns" }).click();
      await expect(page.getByRole("dialog", { name: "Columns" })).toContainText(marks);
      await expectTame(page, "the columns");
      await page.keyboard.press("Escape");
    }
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Command" }).fill("view");
    await expect(page.getByRole("dialog", { name: "Commands" })).toContainText(marks);
    await expectTame(page, "the commands");
    await page.keyboard.press("Escape");
    await go(`/tickets?q=${encodeURIComponent(hostile("nothing like it"))}`);
    await expect(page.getByRole("heading", { name: /Nothing matches/ })).toContainText(marks);
    await expectTame(page, "a search that found nothing");

    await go(`/tickets/${hostileNames.ticketId}`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(marks);
    const files = page.getByRole("list", { name: "Attachments" });
    await expect(files).toContainText(marks);
    if (width < 1000) await page.locator(".ticket-side > summary").click();
    await expect(page.getByRole("region", { name: "Requester" })).toContainText(marks);
    await page.getByRole("region", { name: "History" }).getByText("History").click();
    await expect(page.getByRole("region", { name: "History" })).toContainText("created the ticket");
    await expectTame(page, "the ticket");
    await page.keyboard.press("m");
    const macros = page.getByRole("dialog", { name: "Macros" });
    await expect(macros.getByRole("option").filter({ hasText: marks }).first()).toBeVisible();
    await macros.getByRole("option").filter({ hasText: marks }).first().hover();
    await expectTame(page, "the macros");

    await go("/access");
    await expect(page.getByRole("heading", { name: "Your other tokens" })).toBeVisible();
    await expectTame(page, "the session");
    await go("/access/clients");
    const card = page.getByRole("listitem").filter({ hasText: "hostile_client" });
    await expect(card).toContainText(marks);
    await expect(page.getByRole("table", { name: "Tokens of the account" })).toContainText(marks);
    await expectTame(page, "the clients");
    for (const task of ["Edit", "Create token", "New secret", "Delete"]) {
      await card.getByRole("button", { name: new RegExp(`^${task}`) }).click();
      await expect(page.getByRole("dialog")).toContainText(marks);
      await expectTame(page, `the dialog “${task}”`);
      await page.keyboard.press("Escape");
    }

    await go("/explorer");
    await page
      .getByRole("textbox", { name: "Path" })
      .fill(`/api/v2/tickets/${hostileNames.ticketId}.json`);
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.getByRole("region", { name: "Answer" })).toContainText(String.raw`\u202e`);
    await expectTame(page, "an answer in the explorer");
  });

  test(`names that turn text around or never end harm no page of a customer’s that is ${width} px wide`, async ({
    page,
    openDesk,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const origin = await openDesk(hostileDesk, "Eve Enduser", { scopes: "read write" });
    await rename(origin, 1004);
    const go = (path: string) => page.goto(new URL(path, page.url()).href);
    await go("/requests");
    await expect(page.getByRole("table", { name: "Requests" })).toContainText(marks);
    await expectTame(page, "the requests");
    await go(`/requests/${hostileNames.ticketId}`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(marks);
    await expect(page.getByRole("list", { name: "Attachments" })).toContainText(marks);
    await expectTame(page, "the request");
    await go("/requests/new");
    await page.getByRole("main").getByRole("combobox").first().selectOption("9801");
    await expect(page.getByRole("textbox", { name: marks })).toBeVisible();
    await expectTame(page, "a new request");
  });
}

test("a link with hostile scopes, and a hostile transcript, are shown and not obeyed", async ({
  page,
}) => {
  await page.goto(`/?scopes=${encodeURIComponent("\u202Eread\u2066 tickets:read")}`);
  await expect(page.getByRole("textbox", { name: "Zendesk subdomain" })).toBeVisible();
  await expectTame(page, "the sign-in page");
  await page.goto("/troubleshoot");
  const paste = page.getByRole("textbox").first();
  await paste.fill(
    `HTTP/1.1 422\n\n{"error":"RecordInvalid","description":"\u202Ebad ${"W".repeat(300)}","details":{"sub\u2066ject":[{"description":"\u200Bno"}]}}`,
  );
  await expect(
    page.getByRole("heading", { name: /^Zendesk did not accept the record/ }),
  ).toBeVisible();
  await expectTame(page, "the reader of transcripts");
});
