import { expect, test } from "./fixtures/desk.ts";

const start = "2099-01-01T00:00:00Z";

test("a mail that is a <frameset> leaves the other comments in sight", async ({
  page,
  openDesk,
}) => {
  await openDesk({
    tickets: [
      {
        subject: "Saved from the browser",
        updated_at: start,
        comments: [
          { html_body: "<p>Words before</p>" },
          {
            html_body: `<frameset rows="*"><frame src="https://example.org/"></frameset>`,
            plain_body: "The page I saved is attached.",
          },
          { html_body: "<p>Words after</p>" },
        ],
      },
    ],
  });
  await page.getByRole("link", { name: "Saved from the browser" }).click();
  const articles = page.getByRole("feed", { name: "Conversation" }).getByRole("article");
  await expect(articles).toHaveCount(3);
  await expect(articles.nth(0)).toContainText("Words before");
  await expect(articles.nth(2)).toContainText("Words after");
});

test.describe("where the browser itself fails at one comment", () => {
  // React says on the console what a boundary caught.
  test.use({ expectedConsole: /broken on purpose/ });

  test("its plain text stands in for it, and the page goes on", async ({ page, openDesk }) => {
    await page.addInitScript({
      content: `const replace = Element.prototype.replaceChildren;
        Element.prototype.replaceChildren = function (...nodes) {
          const breaks = (node) => node.textContent.includes("breaks the browser");
          if (nodes.some(breaks)) throw new Error("broken on purpose");
          return replace.apply(this, nodes);
        };`,
    });
    await openDesk({
      tickets: [
        {
          subject: "One bad comment",
          updated_at: start,
          comments: [
            { html_body: "<p>Words before</p>" },
            { html_body: "<p>breaks the browser</p>", plain_body: "the same words, plain" },
            { html_body: "<p>Words after</p>" },
          ],
        },
      ],
    });
    await page.getByRole("link", { name: "One bad comment" }).click();
    const articles = page.getByRole("feed", { name: "Conversation" }).getByRole("article");
    await expect(articles).toHaveCount(3);
    await expect(articles.nth(1)).toContainText("This part could not be shown");
    await expect(articles.nth(1)).toContainText("the same words, plain");
    await expect(articles.nth(2)).toContainText("Words after");
    await expect(page.getByRole("textbox", { name: "Reply" })).toBeVisible();
  });

  test("a row that cannot be shown leaves the other rows, and opens its ticket", async ({
    page,
    openDesk,
  }) => {
    await page.addInitScript({
      content: `const format = Intl.RelativeTimeFormat.prototype.format;
        Intl.RelativeTimeFormat.prototype.format = function (value, unit) {
          if (value === -3 && unit === "hour") throw new Error("broken on purpose");
          return format.call(this, value, unit);
        };`,
    });
    const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000 - 60_000).toISOString();
    await openDesk({
      tickets: [
        { id: 71, subject: "A bad row", updated_at: ago(3) },
        { id: 72, subject: "A good row", updated_at: ago(5) },
      ],
    });
    await expect(page.getByRole("link", { name: "A good row" })).toBeVisible();
    await page.getByRole("link", { name: "Ticket #71 could not be shown in this list" }).click();
    await expect(page.getByRole("heading", { name: "A bad row" })).toBeVisible();
  });
});

test("a small mail whose layout a parser would multiply leaves the page at work", async ({
  page,
  openDesk,
}) => {
  // 5 kB: parsed as it stands, some 60,000 elements in each other, and the tab never comes back.
  const html = Array.from({ length: 400 }, (_, index) => `<b id=${index}><p>`).join("");
  const large = "<i>a</i>".repeat(20_000);
  await openDesk({
    tickets: [
      {
        subject: "Nested without end",
        updated_at: start,
        comments: [
          { html_body: `${html}the only words` },
          { html_body: large, plain_body: "as plain text" },
          { html_body: "<p>Words after</p>" },
        ],
      },
    ],
  });
  await page.getByRole("link", { name: "Nested without end" }).click();
  const articles = page.getByRole("feed", { name: "Conversation" }).getByRole("article");
  await expect(articles.nth(0)).toContainText("the only words");
  await expect(articles.nth(1)).toContainText("too large to show here");
  await expect(articles.nth(1)).toContainText("as plain text");
  await expect(articles.nth(2)).toContainText("Words after");
});

test("a comment inside of a mail’s HTML hides nothing of the mail", async ({ page, openDesk }) => {
  await openDesk({
    tickets: [
      {
        subject: "Written by a program",
        updated_at: start,
        comments: [
          {
            html_body:
              "<p>first</p><!-- <style> --><p>second</p><!--[if mso]><p>not</p><![endif]-->",
          },
        ],
      },
    ],
  });
  await page.getByRole("link", { name: "Written by a program" }).click();
  const article = page.getByRole("feed", { name: "Conversation" }).getByRole("article");
  await expect(article).toContainText("firstsecond");
  await expect(article).not.toContainText("not");
});
