import { phone, said } from "./fixtures/customer.ts";
import { expect, test } from "./fixtures/fixtures.ts";

test.use(phone);

const customer = { preset: "My requests" } as const;

test("a customer rates a solved request with a word about it", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Eve Enduser", customer);
  await page.getByRole("link", { name: "Can I pause over the summer?" }).tap();
  const form = page.getByRole("form", { name: "Your rating" });
  await form.getByRole("radio", { name: "Good, I am satisfied" }).check();
  await form.getByRole("textbox", { name: /A word about it/ }).fill("Quick and kind.");
  await form.getByRole("button", { name: "Send rating" }).tap();
  await expect(page.getByText("Thank you for your rating.")).toBeVisible();
  const rated = zendesk.requests().filter(({ path }) => path.endsWith("/satisfaction_rating"));
  expect(rated.filter(({ method, status }) => method === "POST" && status < 300)).toHaveLength(1);
});

test("a rating that got no answer is not called sent, and goes again", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Eve Enduser", customer);
  await page.getByRole("link", { name: "Can I pause over the summer?" }).tap();
  zendesk.fail({ kind: "status", status: 503, method: "POST", path: "/api/v2/tickets/*" });
  const form = page.getByRole("form", { name: "Your rating" });
  await form.getByRole("radio", { name: "Bad, I am not satisfied" }).check();
  await form.getByRole("button", { name: "Send rating" }).tap();
  await expect(page.getByText("Your rating was not sent; it is kept here")).toBeVisible();
  await form.getByRole("button", { name: "Send again" }).tap();
  await expect(page.getByText("Thank you for your rating.")).toBeVisible();
});

test("a customer adds somebody who gets copies, and a slip of the hand is not sent", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Eve Enduser", customer);
  await page.getByRole("link", { name: "Weak steam" }).tap();
  await page.getByText("Nobody else gets copies").tap();
  const address = page.getByRole("textbox", { name: "Add somebody by e-mail address" });
  await address.fill("kim at example.com");
  await page.getByRole("button", { name: "Add", exact: true }).tap();
  await expect(page.getByText("This is no e-mail address.")).toBeVisible();
  expect(zendesk.requests().filter(({ method }) => method === "PUT")).toEqual([]);
  await address.fill("kim@example.com");
  await page.getByRole("button", { name: "Add", exact: true }).tap();
  await expect(page.getByText("Copies go to 1")).toBeVisible();
  await expect(page.getByRole("list", { name: "Copies go to" })).toContainText("kim@example.com");
});

test("an answer that failed says first that it was not sent and is kept, with no word of scopes", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Eve Enduser", customer);
  await page.getByRole("link", { name: "Weak steam" }).tap();
  await page.getByRole("textbox", { name: "Your answer" }).fill("Still weak.");
  zendesk.fail({ kind: "status", status: 503, path: "/api/v2/requests/*", times: 9 });
  await page.getByRole("button", { name: "Send" }).tap();
  const alert = page.getByRole("alert").filter({ hasText: "Your answer" });
  await expect(alert).toContainText(/^Your answer was not sent; it is kept here/);
  await expect(alert).not.toContainText(/scope|token/i, { useInnerText: true });
  await expect(page.getByRole("textbox", { name: "Your answer" })).toHaveValue("Still weak.");
  zendesk.clearFaults();
  await alert.getByRole("button", { name: /again/ }).tap();
  await expect(said(page, "Still weak.")).toHaveCount(1);
});
