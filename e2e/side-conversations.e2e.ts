import { expect, test } from "./fixtures/fixtures.ts";

test.use({ viewport: { width: 1440, height: 900 } });

test("what the staff wrote to others about a ticket is read beside it, when somebody unfolds it", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Amir Agent");
  await page.goto("/tickets/268");
  const side = page.getByRole("region", { name: "Side conversations" });
  await expect(side).toBeVisible();
  expect(zendesk.requests().filter(({ path }) => path.includes("side_conv"))).toEqual([]);
  await side.getByText("Side conversations").press("Enter");
  await side.getByText("Fifteen group seals for Greenlane").click();
  await expect(side.getByRole("listitem")).toHaveCount(3);
  await expect(side.getByRole("listitem").last()).toContainText("Then the twelve, please.");
});

test("a ticket without any says so, and one that cannot be read is tried again", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Amir Agent");
  await page.goto("/tickets/500");
  const side = page.getByRole("region", { name: "Side conversations" });
  const path = "/api/v2/tickets/500/side_conversations";
  zendesk.fail({ kind: "status", status: 500, path, times: 5 });
  await side.getByText("Side conversations").click();
  await expect(side.getByRole("alert")).toContainText("The side conversations");
  zendesk.clearFaults();
  await side.getByRole("button", { name: "Try again" }).click();
  await expect(side.getByText("There are none.")).toBeVisible();
});

test("a token that may not read them says which permission does", async ({ page, signIn }) => {
  await signIn("Amir Agent", { scopes: "tickets:read" });
  await page.goto("/tickets/268");
  const side = page.getByRole("region", { name: "Side conversations" });
  await side.getByText("Side conversations").click();
  await expect(side).toContainText("Reading side conversations needs the permission read");
  await expect(side.getByRole("button", { name: "Ask Zendesk for read" })).toBeVisible();
});
