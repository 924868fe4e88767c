import { AxeBuilder } from "@axe-core/playwright";
import { phone } from "./fixtures/customer.ts";
import { expect, test } from "./fixtures/fixtures.ts";

test.use(phone);

const company = { name: "Lid & Sons", logo: "/favicon.svg", accent: "#7a1f5c" };

test("who comes from a request is offered just that, in one button and the company's name", async ({
  page,
  account,
  serve,
}) => {
  const app = await serve({ subdomain: account, company });
  await page.goto(`${app.url}/requests`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your requests");
  await expect(page.getByRole("banner")).toContainText("Lid & Sons");
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await expect(page.getByRole("radiogroup", { name: "Preset" })).toHaveCount(0);
  await expect(page.locator("body")).not.toContainText(/scope|token|OAuth/i);
  await page.getByRole("button", { name: "Sign in with Zendesk" }).tap();
  await page.getByRole("button", { name: "Sign in as Eve Enduser" }).tap();
  await page.getByRole("button", { name: "Allow" }).tap();
  await expect(page.getByRole("table", { name: "Requests" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Lid & Sons, start page" })).toBeVisible();
});

test("what a customer allows is told in words, for who wants to know, with a way to the rest", async ({
  page,
}) => {
  await page.goto("/?preset=my-requests");
  await page.getByText("What you allow").tap();
  await expect(page.getByRole("main").getByRole("listitem").first()).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText(/requests:write/);
  await page.getByRole("button", { name: "Choose something else" }).tap();
  await expect(page.getByRole("radio", { name: "My requests" })).toBeChecked();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the way in is open to everybody, in the company's colour, ${colorScheme}`, async ({
    page,
    account,
    serve,
  }) => {
    await page.emulateMedia({ colorScheme });
    const app = await serve({ subdomain: account, company });
    await page.goto(`${app.url}/?preset=my-requests`);
    await page.getByText("What you allow").tap();
    await expect(page.getByRole("main").getByRole("listitem").first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}
