import type { Browser } from "@playwright/test";
import { anyMails } from "./fixtures/any-html.ts";
import { expect, test } from "./fixtures/fixtures.ts";
import { comments } from "./fixtures/mail.ts";

/** What a browser shows of each piece of HTML: the words a person would read. */
async function wordsInBrowser(browser: Browser, mails: readonly string[]): Promise<string[]> {
  const context = await browser.newContext();
  await context.route("**/*", (route) => route.abort());
  const page = await context.newPage();
  const seen = await page.evaluate((all) => {
    return all.map((html) => {
      const frame = document.createElement("iframe");
      // No script runs in it, and nothing is fetched.
      frame.setAttribute("sandbox", "allow-same-origin");
      document.body.append(frame);
      const inner = frame.contentDocument;
      inner?.open();
      inner?.write(html);
      inner?.close();
      const text = inner?.body?.innerText ?? "";
      frame.remove();
      return text;
    });
  }, mails);
  await context.close();
  return seen;
}

/** Which file a comment has: what it is, whether it is called a part of the text, and whether the text shows it. */
const filesFor = (index: number) => {
  const isPicture = index % 2 === 0;
  const name = `file-${index}.${isPicture ? "png" : "pdf"}`;
  return {
    name,
    shown:
      index % 4 === 0
        ? `<img src="cid:${name}"><img src="/attachments/token/t${index}/?name=${name}">`
        : "",
    record: {
      id: 100_000 + index,
      file_name: name,
      content_type: isPicture ? "image/png" : "application/pdf",
      content_url: `https://acme.zendesk.com/attachments/token/t${index}/?name=${name}`,
      size: 1200,
      inline: index % 3 === 0,
      deleted: false,
      malware_scan_result: "malware_not_found",
    },
  };
};

test("every word a browser would show of any HTML, and every file, is on screen or behind one control", async ({
  page,
  browser,
  signIn,
  zendesk,
}) => {
  // `MAILS=5000 npx playwright test mail-words` for a long look.
  const mails = anyMails(Number(process.env["MAILS"] ?? 700), 20_261_127);
  const shown = await wordsInBrowser(
    browser,
    mails.map(({ html }) => html),
  );
  await signIn("Amir Agent");
  const row = page.getByRole("table", { name: "Tickets" }).getByRole("row", { name: /Open/ });
  const href = await row.first().getByRole("link").first().getAttribute("href");
  const { pathname } = new URL(href ?? "", page.url());
  const lost: string[] = [];
  let found = 0;
  const atOnce = 700;
  for (let from = 0; from < mails.length; from += atOnce) {
    const batch = mails.slice(from, from + atOnce);
    zendesk.fail({
      kind: "status",
      status: 200,
      contentType: "application/json",
      path: `/api/v2${pathname}/comments`,
      body: JSON.stringify({
        comments: batch.map(({ html }, index) => ({
          id: from + index + 1,
          author_id: 11,
          public: true,
          html_body: html + filesFor(from + index).shown,
          attachments: [filesFor(from + index).record],
          created_at: "2026-11-24T09:15:00Z",
        })),
        users: [{ id: 11, name: "Rosa Quill" }],
        meta: { has_more: false },
      }),
    });
    await page.goto(pathname);
    await expect(comments(page)).toHaveCount(batch.length);
    const texts = await comments(page).evaluateAll((articles) =>
      articles.map((article) => {
        // One press on each control that hides something, and what it hides is on screen.
        for (const each of article.querySelectorAll("details")) each.open = true;
        const pictures = Array.from(article.querySelectorAll("img"), ({ src }) => src);
        return { text: (article as HTMLElement).innerText, pictures };
      }),
    );
    for (const [index, { html, words }] of batch.entries()) {
      const { text = "", pictures = [] } = texts[index] ?? {};
      for (const word of words.filter((each) => shown[from + index]?.includes(each))) {
        found += 1;
        if (!text.includes(word)) lost.push(`${word} of ${html}`);
      }
      const { name } = filesFor(from + index);
      const isShown = pictures.some((src) => src.includes(`/t${from + index}/`));
      if (!text.includes(name) && !isShown) lost.push(`${name} of ${html}`);
    }
  }
  expect(lost.slice(0, 10)).toEqual([]);
  expect(found).toBeGreaterThan(8000);
});
