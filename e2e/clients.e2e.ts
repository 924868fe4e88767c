import { withApiToken } from "./fixtures/api-token.ts";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/fixtures.ts";
import { ask } from "local-zendesk/ask";

const everything = "read write";

async function openClients(page: Page, query = "") {
  await page.goto(`/access/clients${query}`);
  await expect(page.getByRole("heading", { name: "OAuth clients and tokens" })).toBeVisible();
}

const cardOf = (page: Page, name: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("heading", { name, exact: true }) });

const isApiWrite = ({ method, path }: { method: string; path: string }) =>
  method !== "GET" && method !== "OPTIONS" && path.startsWith("/api/v2/");

const textbox = (page: Page, name: string) => page.getByRole("textbox", { name });
const button = (page: Page, name: string) => page.getByRole("button", { name });

async function createClient(page: Page, name: string, kind: "Public" | "Confidential") {
  await button(page, "New client").click();
  await textbox(page, "Name").fill(name);
  await page.getByRole("radio", { name: kind }).check({ force: true });
  await textbox(page, "Redirect URLs").fill("https://portal.example.com/callback");
  await textbox(page, "Allowed scopes").fill("requests:read requests:write");
  await button(page, "Create client").click();
}

test("an admin sets up an app, takes its secret, and the app’s server gets in with it", async ({
  page,
  signIn,
  servers,
  account,
}) => {
  await signIn("Ada Admin", { scopes: everything });
  await openClients(page);
  await createClient(page, "Customer Portal", "Confidential");
  const field = textbox(page, "Client secret");
  await expect(field).toHaveValue(/^•+ \d+ characters$/);
  await button(page, "Reveal").click();
  const secret = await field.inputValue();
  await button(page, "Done").click();
  const card = cardOf(page, "Customer Portal");
  await expect(card).toContainText("customer_portal");
  await expect(card).toContainText("requests:read requests:write");
  expect(await everythingHeld(page)).not.toContain(secret);

  const answer = await ask(`${servers.zendesk.url(account)}/oauth/tokens`, {
    method: "POST",
    form: {
      grant_type: "client_credentials",
      client_id: "customer_portal",
      client_secret: secret,
      scope: "requests:read",
    },
  });
  expect(answer.status).toBe(200);
});

test("Zendesk’s rules are said as one types, and nothing is sent until they are kept", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Ada Admin", { scopes: everything });
  await openClients(page);
  await button(page, "New client").click();
  await button(page, "Create client").click();
  await expect(textbox(page, "Name")).toBeFocused();

  await textbox(page, "Name").fill("My Portal");
  await expect(textbox(page, "Identifier")).toHaveValue("my_portal");
  await textbox(page, "Identifier").fill("scopedesk");
  await expect(textbox(page, "Identifier")).toHaveAccessibleDescription(/Another client/);
  await textbox(page, "Identifier").fill("50328");
  await expect(textbox(page, "Identifier")).toHaveAccessibleDescription(/number/);
  const urls = textbox(page, "Redirect URLs");
  await urls.fill("http://portal.example.com/cb");
  await expect(urls).toHaveAccessibleDescription(/Others need https/);
  await urls.fill("http://localhost:3000/cb\nhttps://portal.example.com/cb");
  await expect(urls).toHaveAccessibleDescription("");
  const scopes = textbox(page, "Allowed scopes");
  await scopes.fill("read tickets:read");
  await expect(scopes).toHaveAccessibleDescription(/read holds tickets:read already/);
  await scopes.fill("ticket:read");
  await expect(scopes).toHaveAccessibleDescription(/Did you mean tickets:read/);
  await button(page, "Create client").click();
  await expect(textbox(page, "Identifier")).toBeFocused();
  expect(zendesk.requests().filter(isApiWrite)).toEqual([]);
});

test("an admin makes a token for a script, sees the exact request, and ends the token again", async ({
  page,
  context,
  signIn,
  servers,
  account,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await signIn("Ada Admin", { scopes: everything });
  await openClients(page);
  await button(page, "Create token: Scopedesk").click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("act as you, with your role");
  await textbox(page, "Scopes").fill("tickets:read, users:read");
  await expect(dialog).toContainText(
    /"client_id": \d+, "scopes": \["tickets:read", "users:read"\]/,
  );
  await dialog.getByRole("button", { name: "Create token" }).click();
  await expect(textbox(page, "Token")).toHaveValue(/^•/);
  await button(page, "Done").click();
  await expect(page.getByRole("alert")).toContainText("You have not copied it yet");
  await button(page, "Copy token").click();
  const token = await page.evaluate(() => navigator.clipboard.readText());
  await button(page, "Done").click();
  await expect(dialog).toBeHidden();
  expect(await everythingHeld(page)).not.toContain(token);

  const me = () =>
    ask(`${servers.zendesk.url(account)}/api/v2/users/me`, {
      headers: { authorization: `Bearer ${token}` },
    });
  expect((await me()).json()).toMatchObject({ user: { email: "admin@example.com" } });

  const row = page.getByRole("row").filter({ hasText: "tickets:read users:read" });
  await expect(row).toContainText("Never");
  await row.getByRole("button", { name: /^Revoke/ }).click();
  await dialog.getByRole("button", { name: "Revoke" }).click();
  await expect(row).toBeHidden();
  await expect(page.getByRole("heading", { name: "Tokens of the account" })).toBeFocused();
  expect((await me()).status).toBe(401);
});

test("tokens nobody has used for 30 days are found, by client and by person", async ({
  page,
  signIn,
  servers,
  account,
  zendesk,
}) => {
  const root = `${servers.zendesk.url(account)}/api/v2/oauth`;
  const headers = withApiToken();
  const clients = await ask(`${root}/clients`, { headers });
  const [client] = (clients.json() as { clients: { id: number }[] }).clients;
  const json = { token: { client_id: client?.id, scopes: ["organizations:read"] } };
  await ask(`${root}/tokens`, { method: "POST", headers, json });
  zendesk.advanceClock(40 * 24 * 60 * 60_000);
  // The browser lives in the account's time, or the token would be of this minute.
  await page.clock.setSystemTime(Date.now() + 40 * 24 * 60 * 60_000);

  await signIn("Ada Admin", { scopes: everything });
  await openClients(page);
  const table = page.getByRole("table", { name: "Tokens of the account" });
  await expect(table.getByRole("row")).toHaveCount(3);
  await page.getByRole("radio", { name: "30+ days ago" }).check({ force: true });
  await expect(table.getByRole("row")).toHaveCount(2);
  await expect(table).toContainText("organizations:read");
  await page.getByRole("radio", { name: "90+ days ago" }).check({ force: true });
  await expect(table).toBeHidden();
  await page.getByRole("radio", { name: "30+ days ago" }).check({ force: true });
  await textbox(page, "Person").fill("ada");
  await page.getByRole("combobox", { name: "Client" }).selectOption("Scopedesk");
  await expect(table.getByRole("row")).toHaveCount(2);
  expect(new URL(page.url()).search).toBe(`?client=${client?.id}&person=ada&unused=30`);
  await textbox(page, "Person").fill("lena");
  await expect(table).toBeHidden();
});

test("an admin deletes a client only after typing its identifier", async ({ page, signIn }) => {
  await signIn("Ada Admin", { scopes: everything });
  await openClients(page);
  await createClient(page, "Old Portal", "Public");
  await button(page, "Reveal").click();
  await button(page, "Done").click();
  await button(page, "Edit: Old Portal").click();
  await textbox(page, "Name").fill("Very Old Portal");
  await button(page, "Save").click();
  await button(page, "New secret: Very Old Portal").click();
  await button(page, "Keep the present one").click();
  await button(page, "Delete: Very Old Portal").click();
  const confirm = textbox(page, "Type old_portal to confirm");
  await confirm.fill("portal");
  await button(page, "Delete client").click();
  await expect(confirm).toHaveAccessibleDescription(/not its identifier/);
  await confirm.fill("old_portal");
  await button(page, "Delete client").click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByText("Very Old Portal")).toBeHidden();
  await expect(page.getByRole("heading", { name: "OAuth clients", exact: true })).toBeFocused();
});

test("a client whose secret got lost with the answer is found, said to be so, and not made twice", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Ada Admin", { scopes: everything });
  await openClients(page);
  zendesk.fail({
    method: "POST",
    path: "/api/v2/oauth/clients",
    kind: "status",
    status: 502,
    when: "after",
  });
  await createClient(page, "Portal", "Public");
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText(
    "The client was made, but nobody saw its secret",
  );
  await expect(textbox(page, "Name")).toHaveValue("Portal");
  await button(page, "Create client").click();
  await expect(textbox(page, "Identifier")).toHaveAccessibleDescription(/Another client .* has it/);
  await button(page, "Cancel").click();
  await expect(cardOf(page, "Portal")).toBeVisible();
  expect(zendesk.requests().filter(isApiWrite)).toHaveLength(1);
});

test("an agent is told that only admins get in, and Zendesk is not asked", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Amir Agent", { scopes: everything });
  await openClients(page);
  await expect(page.getByText("Only admins can do this")).toBeVisible();
  expect(zendesk.requests().filter(({ path }) => path.includes("/oauth/clients"))).toEqual([]);
});

test("an admin who may only read adds the one permission and is back in the same place", async ({
  page,
  signIn,
}) => {
  await signIn("Ada Admin", { scopes: "read" });
  await openClients(page, "?unused=90");
  await expect(button(page, "New client")).toBeDisabled();
  await expect(button(page, "Delete: Scopedesk")).toBeDisabled();
  await button(page, "Ask Zendesk for write").click();
  await button(page, "Allow").click();
  await expect(page).toHaveURL(/\/access\/clients\?unused=90$/);
  await expect(button(page, "New client")).toBeEnabled();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`clients, forms and secrets can be read by all, ${colorScheme}`, async ({
    page,
    signIn,
  }) => {
    await page.emulateMedia({ colorScheme });
    await signIn("Ada Admin", { scopes: everything });
    await openClients(page);
    await expect(page.getByRole("table", { name: "Tokens of the account" })).toBeVisible();
    await expectLegible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await button(page, "New client").click();
    await textbox(page, "Name").fill("P");
    await button(page, "Create client").click();
    await expectLegible(page);
    await textbox(page, "Redirect URLs").fill("https://portal.example.com/callback");
    await button(page, "Create client").click();
    await expect(textbox(page, "Client secret")).toBeVisible();
    await expectLegible(page);
  });
}

async function expectLegible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(excess).toBeLessThanOrEqual(0);
}

/** Wherever a page could keep something: what it shows, its storage, its address. */
function everythingHeld(page: Page) {
  return page.evaluate(() =>
    JSON.stringify([
      document.documentElement.outerHTML,
      Array.from(document.querySelectorAll("input"), ({ value }) => value),
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      location.href,
      history.state,
    ]),
  );
}
