import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { phone, photo, said } from "./fixtures/customer.ts";
import { expect, test } from "./fixtures/fixtures.ts";

/** WCAG 2.2 AA, and what axe holds to be good practice. */
const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What everybody must be able to use, in both themes, and no wider than the window. */
async function expectGood(page: Page): Promise<void> {
  // What lies half under the header is no smaller for it.
  await page.evaluate(() => scrollTo(0, 0));
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map(({ html }) => html).join(" ")}`,
    );
    expect(found).toEqual([]);
  }
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(excess).toBeLessThanOrEqual(0);
}

const sizes = { "a phone": phone, "a desktop": { viewport: { width: 1280, height: 800 } } };

for (const [size, use] of Object.entries(sizes)) {
  test.describe(`on ${size}`, () => {
    test.use(use);

    test("a customer's visit: find, read, answer with a photo, solve, reopen, rate, ask anew, come back", async ({
      page,
      account,
      serve,
    }) => {
      test.slow();
      const app = await serve({ subdomain: account, company: { name: "Fernhollow" } });

      // She follows a link to her requests and signs in.
      await page.goto(`${app.url}/requests`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your requests");
      await expectGood(page);
      await page.getByRole("button", { name: "Sign in with Zendesk" }).click();
      await page.getByRole("button", { name: "Sign in as Eve Enduser" }).click();
      await page.getByRole("button", { name: "Allow" }).click();

      // What awaits her stands first; she finds another one by its words.
      const requests = page.getByRole("table", { name: "Requests" });
      await expect(requests.getByRole("link").first()).toHaveText("Rust in my kettle?");
      await expectGood(page);
      await page.getByRole("searchbox", { name: "Search your requests" }).fill("steam");
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(/q=steam/);
      await page.getByRole("link", { name: "Weak steam" }).click();

      // She reads, and answers with a photo.
      await expect(said(page, "You").first()).toBeVisible();
      await page.getByLabel("Files", { exact: true }).setInputFiles([photo]);
      await page.getByRole("textbox", { name: "Your answer" }).fill("This is the wand.");
      await expect(page.getByText("attached", { exact: true })).toBeVisible();
      await expectGood(page);
      await page.getByRole("button", { name: "Send", exact: true }).click();
      await expect(said(page, "This is the wand.")).toContainText("broken lid.png");

      // She says that it is solved, rates it, and opens it again.
      await page.getByRole("button", { name: "This is solved" }).click();
      const rating = page.getByRole("form", { name: "Your rating" });
      await rating.getByRole("radio", { name: "Good, I am satisfied" }).check();
      await expectGood(page);
      await rating.getByRole("button", { name: "Send rating" }).click();
      await expect(page.getByText("Thank you for your rating.")).toBeVisible();
      await page.getByRole("textbox", { name: "Your answer" }).fill("Weak again.");
      await page.getByRole("button", { name: "Send", exact: true }).click();
      await expect(said(page, "Weak again.")).toHaveCount(1);
      await expect(page.getByRole("button", { name: "This is solved" })).toBeVisible();

      // She begins to ask something new, leaves, and comes back to it.
      await page.getByRole("link", { name: "Your requests" }).click();
      await page.getByRole("link", { name: "New request" }).click();
      await page.getByRole("combobox", { name: "What is it about?" }).selectOption("Repair");
      await page.getByRole("textbox", { name: "Subject" }).fill("A new gasket");
      const help = page.getByRole("region", { name: "This may help already" });
      await expect(help.getByRole("link").first()).toBeVisible();
      await page.getByRole("button", { name: "Send request" }).click();
      await expect(page.getByText("Say what we can do for you.")).toBeVisible();
      await expectGood(page);
      await page.reload();
      await expect(page.getByRole("textbox", { name: "Subject" })).toHaveValue("A new gasket");
      await expect(page.getByRole("combobox", { name: "What is it about?" })).toHaveValue("912");
      await page.getByRole("textbox", { name: "How can we help?" }).fill("Which size is it?");
      await page.getByRole("combobox", { name: "Product" }).selectOption("Ember");
      await page.getByRole("button", { name: "Send request" }).click();
      await expect(page.getByText(/^We have your request\. Its number is #\d+\.$/)).toBeVisible();
      await expectGood(page);

      // And out.
      await page.getByRole("button", { name: "Eve Enduser" }).click();
      await expectGood(page);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Sign out" }).click();
      await expect(page.getByRole("button", { name: "Sign in with Zendesk" })).toBeVisible();
    });
  });
}
