import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./desk.ts";

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

const awkward = {
  tickets: [
    {
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

for (const colorScheme of ["light", "dark"] as const) {
  test(`every screen can be read and reached by all, ${colorScheme}`, async ({
    page,
    openDesk,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("/");
    await expect(page.getByRole("textbox", { name: "Zendesk subdomain" })).toBeVisible();
    await expectAccessible(page);

    await openDesk(awkward);
    await expect(page.getByRole("table", { name: "Tickets" })).toBeVisible();
    await expect(page.getByRole("banner")).toContainText("Amir Agent");
    await expectAccessible(page);
    await page.keyboard.press("?");
    await expectAccessible(page);
    await page.keyboard.press("Escape");

    await page.getByRole("link", { name: /Donau/ }).click();
    await expect(page.getByRole("article").last()).toContainText("A note");
    await expectAccessible(page);

    await page.getByRole("link", { name: "Access", exact: true }).click();
    await expect(page.getByRole("region", { name: "Access" })).toBeVisible();
    await expectAccessible(page);

    await page.goto("/nowhere");
    await expectAccessible(page);
  });
}

for (const width of [390, 768, 1920]) {
  test(`every screen fits a window of ${width} px`, async ({ page, openDesk }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/");
    await expect(page.getByRole("textbox", { name: "Zendesk subdomain" })).toBeVisible();
    await expectToFit(page);
    await openDesk(awkward);
    await expect(page.getByRole("table", { name: "Tickets" })).toBeVisible();
    await expectToFit(page);
    await page.getByRole("link", { name: /Donau/ }).click();
    await expect(page.getByRole("article").last()).toContainText("A note");
    await expectToFit(page);
    await page.getByRole("link", { name: "Access", exact: true }).click();
    await expect(page.getByRole("region", { name: "Access" })).toBeVisible();
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
