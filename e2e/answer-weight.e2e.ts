import { expect, test } from "./fixtures/fixtures.ts";

const contentType = "application/json";

/** A ticket with nothing but what the list needs. */
const ticket = (id: number, subject: string) => ({ id, subject, status: "open", tags: [] });

test.describe("an answer that no page could show", () => {
  test("of 200,000 tickets is said to be too large, and the page goes on", async ({
    page,
    signIn,
    zendesk,
  }) => {
    const tickets = Array.from({ length: 200_000 }, (_, index) => ({ id: index + 1 }));
    const body = JSON.stringify({ tickets, meta: { has_more: false } });
    zendesk.fail({ kind: "status", status: 200, body, contentType, path: "/api/v2/tickets" });
    await signIn("Amir Agent");
    await expect(
      page.getByRole("heading", { name: "This is too large to show here" }),
    ).toBeVisible();
    await expect(page.getByText(/fewer/)).toHaveCount(0);
    await page.getByRole("searchbox", { name: "Search tickets" }).fill("kettle");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("table", { name: "Tickets" })).toBeVisible();
  });

  test("of one subject of 50 MB is said to be too large", async ({ page, signIn, zendesk }) => {
    const tickets = [ticket(1, "W".repeat(50_000_000))];
    const body = JSON.stringify({ tickets, meta: { has_more: false } });
    zendesk.fail({ kind: "status", status: 200, body, contentType, path: "/api/v2/tickets" });
    await signIn("Amir Agent");
    await expect(
      page.getByRole("heading", { name: "This is too large to show here" }),
    ).toBeVisible();
  });

  test("of 200,000 comments leaves the ticket around it", async ({ page, signIn, zendesk }) => {
    const comments = Array.from({ length: 200_000 }, (_, index) => ({ id: index + 1 }));
    const body = JSON.stringify({ comments, users: [], meta: { has_more: false } });
    await signIn("Amir Agent");
    const table = page.getByRole("table", { name: "Tickets" });
    const link = table.getByRole("row", { name: /Open/ }).first().getByRole("link").first();
    const subject = (await link.textContent()) ?? "";
    const path = new URL((await link.getAttribute("href")) ?? "", page.url()).pathname;
    zendesk.fail({
      kind: "status",
      status: 200,
      body,
      contentType,
      path: `/api/v2${path}/comments`,
      times: 9,
    });
    await page.goto(path);
    await expect(page.getByText(/This is too large to show here/).first()).toBeVisible();
    await expect(page.getByText(subject).first()).toBeVisible();
  });
});

test("a subject of 20 MB is cut, and its neighbours are in the list", async ({
  page,
  signIn,
  zendesk,
}) => {
  const tickets = [ticket(1, "W".repeat(20_000_000)), ticket(2, "A kettle that leaks")];
  const body = JSON.stringify({ tickets, meta: { has_more: false } });
  zendesk.fail({ kind: "status", status: 200, body, contentType, path: "/api/v2/tickets" });
  await signIn("Amir Agent");
  const table = page.getByRole("table", { name: "Tickets" });
  await expect(table).toContainText("too large to show here");
  await expect(table.getByRole("link", { name: "A kettle that leaks" })).toBeVisible();
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
  ).toBeLessThanOrEqual(0);
});
