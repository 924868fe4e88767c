import { expect, test } from "./fixtures/fixtures.ts";

test("an end user lands on her requests and follows one", async ({ page, signIn }) => {
  await signIn("Eve Enduser");
  await expect(page).toHaveURL("/requests");
  const table = page.getByRole("table", { name: "Requests" });
  const ways = page.getByRole("navigation", { name: "Main" }).getByRole("link");
  await expect(ways).toHaveText(["Requests", "Help"]);
  const link = table.getByRole("link").first();
  const subject = (await link.textContent()) ?? "";
  await link.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(subject);
  await expect(
    page.getByRole("feed", { name: "Conversation" }).getByRole("article").first(),
  ).toBeVisible();
});

test("a new request survives a reload and is filed once, though the answer gets lost", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Eve Enduser", { preset: "My requests" });
  await page.getByRole("link", { name: "New request" }).click();
  await page.getByRole("textbox", { name: "Subject" }).fill("The lid does not close");
  await page.getByRole("textbox", { name: "How can we help?" }).fill("Since yesterday.");
  await expect(page.getByText("What you typed is kept in this browser.")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Subject" })).toHaveValue(
    "The lid does not close",
  );
  // Not a dropped connection: that request Chromium repeats by itself, and Zendesk knows no key
  // a browser could send to tell the two apart.
  zendesk.fail({
    kind: "status",
    status: 502,
    when: "after",
    path: "/api/v2/requests",
    method: "POST",
  });
  await page.getByRole("combobox", { name: "Product" }).selectOption("Ember");
  await page.getByRole("button", { name: "Send request" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The lid does not close");
  await page.getByRole("link", { name: "Your requests" }).click();
  await expect(page.getByRole("link", { name: "The lid does not close" })).toHaveCount(1);
});
