import { expect, test } from "./fixtures/desk.ts";

const start = "2099-01-01T00:00:00Z";

test("a customer's hostile HTML neither runs nor dresses up as the app", async ({
  page,
  openDesk,
}) => {
  await openDesk({
    tickets: [
      {
        subject: `<img src=x onerror="document.title='pwned'"> Refund`,
        updated_at: start,
        comments: [
          {
            public: true,
            html_body: `<p id="root" class="button" style="position:fixed;inset:0">Hello there</p>
              <script>document.title = "pwned"</script><img src=x onerror="document.title = 'pwned'">
              <img src="https://tracker.example/pixel.gif"><iframe src="https://evil.example"></iframe>
              <a href="javascript:document.title='pwned'">free money</a>
              <a href="https://example.com/offer">an offer</a>
              <form action="https://evil.example"><input name="password"></form>
              <svg onload="document.title='pwned'"></svg><style>body { display: none }</style>
              <math><mtext><table><mglyph><style><img src=x onerror="document.title='pwned'">`,
          },
        ],
      },
    ],
  });
  await page.getByRole("link", { name: "Refund" }).click();
  const article = page.getByRole("feed", { name: "Conversation" }).getByRole("article");
  await expect(article).toContainText("Hello there");
  await expect(page).toHaveTitle(/Refund/);
  await expect(
    article.locator("script, img, iframe, form, input, style, [style], [id=root], .button"),
  ).toHaveCount(0);
  await article.getByText("free money").click();
  await expect(page).toHaveTitle(/Refund/);
  const offer = article.getByRole("link", { name: "an offer" });
  await expect(offer).toHaveAttribute("rel", "noopener noreferrer");
  await expect(offer).toHaveAttribute("target", "_blank");
});

test("an internal note cannot pass for a reply", async ({ page, openDesk }) => {
  await openDesk({
    tickets: [
      {
        subject: "Both kinds",
        updated_at: start,
        comments: [
          { public: true, html_body: "<p>To the customer</p>" },
          { public: false, html_body: "<p>Among ourselves</p>" },
        ],
      },
    ],
  });
  await page.getByRole("link", { name: "Both kinds" }).click();
  const [reply, note] = [/To the customer/, /Among ourselves/].map((hasText) =>
    page.getByRole("article").filter({ hasText }),
  );
  if (!reply || !note) throw new Error("two articles were asked for");
  await expect(note).toContainText("Internal note");
  await expect(reply).not.toContainText("Internal note");
  const colour = (element: Element) => getComputedStyle(element).backgroundColor;
  expect(await note.evaluate(colour)).not.toBe(await reply.evaluate(colour));
});

test("the quoted mail under a message is folded, an answer between the lines is not", async ({
  page,
  openDesk,
}) => {
  const old = "an old mail that everybody has read long ago. ".repeat(5);
  await openDesk({
    tickets: [
      {
        subject: "Re: Quotes",
        updated_at: start,
        comments: [
          { html_body: `<p>Newest words</p><blockquote>${old}</blockquote>` },
          { html_body: `<blockquote>${old}</blockquote><p>Answer below</p>` },
        ],
      },
    ],
  });
  await page.getByRole("link", { name: "Quotes" }).click();
  const articles = page.getByRole("article");
  await expect(articles.nth(0).getByText("Newest words")).toBeVisible();
  await expect(articles.nth(0).getByText("an old mail")).toBeHidden();
  await articles.nth(0).getByText("Quoted text").click();
  await expect(articles.nth(0).getByText("an old mail")).toBeVisible();
  await expect(articles.nth(1).getByText("an old mail")).toBeVisible();
});

test("a conversation of 120 comments is read a page at a time", async ({ page, openDesk }) => {
  const comments = Array.from({ length: 120 }, (_, index) => ({
    html_body: `<p>Comment number ${index + 1}.</p>`,
    created_at: new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString(),
  }));
  await openDesk({ tickets: [{ subject: "Long one", updated_at: start, comments }] });
  await page.getByRole("link", { name: "Long one" }).click();
  const articles = page.getByRole("article");
  await expect(articles).toHaveCount(100);
  await page.getByRole("button", { name: "Load more comments" }).click();
  await expect(articles).toHaveCount(120);
  await expect(articles.last()).toContainText("Comment number 120.");
  await page.getByRole("radio", { name: "Newest first" }).click({ force: true });
  await expect(articles.first()).toContainText("Comment number 120.");
  await expect(page).toHaveURL(/order=newest/);
});

test("right-to-left words run from the right", async ({ page, openDesk }) => {
  await openDesk({
    tickets: [
      {
        subject: "مرحبا بالعالم",
        updated_at: start,
        comments: [{ html_body: "<p>أريد استرجاع المبلغ</p>" }],
      },
    ],
  });
  const direction = (element: Element) => getComputedStyle(element).direction;
  const link = page.getByRole("link", { name: "مرحبا" });
  expect(await link.evaluate(direction)).toBe("rtl");
  await link.click();
  const subject = page.getByRole("heading", { level: 1, name: "مرحبا" });
  expect(await subject.evaluate(direction)).toBe("rtl");
  expect(await page.getByText("أريد").evaluate(direction)).toBe("rtl");
});
