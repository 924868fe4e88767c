import { phone } from "./fixtures/customer.ts";
import { expect, test } from "./fixtures/fixtures.ts";

const sizes = { "a phone": phone, "a desktop": { viewport: { width: 1280, height: 800 } } };

for (const [size, use] of Object.entries(sizes)) {
  test.describe(`on ${size}`, () => {
    test.use(use);

    test("a customer's header has her requests, help and her name; the rest is behind it", async ({
      page,
      signIn,
      account,
    }) => {
      await signIn("Eve Enduser", { preset: "My requests" });
      const banner = page.getByRole("banner");
      const ways = banner.getByRole("navigation", { name: "Main" }).getByRole("link");
      await expect(ways).toHaveText(["Requests", "Help"]);
      await expect(ways.last()).toHaveAttribute("href", new RegExp(`//${account}\\..*/hc$`));
      const more = page.getByRole("navigation", { name: "More" });
      await expect(more).toHaveCount(0);
      await expect(banner.getByRole("link")).toHaveCount(3);
      await banner.getByRole("button", { name: "Eve Enduser" }).click();
      await expect(more.getByRole("link")).toHaveText(["Access", "Explorer", "Troubleshooting"]);
      await expect(more).toContainText(/\d+ of about 200 requests a minute/);
      await page.keyboard.press("Escape");
      await expect(more).toBeHidden();
      await banner.getByRole("button", { name: "Eve Enduser" }).click();
      await more.getByRole("link", { name: "Access" }).click();
      await expect(page.getByRole("region", { name: "Access" })).toBeVisible();
      await expect(more).toBeHidden();
      await banner.getByRole("button", { name: "Sign out" }).click();
      await expect(page.getByRole("button", { name: "Sign in with Zendesk" })).toBeVisible();
    });
  });
}

test("a customer with a token for everything gets a customer's header all the same", async ({
  page,
  signIn,
}) => {
  await signIn("Eve Enduser", { scopes: "read write" });
  await page.goto("/requests");
  const ways = page.getByRole("navigation", { name: "Main" }).getByRole("link");
  await expect(ways).toHaveText(["Requests", "Help"]);
});
