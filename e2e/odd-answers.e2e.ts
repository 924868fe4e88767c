import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/fixtures.ts";
import { comments } from "./fixtures/mail.ts";

const contentType = "application/json";
const at = "2026-11-24T09:15:00Z";

/** What stands in the place of every answer of this path. */
const answered = (path: string, json: unknown, times = 1) =>
  ({ kind: "status", status: 200, body: JSON.stringify(json), contentType, path, times }) as const;

const rows = (page: Page) => page.getByRole("table", { name: "Tickets" }).getByRole("row");

/** The address of the first open ticket of the list. */
async function firstTicket(page: Page): Promise<string> {
  const link = rows(page).filter({ hasText: "Open" }).first().getByRole("link").first();
  return new URL((await link.getAttribute("href")) ?? "", page.url()).pathname;
}

/** A page that names a next one, which is itself. */
const endless = { meta: { has_more: true, after_cursor: "the-same" }, links: {} };

test("every comment shows what it holds and whom it is from, whatever Zendesk leaves out", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Amir Agent");
  const path = await firstTicket(page);
  const rosa = { id: 11, name: "Rosa Quill", role: "end-user" };
  zendesk.fail(
    answered(`/api/v2${path}/comments`, {
      comments: [
        {
          id: 1,
          type: "Comment",
          author_id: -1,
          html_body: "<p>We close this in two days.</p>",
          public: true,
          created_at: at,
          via: {
            channel: "rule",
            source: { rel: "automation", from: { title: "Close after two" } },
          },
        },
        {
          id: 2,
          type: "VoiceComment",
          author_id: 11,
          public: false,
          body: "Call from +1 555 0133",
          html_body: "<p>Call from +1 555 0133</p>",
          created_at: at,
          via: { channel: "voice" },
          data: {
            recording_url: "https://x.zendesk.com/api/v2/channels/voice/calls/CA7/recording",
            transcription_text: "the kettle drips\nsince Monday \u202Egnp",
            call_duration: 182,
            answered_by_name: "Amir",
            started_at: at,
          },
        },
        {
          id: "3",
          type: "Comment",
          author_id: "11",
          public: true,
          body: "Only the body.",
          created_at: at,
        },
        { id: 4, author_id: 11, html_body: "<p>Nobody said for whom.</p>", attachments: null },
        {
          id: 5,
          author_id: 999,
          html_body: "<p>From a stranger.</p>",
          public: true,
          attachments: [
            { id: 1, file_name: null, content_url: null, size: null },
            {
              file_name: "a.png",
              content_url: "https://files.example/a.png",
              inline: false,
              size: "12",
            },
            null,
          ],
        },
        {
          id: 6,
          type: "ChatMessage",
          author_id: 11,
          public: true,
          body: "(09:12:01) Rosa: hello\n(09:12:10) Amir: hi",
          html_body: "",
          plain_body: "",
          via: { channel: "chat" },
        },
        { id: 7, author_id: null, public: true, html_body: "<p>From nobody.</p>", via: null },
        { id: 8, author_id: 11, public: true, html_body: "", plain_body: null, body: null },
      ],
      users: [rosa],
      meta: { has_more: false },
    }),
  );
  await page.goto(path);
  const said = comments(page);
  await expect(said).toHaveCount(8);
  await expect(said.nth(0)).toContainText("Zendesk");
  await expect(said.nth(0)).toContainText("Close after two");
  await expect(said.nth(1)).toContainText("Call");
  await expect(said.nth(1)).toContainText("3:02");
  await expect(said.nth(1)).toContainText("the kettle drips\nsince Monday U+202E", {
    useInnerText: true,
  });
  await expect(said.nth(1).getByRole("link", { name: "Listen in Zendesk" })).toBeVisible();
  await expect(said.nth(2)).toContainText("Rosa Quill");
  await expect(said.nth(2)).toContainText("Only the body.");
  // A note must never pass for a reply.
  await expect(said.nth(3)).toContainText("Internal note");
  await expect(said.nth(4)).toContainText("Person …999");
  const files = said.nth(4).getByRole("list", { name: "Attachments" }).getByRole("listitem");
  await expect(files).toHaveText([/File without a name/, /a\.png.*12 B/]);
  await expect(said.nth(5)).toContainText("(09:12:10) Amir: hi");
  await expect(said.nth(6)).toContainText("From nobody.");
  await expect(said.nth(7)).toContainText("This comment has no text.");
  await expect(said.filter({ hasText: /^Someone/ })).toHaveCount(0);
});

test("a list is shown whatever is missing in a row, and what is no row is left out", async ({
  page,
  signIn,
  zendesk,
}) => {
  const ticket = (id: unknown, subject: unknown, more: object = {}) => ({
    id,
    subject,
    description: "d",
    status: "open",
    requester_id: 11,
    created_at: at,
    updated_at: at,
    via: { channel: "email" },
    tags: [],
    ...more,
  });
  zendesk.fail(
    answered("/api/v2/tickets", {
      tickets: [
        ticket(1, "Numbers as text", { requester_id: "11", group_id: "77" }),
        ticket("2", "Its own number as text"),
        ticket(3, null, { description: null, raw_subject: null }),
        ticket(4, "Times as webhooks write them", { updated_at: "2025-09-03 12:56:17 UTC" }),
        ticket(5, "From Zendesk itself", { requester_id: -1 }),
        ticket(6, "Deleted", { status: "deleted" }),
        ticket(7, "A channel that is a number", { via: { channel: 29 } }),
        ticket(9, "Nothing but nulls", { tags: null, custom_fields: null, via: null }),
        ticket(2 ** 53, "Too large a number"),
        null,
        "x",
        ticket(13, "In the year 12026", { updated_at: "12026-01-01T00:00:00Z" }),
      ],
      users: [{ id: 11, name: "Rosa Quill" }],
      groups: [{ id: 77, name: "Repairs" }],
      meta: { has_more: false },
    }),
  );
  await signIn("Amir Agent");
  await expect(rows(page)).toHaveCount(11);
  const row = (words: string) => rows(page).filter({ hasText: words });
  await expect(row("Numbers as text")).toContainText("Rosa Quill");
  await expect(row("Numbers as text")).toContainText("Repairs");
  await expect(row("Its own number as text").getByRole("link").first()).toHaveAttribute(
    "href",
    /\/tickets\/2\b/,
  );
  await expect(row("(no subject)")).toHaveCount(1);
  await expect(row("From Zendesk itself")).toContainText("Zendesk");
  await expect(row("Deleted")).toContainText("deleted");
  await expect(row("Too large a number").getByRole("link")).toHaveCount(0);
  await expect(page.getByText("Invalid Date")).toHaveCount(0);
});

test("an answer of another shape is not called an empty list", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Amir Agent");
  await expect(rows(page).nth(1)).toBeVisible();
  for (const json of [{}, [], null, { error: "RecordNotFound" }, { tickets: {} }, "text"]) {
    await test.step(JSON.stringify(json), async () => {
      zendesk.fail(answered("/api/v2/tickets", json));
      await page.goto("/tickets");
      await expect(
        page.getByRole("heading", { name: "The answer was not what it should be" }),
      ).toBeVisible();
      await expect(page.getByText("No tickets yet")).toHaveCount(0);
    });
  }
});

test("a cursor that leads to itself is asked for once, and that is said", async ({
  page,
  signIn,
  zendesk,
}) => {
  zendesk.fail(answered("/api/v2/tickets", { tickets: [], users: [], ...endless }, 200));
  await signIn("Amir Agent");
  await page.getByRole("button", { name: "Load more tickets" }).click();
  await expect(page.getByText("leads back to what it gave before")).toBeVisible();
  await expect(page.getByText("No tickets yet")).toHaveCount(0);
  const asked = zendesk
    .requests()
    .filter(({ method, path }) => method === "GET" && path.startsWith("/api/v2/tickets"));
  expect(asked).toHaveLength(2);
});

test("an empty page of a conversation or a history is not the end of it, and is not called so", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Amir Agent");
  const path = await firstTicket(page);
  zendesk.fail(answered(`/api/v2${path}/comments`, { comments: [], users: [], ...endless }, 9));
  zendesk.fail(answered(`/api/v2${path}/audits`, { audits: [], ...endless }, 9));
  await page.goto(path);
  const feed = page.getByRole("feed", { name: "Conversation" });
  await expect(feed).toContainText(
    "Zendesk gave an empty page of it, and says that there is more.",
  );
  await page.getByRole("button", { name: "Load more comments" }).click();
  await expect(page.getByText("leads back to what it gave before")).toBeVisible();
  await expect(feed).not.toContainText("Nothing was said here yet.");
  const history = page.getByRole("region", { name: "History" });
  await history.getByText("History").click();
  await expect(history).toContainText("Zendesk gave an empty page of it");
  await history.getByRole("button", { name: "Load earlier history" }).click();
  await expect(history).toContainText("leads back to what it gave before");
  await expect(history).not.toContainText("Nothing has happened yet.");
  const asked = zendesk
    .requests()
    .filter((one) => one.method === "GET" && one.path.includes("the-same"));
  expect(asked).toHaveLength(2);
});

test("an empty page of requests is not the end of them", async ({ page, signIn, zendesk }) => {
  zendesk.fail(answered("/api/v2/requests", { requests: [], users: [], ...endless }, 9));
  await signIn("Eve Enduser");
  await expect(page.getByText("There are older requests that are not loaded yet.")).toBeVisible();
  await page.getByRole("button", { name: "Load more requests" }).click();
  await expect(page.getByText("leads back to those it gave before")).toBeVisible();
  await expect(page.getByText("You have not asked for anything yet")).toHaveCount(0);
});

test("an empty page of the account’s tokens is not the end of them", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Ada Admin", { scopes: "read write" });
  zendesk.fail(answered("/api/v2/oauth/tokens", { tokens: [], ...endless }, 9));
  await page.goto("/access/clients");
  const section = page.getByRole("region", { name: "Tokens of the account" });
  await expect(section).toContainText("Zendesk gave an empty page, and says that there are more.");
  await section.getByRole("button", { name: "Load more" }).click();
  await expect(section).toContainText("leads back to those it gave before");
});

test.describe("what somebody types for a subdomain", () => {
  const box = (page: Page) => page.getByRole("textbox", { name: "Zendesk subdomain" });

  for (const typed of [
    "http://acme.zendesk.com",
    "  ACME ",
    "https://acme.zendesk.com/agent/tickets/5",
    "acme.zendesk.com:443",
    "www.acme.zendesk.com",
    "acme .zendesk.com",
    "https:// acme.zendesk.com",
    "//acme.zendesk.com",
    '"acme"',
    "https://acme.zendesk.com/oauth/authorizations/new?client_id=x",
  ]) {
    test(`“${typed}” is read as acme`, async ({ page }) => {
      await page.goto("/");
      await box(page).fill(typed);
      await box(page).blur();
      await expect(box(page)).toHaveValue("acme");
    });
  }

  for (const [typed, reason] of [
    ["support.acme.com", "support.acme.com is not a Zendesk address"],
    ["https://support.acme.com/hc/en-us", "support.acme.com is not a Zendesk address"],
    ["acme_support", "never holds an underscore"],
    ["ada@acme.com", "is an email address"],
    ["acme.zendesk-staging.com", "is not on zendesk.com"],
    ["\u0430cme", "only looks like a Latin letter"],
  ] as const) {
    test(`“${typed}” is told apart and cut to no account`, async ({ page }) => {
      await page.goto("/");
      await box(page).fill(typed);
      await box(page).blur();
      await expect(page.getByText(reason)).toBeVisible();
      await expect(box(page)).toHaveValue(typed);
    });
  }
});
