import type { DataFile } from "local-zendesk/types";
import { phone, said } from "./fixtures/customer.ts";
import { expect, test } from "./fixtures/desk.ts";

const eve = 1004;
const amir = 1002;

/** Eve's request about a lid, as far as somebody has come with it. */
function lid(more: object): DataFile {
  const comments = [
    { author_id: eve, html_body: "<p>The lid does not close.</p>" },
    { author_id: amir, html_body: "<p>Which machine is it?</p>" },
  ];
  const ticket = { id: 4711, subject: "The lid", requester_id: eve, assignee_id: amir, comments };
  return { tickets: [{ ...ticket, ...more }] };
}

const customer = { preset: "My requests" } as const;

test.describe("on a phone", () => {
  test.use(phone);

  test("the answer box is as wide as the screen, and at its foot however long the conversation is", async ({
    page,
    openDesk,
  }) => {
    const long = { author_id: amir, html_body: "<p>One line.</p>".repeat(80) };
    await openDesk(lid({ comments: [long, long] }), "Eve Enduser", customer);
    await page.getByRole("link", { name: "The lid" }).tap();
    const form = page.getByRole("form", { name: "Your answer" });
    await expect(form).toBeInViewport({ ratio: 1 });
    const box = await form.boundingBox();
    expect(box?.width).toBe(390);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(844, 0);
    for (const button of await form.getByRole("button").all()) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
  });

  test("a customer says that it is solved with one tap, and opens it again by answering", async ({
    page,
    openDesk,
  }) => {
    await openDesk(lid({ status: "pending" }), "Eve Enduser", customer);
    await page.getByRole("link", { name: "The lid" }).tap();
    await page.getByRole("button", { name: "This is solved" }).tap();
    await expect(page.getByText("If you answer, it opens again.")).toBeVisible();
    await expect(page.getByRole("button", { name: "This is solved" })).toHaveCount(0);
    await page.getByRole("textbox", { name: "Your answer" }).fill("It came open again.");
    await page.getByRole("button", { name: "Send" }).tap();
    await expect(said(page, "It came open again.")).toContainText("You");
    await expect(page.getByText("If you answer, it opens again.")).toHaveCount(0);
    await expect(page.getByRole("button", { name: "This is solved" })).toBeVisible();
  });
});

test("the last words go along when somebody says that it is solved", async ({ page, openDesk }) => {
  await openDesk(lid({ status: "open" }), "Eve Enduser", customer);
  await page.getByRole("link", { name: "The lid" }).click();
  await page.getByRole("textbox", { name: "Your answer" }).fill("It closes now, thank you.");
  await page.getByRole("button", { name: "This is solved" }).click();
  await expect(said(page, "It closes now, thank you.")).toHaveCount(1);
  await expect(page.getByText("If you answer, it opens again.")).toBeVisible();
});

test("solved is offered only where Zendesk allows it", async ({ page, openDesk }) => {
  await openDesk(lid({ assignee_id: null, status: "open" }), "Eve Enduser", customer);
  await page.getByRole("link", { name: "The lid" }).click();
  await expect(page.getByRole("button", { name: "Send" })).toBeVisible();
  await expect(page.getByRole("button", { name: "This is solved" })).toHaveCount(0);
});

test("a customer reads her own words as hers, and no word of the desk", async ({
  page,
  openDesk,
}) => {
  await openDesk(lid({ status: "hold" }), "Eve Enduser", customer);
  await page.getByRole("link", { name: "The lid" }).click();
  await expect(said(page, "The lid does not close.")).toContainText("You");
  await expect(said(page, "Which machine is it?")).toContainText("Amir Agent");
  await expect(said(page, "Which machine is it?")).toContainText("Support");
  const main = page.getByRole("main");
  await expect(main).not.toContainText(/internal|public|ticket|requester|assignee|on-hold|scope/i);
});

test("a customer asks again about a request that is closed, and the two belong together", async ({
  page,
  openDesk,
}) => {
  await openDesk(lid({ status: "closed" }), "Eve Enduser", customer);
  await page.getByRole("link", { name: "The lid" }).click();
  await page.getByRole("link", { name: "Ask about it again" }).click();
  await expect(page.getByRole("textbox", { name: "Subject" })).toHaveValue("The lid");
  await expect(page.getByText("You ask about your request #4711 again.")).toBeVisible();
  await page.getByRole("textbox", { name: "How can we help?" }).fill("It broke once more.");
  await page.getByRole("combobox", { name: "Product" }).selectOption("Ember");
  await page.getByRole("button", { name: "Send request" }).click();
  await expect(said(page, "It broke once more.")).toHaveCount(1);
  await page.getByRole("link", { name: "Request #4711" }).click();
  await expect(page.getByText("This request is closed")).toBeVisible();
});

test("the word that it is solved arrives once, though its answer gets lost", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Eve Enduser", customer);
  const open = page.getByRole("row").filter({ hasText: /Awaiting your reply/ });
  await open.getByRole("link").first().click();
  zendesk.fail({ kind: "status", status: 502, when: "after", method: "PUT", path: "/api/v2/*" });
  await page.getByRole("button", { name: "This is solved" }).click();
  await expect(page.getByText("If you answer, it opens again.")).toBeVisible();
  const sent = zendesk.requests().filter(({ method }) => method === "PUT");
  expect(sent).toHaveLength(1);
});
