import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/fixtures.ts";
import { hostileHtml } from "./fixtures/hostile-html.ts";
import { comments } from "./fixtures/mail.ts";

/** Comments on one page: a person sees a hundred; what is looked for is the same. */
const atOnce = 700;

/** The attacks that DOMPurify is tested with, and more of every kind that they are of. */
async function readCorpus(): Promise<string[]> {
  const file = resolve(import.meta.dirname, "fixtures/mail/dompurify.json");
  const { payloads } = JSON.parse(await readFile(file, "utf8")) as { payloads: string[] };
  return [...payloads, ...hostileHtml(5000, 20_261_127)];
}

/** Tells what ran, what was asked for, and what got out of its comment. */
async function harmOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const harm: string[] = [];
    if (Reflect.has(window, "owned")) harm.push("a script ran");
    harm.push(...((Reflect.get(window, "violations") as string[] | undefined) ?? []));
    const root = document.documentElement;
    if (root.scrollWidth > innerWidth) harm.push(`the page is ${root.scrollWidth} px wide`);
    for (const article of document.querySelectorAll('[role="feed"] article')) {
      const box = article.getBoundingClientRect();
      const name = article.getAttribute("aria-posinset");
      for (const element of article.querySelectorAll(".mail *, .as-sent *")) {
        const what = `comment ${name}: <${element.localName}>`;
        if (element.id !== "" || element.hasAttribute("name")) harm.push(`${what} has a name`);
        for (const { name: key } of element.attributes) {
          const isOwn = element.localName === "iframe";
          if (!isOwn && /^on|^style$|^srcdoc$|^action$|^formaction$|^ping$|^slot$/.test(key))
            harm.push(`${what} has ${key}`);
        }
        if (element instanceof HTMLAnchorElement) {
          if (!/^(?:https?|mailto|tel):/.test(element.protocol))
            harm.push(`${what} leads to ${element.protocol}`);
          if (!/noopener/.test(element.rel)) harm.push(`${what} opens with this page`);
        }
        const { position, overflowX } = getComputedStyle(element);
        if (position === "fixed" || position === "sticky") harm.push(`${what} is ${position}`);
        // What scrolls in a box of its own is wider than the box, and stays in it.
        const scroller = element.parentElement?.closest('[role="group"], pre, .mail-hidden');
        const place = element.getBoundingClientRect();
        const isOut = place.left < box.left - 1 || place.right > box.right + 1;
        const isOver = place.top < box.top - 1 || place.bottom > box.bottom + 1;
        if (!scroller && (isOut || isOver)) {
          harm.push(
            `${what} (${overflowX}) is outside: ${Math.round(place.left)} to ${Math.round(place.right)}`,
          );
        }
      }
    }
    return harm.slice(0, 20);
  });
}

/** Shows some of the comments as they were sent, and gives how many. */
async function showAsSent(page: Page): Promise<number> {
  const pressed = await page.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>(".comment-view")];
    const some = buttons.filter(({ textContent }) => textContent === "As sent").slice(0, 50);
    for (const button of some) button.click();
    return some.length;
  });
  await expect(page.getByTitle("The comment as it was sent")).toHaveCount(pressed);
  return pressed;
}

/** Each takes its share of the time a test may have. */
const shares = 4;

for (let share = 0; share < shares; share += 1) {
  test(`no attack on the reader of mails runs, calls home, gets out of its comment or takes the page down (${share + 1} of ${shares})`, async ({
    page,
    signIn,
    zendesk,
  }) => {
    await page.addInitScript({
      content: `window.violations = [];
      document.addEventListener("securitypolicyviolation", (event) =>
        window.violations.push("the policy was broken: " + event.effectiveDirective + " " + event.blockedURI));
      for (const name of ["alert", "prompt", "confirm", "print", "open"])
        window[name] = () => { window.owned = name; };`,
    });
    await signIn("Amir Agent");
    const corpus = await readCorpus();
    expect(corpus.length).toBeGreaterThan(5200);
    const row = page.getByRole("table", { name: "Tickets" }).getByRole("row", { name: /Open/ });
    const href = await row.first().getByRole("link").first().getAttribute("href");
    const { pathname } = new URL(href ?? "", page.url());
    const harm: string[] = [];
    let elements = 0;
    let frames = 0;
    for (let from = share * atOnce; from < corpus.length; from += shares * atOnce) {
      const batch = corpus.slice(from, from + atOnce);
      zendesk.fail({
        kind: "status",
        status: 200,
        contentType: "application/json",
        path: `/api/v2${pathname}/comments`,
        body: JSON.stringify({
          comments: batch.map((html_body, index) => ({
            id: from + index + 1,
            author_id: 11,
            public: true,
            html_body,
            plain_body: "as plain text",
            created_at: "2026-11-24T09:15:00Z",
          })),
          users: [{ id: 11, name: "Rosa Quill" }],
          meta: { has_more: false },
        }),
      });
      await page.goto(pathname);
      await expect(comments(page)).toHaveCount(batch.length);
      await expect(page.getByRole("textbox", { name: "Reply" })).toBeVisible();
      expect(new URL(page.url()).pathname).toBe(pathname);
      harm.push(...(await harmOf(page)).map((one) => `from ${from}: ${one}`));
      elements += await page.locator(".mail *").count();
      frames += await showAsSent(page);
      harm.push(...(await harmOf(page)).map((one) => `from ${from}, as sent: ${one}`));
    }
    expect(harm).toEqual([]);
    // There was something to look at.
    expect(elements).toBeGreaterThan(2500);
    expect(frames).toBeGreaterThan(70);
  });
}
