import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { placeList } from "../src/places.ts";
import { expect, test } from "./fixtures/desk.ts";

/** WCAG 2.2 AA, and what axe holds to be good practice. */
const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
  );
  expect(found).toEqual([]);
}

/** Nothing may be wider than the window: sideways scrolling loses its place. */
async function expectToFit(page: Page): Promise<void> {
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(excess).toBeLessThanOrEqual(0);
}

/** One ticket of a customer that is hard to lay out; it is Ada's own request too. */
const awkwardId = 4711;
const awkward = {
  tickets: [
    {
      id: awkwardId,
      requester_id: 1001,
      subject: `Donaudampfschifffahrtsgesellschaft${"x".repeat(180)} 🐫 مرحبا`,
      updated_at: "2099-01-01T00:00:00Z",
      tags: ["a", "b".repeat(80)],
      comments: [
        {
          html_body: `<p>${"w".repeat(400)}</p><table><tr>${"<td>cell of a wide table</td>".repeat(20)}</tr></table><pre>${"code ".repeat(80)}</pre><blockquote>${"quoted ".repeat(40)}</blockquote>`,
        },
        {
          public: false,
          html_body: "<p>A note with a <a href='https://example.com'>link</a>.</p>",
        },
      ],
    },
  ],
};

/** Every place that can be looked at: the callback goes on at once. */
const places = placeList.filter(({ id }) => id !== "callback");

/** Goes to a place and waits until it has what it waits for. */
async function visit(page: Page, { pattern, title }: (typeof places)[number]): Promise<void> {
  const app = new URL(page.url()).origin;
  // The sign-in page sends who is signed in on to work, unless they came to choose anew.
  const path = pattern === "/" ? "/?returnTo=/access" : pattern.replace(":id", String(awkwardId));
  await page.goto(app + path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  const isOneRecord = pattern.endsWith(":id");
  await expect(page).toHaveTitle(isOneRecord ? /Donau/ : new RegExp(title));
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`every place can be read and reached by all, ${colorScheme}`, async ({ page, openDesk }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await openDesk(awkward, "Ada Admin", { scopes: "read write" });
    for (const place of places) {
      await test.step(place.title, async () => {
        await visit(page, place);
        await expectAccessible(page);
      });
    }
    await page.keyboard.press("?");
    await expectAccessible(page);
    await page.goto(new URL("/nowhere", page.url()).href);
    await expectAccessible(page);
  });
}

test("every place says what failed so that all can read it, and fits", async ({
  page,
  openDesk,
}) => {
  test.slow();
  await openDesk(awkward, "Ada Admin", { scopes: "users:read" });
  for (const place of places.filter((each) => each.for === "signed-in")) {
    await test.step(place.title, async () => {
      await page.goto(new URL(place.pattern.replace(":id", String(awkwardId)), page.url()).href);
      // A list and the ticket beside it may both say so.
      await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
      await expectAccessible(page);
      await expectToFit(page);
    });
  }
});

for (const width of [390, 768, 1920]) {
  test(`every place fits a window of ${width} px`, async ({ page, openDesk }) => {
    test.slow();
    await page.setViewportSize({ width, height: 900 });
    await openDesk(awkward, "Ada Admin", { scopes: "read write" });
    for (const place of places) {
      await test.step(place.title, async () => {
        await visit(page, place);
        await expectToFit(page);
      });
    }
  });
}

for (const width of [768, 900]) {
  test(`no way in the header lies under who is signed in, ${width} px wide`, async ({
    page,
    openDesk,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await openDesk(awkward, "Ada Admin", { scopes: "read write" });
    const banner = page.getByRole("banner");
    const way = banner.getByRole("link", { name: "Troubleshooting" });
    const look = banner.getByRole("radiogroup").or(banner.getByRole("group")).first();
    const left = await look.evaluate((element) => element.getBoundingClientRect().left);
    const right = await way.evaluate((element) => element.getBoundingClientRect().right);
    expect(right).toBeLessThan(left);
    await expectToFit(page);
  });
}

test("the theme is remembered, and system follows the system", async ({ page }) => {
  const background = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  const light = await background();
  await page.getByRole("radio", { name: "Dark" }).check({ force: true });
  await expect.poll(background).not.toBe(light);
  const dark = await background();
  await page.reload();
  await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked();
  await expect.poll(background).toBe(dark);
  await page.getByRole("radio", { name: "System" }).check({ force: true });
  await expect.poll(background).toBe(light);
});
