import { withApiToken } from "./fixtures/api-token.ts";
import type { Page } from "@playwright/test";
import { photo } from "./fixtures/customer.ts";
import { expect, test } from "./fixtures/fixtures.ts";
import { ask } from "local-zendesk/ask";

/** Opens the newest ticket of the list that still takes replies. */
async function openTicket(page: Page): Promise<void> {
  const row = page.getByRole("table", { name: "Tickets" }).getByRole("row", { name: /Open/ });
  await row.first().getByRole("link").first().click();
  await expect(page.getByRole("feed", { name: "Conversation" })).toBeVisible();
}

const said = (page: Page, words: string) =>
  page.getByRole("feed", { name: "Conversation" }).getByRole("article").filter({ hasText: words });

test("an agent's public reply stands in the conversation", async ({ page, signIn }) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  await openTicket(page);
  await page
    .getByRole("textbox", { name: "Reply", exact: true })
    .fill("A new gasket is on its way.");
  await page.getByRole("button", { name: /^Send to/ }).click();
  await expect(said(page, "A new gasket is on its way.")).toHaveCount(1);
  await expect(said(page, "A new gasket is on its way.")).not.toContainText("Internal note");
  await expect(page.getByRole("textbox", { name: "Reply", exact: true })).toHaveValue("");
});

test("an internal note stays internal, and looks it before it is sent", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  await openTicket(page);
  await page.getByRole("radio", { name: "Internal note" }).check({ force: true });
  await page.getByRole("textbox", { name: "Reply", exact: true }).fill("Third complaint!");
  await expect(page.getByRole("form", { name: "Reply" })).toContainText(
    "Only your team sees this.",
  );
  await page.getByRole("button", { name: "Add internal note" }).click();
  await expect(said(page, "Third complaint!")).toContainText("Internal note");
});

test("r and n lead to the words from anywhere in the ticket", async ({ page, signIn }) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  await openTicket(page);
  const form = page.getByRole("form", { name: "Reply" });
  await page.keyboard.press("n");
  await expect(page.getByRole("textbox", { name: "Reply", exact: true })).toBeFocused();
  await page.keyboard.type("rn");
  await expect(page.getByRole("textbox", { name: "Reply", exact: true })).toHaveValue("rn");
  await expect(form).toContainText("Only your team sees this.");
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.press("r");
  await expect(form.getByRole("radio", { name: "Public reply" })).toBeChecked();
  await expect(form).toContainText("To ");
});

test("a light agent is offered notes only", async ({ page, signIn }) => {
  await signIn("Lena Light", { preset: "Handle tickets" });
  await openTicket(page);
  await expect(page.getByRole("textbox", { name: "Reply", exact: true })).toBeVisible();
  await expect(page.getByRole("radio", { name: "Public reply" })).toHaveCount(0);
});

test("a reply whose answer got lost is not sent twice", async ({ page, signIn, zendesk }) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  await openTicket(page);
  zendesk.fail({ kind: "drop", when: "after", method: "PUT", path: "/api/v2/tickets/*" });
  // Chromium itself repeats a request whose kept-alive connection died; Zendesk's safe_update is
  // what keeps that repetition from becoming a second reply.
  await page.getByRole("textbox", { name: "Reply", exact: true }).fill("Sent once, and once only.");
  await page.getByRole("button", { name: /^Send to/ }).click();
  await expect(said(page, "Sent once, and once only.")).toHaveCount(1);
  await expect(page.getByRole("textbox", { name: "Reply", exact: true })).toHaveValue("");
  const saved = zendesk.requests().filter(({ method, status }) => method === "PUT" && status < 400);
  expect(saved).toHaveLength(1);
});

test("a reply that did not arrive is kept, and can be sent again", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  await openTicket(page);
  // Many times, since Chromium itself repeats a request whose kept-alive connection died.
  const path = "/api/v2/tickets/*";
  zendesk.fail({ kind: "drop", when: "before", method: "PUT", path, times: 100 });
  await page.getByRole("textbox", { name: "Reply", exact: true }).fill("Second time lucky.");
  await page.getByRole("button", { name: /^Send to/ }).click();
  await expect(page.getByText("This was not saved")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Reply", exact: true })).toHaveValue(
    "Second time lucky.",
  );
  zendesk.clearFaults();
  await page.getByRole("button", { name: "Send again" }).click();
  await expect(said(page, "Second time lucky.")).toHaveCount(1);
});

test("the same words sent again are another reply: refused, they are not called sent", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  await openTicket(page);
  const reply = page.getByRole("textbox", { name: "Reply", exact: true });
  await reply.fill("Any news?");
  await page.getByRole("button", { name: /^Send to/ }).click();
  await expect(said(page, "Any news?")).toHaveCount(1);
  await expect(reply).toHaveValue("");
  const path = "/api/v2/tickets/*";
  zendesk.fail({ kind: "drop", when: "before", method: "PUT", path, times: 100 });
  await reply.fill("Any news?");
  await page.getByRole("button", { name: /^Send to/ }).click();
  await expect(page.getByText("This was not saved")).toBeVisible();
  await expect(reply).toHaveValue("Any news?");
  await expect(page.getByText("Saved.")).toHaveCount(0);
  zendesk.clearFaults();
  await page.getByRole("button", { name: "Send again" }).click();
  await expect(said(page, "Any news?")).toHaveCount(2);
  await expect(reply).toHaveValue("");
});

test("an empty answer is no proof that a reply was sent", async ({ page, signIn, zendesk }) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  await openTicket(page);
  const path = "/api/v2/tickets/*";
  for (const body of ["{}", '{"ticket":{}}', "<!doctype html><title>Busy</title>"]) {
    zendesk.fail({ kind: "status", status: 200, body, method: "PUT", path });
    await page.getByRole("textbox", { name: "Reply", exact: true }).fill("Did this arrive?");
    await page.getByRole("button", { name: /^Send to/ }).click();
    await expect(page.getByText("This was not saved")).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Reply", exact: true })).toHaveValue(
      "Did this arrive?",
    );
    await page.getByRole("button", { name: "Send again" }).click();
    await expect(page.getByRole("textbox", { name: "Reply", exact: true })).toHaveValue("");
  }
  await expect(said(page, "Did this arrive?")).toHaveCount(3);
});

test("a ticket that somebody changed meanwhile is not overwritten, and nothing typed is lost", async ({
  page,
  signIn,
  servers,
  account,
}) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  await openTicket(page);
  const id = new URL(page.url()).pathname.split("/").at(-1);
  await page.getByRole("textbox", { name: "Reply", exact: true }).fill("Too late?");
  await ask(`${servers.zendesk.url(account)}/api/v2/tickets/${id}`, {
    method: "PUT",
    headers: withApiToken(),
    json: { ticket: { comment: { body: "Ada was faster.", public: true } } },
  });
  await page.getByRole("button", { name: /^Send to/ }).click();
  await expect(page.getByText("Somebody changed this before you")).toBeVisible();
  await page.getByRole("button", { name: "Load the newest version" }).click();
  await expect(said(page, "Ada was faster.")).toHaveCount(1);
  await expect(page.getByRole("textbox", { name: "Reply", exact: true })).toHaveValue("Too late?");
  await page.getByRole("button", { name: /^Send to/ }).click();
  await expect(said(page, "Too late?")).toHaveCount(1);
});

test("what an agent typed is still there after a reload", async ({ page, signIn }) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  await openTicket(page);
  await page.getByRole("textbox", { name: "Reply", exact: true }).fill("Half a sent");
  await expect(page.getByText("Draft kept in this browser.")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Reply", exact: true })).toHaveValue(
    "Half a sent",
  );
  await expect(page.getByText("Your draft, as you left it.")).toBeVisible();
});

test("an agent who may only read is asked for the one permission that is missing", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent", { preset: "View tickets" });
  await openTicket(page);
  await expect(page.getByText("Replying needs the permission tickets:write")).toBeVisible();
  await page.getByRole("button", { name: "Ask Zendesk for tickets:write" }).click();
  await page.getByRole("button", { name: "Allow" }).click();
  await expect(page.getByRole("textbox", { name: "Reply", exact: true })).toBeVisible();
});

test("a customer answers in her request", async ({ page, signIn }) => {
  await signIn("Eve Enduser", { preset: "My requests" });
  const requests = page.getByRole("table", { name: "Requests" });
  const open = requests.getByRole("row").filter({ hasNotText: "Solved" }).nth(1);
  await open.getByRole("link").first().click();
  await page.getByRole("textbox", { name: "Your answer" }).fill("It arrived broken.");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(said(page, "It arrived broken.")).toHaveCount(1);
  await expect(page.getByRole("textbox", { name: "Your answer" })).toHaveValue("");
});

test("a customer's same words sent again are another answer: refused, they are not called sent", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Eve Enduser", { preset: "My requests" });
  const requests = page.getByRole("table", { name: "Requests" });
  const open = requests.getByRole("row").filter({ hasNotText: "Solved" }).nth(1);
  await open.getByRole("link").first().click();
  const answer = page.getByRole("textbox", { name: "Your answer" });
  await answer.fill("Any news?");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(said(page, "Any news?")).toHaveCount(1);
  await expect(answer).toHaveValue("");
  for (const body of [undefined, "{}"]) {
    zendesk.fail({
      kind: "status",
      status: body === undefined ? 422 : 200,
      ...(body !== undefined && { body }),
      method: "PUT",
      path: "/api/v2/requests/*",
    });
    await answer.fill("Any news?");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(
      page.getByText("We cannot tell whether your answer was sent; it is kept here"),
    ).toBeVisible();
    await expect(answer).toHaveValue("Any news?");
    await expect(page.getByText("Sent.")).toHaveCount(0);
  }
  await expect(said(page, "Any news?")).toHaveCount(1);
});

test("files go with an agent's note, and are seen where it stands", async ({ page, signIn }) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  await openTicket(page);
  await page.getByRole("radio", { name: "Internal note" }).check({ force: true });
  await page.getByLabel("Files", { exact: true }).setInputFiles([photo]);
  await expect(page.getByRole("list", { name: "Attached files" })).toContainText("attached");
  await page.getByRole("textbox", { name: "Reply", exact: true }).fill("The lid, as it came.");
  await page.getByRole("button", { name: "Add internal note" }).click();
  await expect(said(page, "The lid, as it came.")).toContainText("broken lid.png");
  await expect(page.getByRole("list", { name: "Attached files" })).toHaveCount(0);
});
