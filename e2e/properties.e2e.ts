import { withApiToken } from "./fixtures/api-token.ts";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/fixtures.ts";
import { ask } from "local-zendesk/ask";

const properties = (page: Page) => page.getByRole("region", { name: "Properties" });
const control = (page: Page, name: string) => properties(page).getByLabel(name, { exact: true });
const chosen = (page: Page, name: string) => control(page, name).locator("option:checked");
const save = (page: Page) => properties(page).getByRole("button", { name: "Save" });

/** Opens the newest ticket of the list that is open, and gives its number. */
async function openTicket(page: Page): Promise<number> {
  const row = page.getByRole("table", { name: "Tickets" }).getByRole("row", { name: /Open/ });
  await row.first().getByRole("link").first().click();
  await expect(control(page, "Status")).toBeVisible();
  return Number(new URL(page.url()).pathname.split("/").at(-1));
}

const admin = withApiToken();

async function readTicket(origin: string, id: number): Promise<Record<string, unknown>> {
  const answer = await ask(`${origin}/api/v2/tickets/${id}`, { headers: admin });
  return (answer.json() as { ticket: Record<string, unknown> }).ticket;
}

test("an agent changes several properties and saves them in one request", async ({
  page,
  signIn,
  servers,
  account,
  zendesk,
}) => {
  await signIn("Amir Agent", { scopes: "read write" });
  const id = await openTicket(page);
  await control(page, "Priority").selectOption("Urgent");
  await control(page, "Type").selectOption("Task");
  await control(page, "Order number").fill("FH-99");
  await control(page, "Cups a day").fill("4");
  await control(page, "Under warranty").check();
  await control(page, "Tags").fill("gasket, VIP");
  await control(page, "Tags").press("Enter");
  await expect(properties(page).getByText("gasket", { exact: true })).toBeVisible();
  const before = zendesk.requests().length;
  await save(page).click();
  await expect(properties(page)).toContainText("Saved: Priority, Type, Tags");
  const asked = zendesk.requests().slice(before);
  expect(asked.filter(({ method }) => method === "PUT")).toHaveLength(1);
  const ticket = await readTicket(servers.zendesk.url(account), id);
  expect(ticket).toMatchObject({ priority: "urgent", type: "task" });
  expect(ticket["tags"]).toEqual(expect.arrayContaining(["gasket", "vip", "under_warranty"]));
  const values = (ticket["custom_fields"] as { value: unknown }[]).map(({ value }) => value);
  expect(values).toEqual(expect.arrayContaining(["FH-99", 4, true]));
  await expect(save(page)).toHaveCount(0);
});

test("what a value was stands beside it until it is saved, and can be had back", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  await openTicket(page);
  // The account's own statuses are read once, by the first ticket.
  await expect(control(page, "Status").getByText("In the workshop")).toBeAttached();
  const before = await chosen(page, "Status").textContent();
  await control(page, "Status").selectOption("On-hold");
  await expect(control(page, "Status")).toHaveAccessibleDescription(`was ${before}`);
  await properties(page).getByRole("button", { name: "Discard" }).click();
  await expect(chosen(page, "Status")).toHaveText(before ?? "");
  await expect(properties(page)).not.toContainText("was ");
});

test("an agent takes a ticket with one press, and what else is changed waits", async ({
  page,
  signIn,
  servers,
  account,
}) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  await page
    .getByRole("table", { name: "Tickets" })
    .getByRole("row", { name: /New/ })
    .first()
    .getByRole("link")
    .first()
    .click();
  await control(page, "Priority").selectOption("Urgent");
  const id = Number(new URL(page.url()).pathname.split("/").at(-1));
  await properties(page).getByRole("button", { name: "Take it" }).click();
  await expect(properties(page)).toContainText("Saved: Assignee.");
  await expect(chosen(page, "Assignee")).toHaveText("Amir Agent (you)");
  await expect(control(page, "Priority")).toHaveValue("urgent");
  await expect(save(page)).toBeVisible();
  expect((await readTicket(servers.zendesk.url(account), id))["priority"]).not.toBe("urgent");
});

test("a ticket that moves to another group shows whom it leaves, and who is there to take it", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent", { scopes: "read write" });
  await openTicket(page);
  const assignee = control(page, "Assignee");
  await assignee.selectOption("Amir Agent (you)");
  await save(page).click();
  await expect(properties(page)).toContainText("Saved: ");
  await control(page, "Group").hover();
  await control(page, "Group").selectOption("Repairs & Warranty");
  await expect(assignee.locator("option:checked")).toHaveText("Nobody");
  await expect(properties(page)).toContainText("was Amir Agent (you)");
  await expect(assignee.locator("option", { hasText: "Lukas Brandt" })).toBeAttached();
  await save(page).click();
  await expect(properties(page)).toContainText("Saved: Group, Assignee.");
  await expect(assignee.locator("option:checked")).toHaveText("Nobody");
  await expect(save(page)).toHaveCount(0);
});

test("words and properties go to Zendesk as one, and the words say what goes with them", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  await openTicket(page);
  await control(page, "Priority").selectOption("Low");
  await page.getByRole("textbox", { name: "Reply", exact: true }).fill("We look into it.");
  await page.getByRole("combobox", { name: "Send as" }).selectOption("Pending");
  await expect(chosen(page, "Status")).toHaveText("Pending");
  await expect(page.getByText("With it: Priority.")).toBeVisible();
  await page.getByRole("button", { name: /^Send to/ }).click();
  await expect(page.getByRole("feed").getByText("We look into it.")).toBeVisible();
  await expect(save(page)).toHaveCount(0);
  await expect(chosen(page, "Status")).toHaveText("Pending");
  await expect(control(page, "Priority")).toHaveValue("low");
  expect(zendesk.requests().filter(({ method }) => method === "PUT")).toHaveLength(1);
});

test("saving the properties leaves what is typed where it is", async ({ page, signIn }) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  await openTicket(page);
  const reply = page.getByRole("textbox", { name: "Reply", exact: true });
  await reply.fill("Not yet finished");
  await control(page, "Type").selectOption("Problem");
  await save(page).click();
  await expect(properties(page)).toContainText("Saved: Type.");
  await expect(reply).toHaveValue("Not yet finished");
  await expect(page.getByRole("feed").getByText("Not yet finished")).toHaveCount(0);
});

test("changed properties outlive a reload", async ({ page, signIn }) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  await openTicket(page);
  await control(page, "Priority").selectOption("Urgent");
  await control(page, "Tags").fill("gasket");
  await control(page, "Tags").press("Enter");
  await expect(properties(page)).toContainText("Kept in this browser.");
  await page.reload();
  await expect(properties(page)).toContainText("As you left it.");
  await expect(control(page, "Priority")).toHaveValue("urgent");
  await expect(properties(page).getByText("gasket", { exact: true })).toBeVisible();
});

test("a change that Zendesk did not take is told beside the properties, and nothing is lost", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  await openTicket(page);
  zendesk.fail({ kind: "status", status: 503, method: "PUT", path: "/api/v2/tickets/*", times: 3 });
  await control(page, "Priority").selectOption("Urgent");
  await save(page).click();
  await expect(properties(page).getByRole("alert")).toBeVisible();
  await expect(control(page, "Priority")).toHaveValue("urgent");
  await expect(properties(page)).toContainText("was ");
  zendesk.clearFaults();
  await properties(page).getByRole("button", { name: "Send again" }).click();
  await expect(properties(page)).toContainText("Saved: Priority.");
});

test("what Zendesk asks for before a ticket is solved is said before anything is sent", async ({
  page,
  signIn,
  servers,
  account,
}) => {
  const origin = servers.zendesk.url(account);
  await signIn("Amir Agent", { scopes: "read write" });
  const id = await openTicket(page);
  await control(page, "Assignee").selectOption("Nobody");
  await control(page, "Product").selectOption("–");
  await save(page).click();
  await expect(properties(page)).toContainText("Saved: Assignee, Product.");
  await control(page, "Status").selectOption("Solved");
  // Whoever solves a ticket that is nobody's takes it.
  await expect(chosen(page, "Assignee")).toHaveText("Amir Agent (you)");
  await expect(properties(page)).toContainText(
    "Zendesk asks for this before a ticket is solved: Product.",
  );
  // It is Zendesk that decides, and its refusal is nothing a page can read: the sentence stays.
  await save(page).click();
  await expect(properties(page).getByRole("alert")).toContainText("This was not saved");
  await expect(properties(page)).toContainText("before a ticket is solved: Product.");
  expect((await readTicket(origin, id))["status"]).toBe("open");
  await control(page, "Product").selectOption("Tern Mini");
  await save(page).click();
  await expect(properties(page)).toContainText("The status is Solved.");
});

test("a value of the wrong kind is explained and not sent", async ({ page, signIn }) => {
  await signIn("Amir Agent", { scopes: "read write" });
  await openTicket(page);
  await control(page, "Cups a day").fill("a few");
  await expect(control(page, "Cups a day")).toHaveAccessibleDescription(/A whole number/);
  await expect(save(page)).toBeDisabled();
  await control(page, "Cups a day").fill("3");
  await expect(save(page)).toBeEnabled();
});

test("a colleague's change is not overwritten, and mine waits", async ({
  page,
  signIn,
  servers,
  account,
}) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  const id = await openTicket(page);
  await control(page, "Priority").selectOption("Urgent");
  await ask(`${servers.zendesk.url(account)}/api/v2/tickets/${id}`, {
    method: "PUT",
    headers: admin,
    json: { ticket: { type: "task" } },
  });
  await save(page).click();
  await expect(properties(page)).toContainText("Somebody changed this before you");
  await properties(page).getByRole("button", { name: "Load the newest version" }).click();
  await expect(control(page, "Type")).toHaveValue("task");
  await expect(control(page, "Priority")).toHaveValue("urgent");
  await save(page).click();
  await expect(properties(page)).toContainText("Saved: Priority.");
  expect(await readTicket(servers.zendesk.url(account), id)).toMatchObject({
    type: "task",
    priority: "urgent",
  });
});

test("what both of us changed is asked, tags are put together, and theirs counts where I did nothing", async ({
  page,
  signIn,
  servers,
  account,
}) => {
  await signIn("Amir Agent", { preset: "Handle tickets" });
  const id = await openTicket(page);
  await control(page, "Priority").selectOption("Low");
  await control(page, "Tags").fill("mine");
  await control(page, "Tags").press("Enter");
  const before = (await readTicket(servers.zendesk.url(account), id))["tags"] as string[];
  await ask(`${servers.zendesk.url(account)}/api/v2/tickets/${id}`, {
    method: "PUT",
    headers: admin,
    json: { ticket: { priority: "urgent", type: "task", tags: [...before.slice(1), "theirs"] } },
  });
  await save(page).click();
  await properties(page).getByRole("button", { name: "Load the newest version" }).click();
  await expect(properties(page).getByRole("alert")).toContainText("Somebody changed this too");
  await expect(properties(page).getByRole("alert")).toContainText("theirs is Urgent, yours is Low");
  await expect(save(page)).toBeDisabled();
  await expect(control(page, "Type")).toHaveValue("task");
  // A reload asks again: what it began from is kept with the draft.
  await page.reload();
  await properties(page).getByRole("button", { name: "Keep my Priority" }).click();
  await save(page).click();
  await expect(properties(page)).toContainText("Saved: Priority, Tags.");
  const after = await readTicket(servers.zendesk.url(account), id);
  expect(after).toMatchObject({ priority: "low", type: "task" });
  expect(new Set(after["tags"] as string[])).toEqual(
    new Set([...before.slice(1), "mine", "theirs"]),
  );
});

for (const [who, wish] of [
  ["Amir Agent", { preset: "View tickets" }],
  ["Lena Light", { preset: "Handle tickets" }],
] as const) {
  test(`${who} with "${wish.preset}" reads the properties and is offered nothing that would fail`, async ({
    page,
    signIn,
  }) => {
    await signIn(who, wish);
    const row = page.getByRole("table", { name: "Tickets" }).getByRole("row", { name: /Open/ });
    await row.first().getByRole("link").first().click();
    await expect(properties(page)).toContainText("Assignee");
    await expect(page.getByRole("feed", { name: "Conversation" })).toBeVisible();
    await expect(properties(page).getByRole("combobox")).toHaveCount(0);
    await expect(properties(page).getByRole("button")).toHaveCount(0);
  });
}
