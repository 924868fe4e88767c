import { withApiToken } from "./fixtures/api-token.ts";
import type { Page } from "@playwright/test";
import { allows } from "../src/scopes/allows.ts";
import { screensOf } from "../src/scopes/preset-screens.ts";
import { type Preset, presets } from "../src/scopes/presets.ts";
import { type Screen, screenState } from "../src/scopes/screens.ts";
import { expect, type Person, test } from "./fixtures/fixtures.ts";
import { ask } from "local-zendesk/ask";

/** Who has the job of a preset; an agent for those not named. */
const people: Readonly<Record<string, Person>> = {
  "my-requests": "Eve Enduser",
  "customer-portal": "Eve Enduser",
  "reporting-narrow": "Ada Admin",
  // Zendesk lets only admins change organizations.
  "two-way-sync": "Ada Admin",
};

for (const preset of presets) {
  const person = people[preset.id] ?? "Amir Agent";

  test(`“${preset.name}” opens every screen and call it promises`, async ({
    page,
    signIn,
    servers,
    account,
  }) => {
    test.slow();
    await signIn(person, { preset: preset.name });
    const ids = await idsOf(servers.zendesk.url(account), person);
    for (const screen of screensOf(preset)) await seeOpen(page, screen, person, ids);
  });

  for (const scope of preset.scopes) {
    const rest = preset.scopes.filter((each) => each !== scope);

    test(`“${preset.name}” without ${scope} fails for the right reason`, async ({
      page,
      account,
    }) => {
      await leaveWith(page, account, preset, rest);
      if (rest.length === 0) {
        return expect(page.getByRole("alert")).toHaveText(/Choose at least one/);
      }
      await passZendesk(page, person);
      const closed = screensOf(preset).filter((screen) => !screenState(screen, rest).open);
      expect(closed).not.toEqual([]);
      // Each refusal costs a request and a look at the token: one for every scope that is missed is enough.
      const refused = new Set<string>();
      for (const screen of closed) {
        await seeClosed(page, screen, person, rest, refused);
      }
    });
  }
}

/** Records to name in paths, such as a ticket that can still be changed. */
interface Ids {
  ticket: number;
  /** One that is solved, and so can be rated. */
  solved: number;
  section: number;
  view: number;
  organization: number;
  group: number;
  macro: number;
}

async function seeOpen(page: Page, screen: Screen, person: Person, ids: Ids): Promise<void> {
  switch (screen.id) {
    case "profile":
      return expect(page.getByRole("banner")).toContainText(person);
    case "tickets":
      await go(page, "/tickets");
      return expect(page.getByRole("table", { name: "Tickets" })).toBeVisible();
    case "views":
      await go(page, `/tickets?view=${ids.view}`);
      return expect(page.getByRole("table", { name: "Tickets" })).toBeVisible();
    case "search":
      await go(page, "/tickets");
      await page.getByRole("searchbox", { name: "Search tickets" }).fill("status:open");
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(/[?&]q=status/);
      return expect(page.getByRole("table", { name: "Tickets" })).toBeVisible();
    case "ticket":
      await go(page, `/tickets/${ids.ticket}`);
      return expect(page.getByRole("feed", { name: "Conversation" })).toBeVisible();
    case "requests":
      await go(page, "/requests");
      return expect(page.getByRole("table", { name: "Requests" })).toBeVisible();
    case "request":
      await go(page, "/requests");
      await page.getByRole("table", { name: "Requests" }).getByRole("link").last().click();
      return expect(page.getByRole("feed", { name: "Conversation" })).toBeVisible();
    default:
      return callAll(page, screen, ids);
  }
}

/** Sends what a screen would send from the explorer, where its answer can be read. */
async function callAll(page: Page, screen: Screen, ids: Ids): Promise<void> {
  for (const request of screen.needs) {
    await explore(page, fill(request, ids));
    await page.getByRole("button", { name: "Send", exact: true }).click();
    if (!request.startsWith("GET")) {
      await page.getByRole("dialog").getByRole("button", { name: "Send", exact: true }).click();
    }
    const answer = page.getByRole("region", { name: "Answer" });
    await expect(answer.getByText(/^20[01]$/)).toBeVisible();
  }
}

async function seeClosed(
  page: Page,
  screen: Screen,
  person: Person,
  granted: readonly string[],
  refused: Set<string>,
): Promise<void> {
  if (screen.id === "profile") return expect(page.getByRole("banner")).not.toContainText(person);
  const { missing } = screenState(screen, granted);
  const [scope = ""] = missing;
  const request = screen.needs.find((line) => !allows(granted, line)) ?? "";
  const ids = { ticket: 1, solved: 1, section: 1, view: 1, organization: 1, group: 1, macro: 1 };
  await explore(page, fill(request, ids));
  await expect(page.getByText(new RegExp(`needs the permission ${scope}$`))).toBeVisible();
  if (!request.startsWith("GET") || refused.has(scope)) return;
  refused.add(scope);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("region", { name: "Answer" }).getByRole("alert")).toContainText(
    scope,
  );
}

/** Puts ids in the places of `METHOD /path/{id}`. */
function fill(request: string, ids: Ids): string {
  const { ticket, solved, section, view, organization, group, macro } = ids;
  return request
    .replace("/tickets/{id}/satisfaction_rating", `/tickets/${solved}/satisfaction_rating`)
    .replace("/tickets/{id}", `/tickets/${ticket}`)
    .replace("/sections/{id}", `/sections/${section}`)
    .replace("/views/{id}", `/views/${view}`)
    .replace("/organizations/{id}", `/organizations/${organization}`)
    .replace("/groups/{id}", `/groups/${group}`)
    .replace("/macros/{macro_id}", `/macros/${macro}`)
    .replace(/\/users\/autocomplete$/, "/users/autocomplete?name=ad")
    .replace("/requests/{id}", `/requests/${ticket}`)
    .replace(/\/uploads$/, "/uploads?filename=note.json")
    .replace(/\/search\/export$/, "/search/export?query=status:open&filter[type]=ticket")
    .replace(/\/articles\/search$/, "/articles/search?query=order");
}

async function explore(page: Page, request: string): Promise<void> {
  const [method = "", line = ""] = request.split(" ");
  const path = `/api/v2${line}`;
  await go(page, `/explorer?${new URLSearchParams({ method, path }).toString()}`);
  await expect(page.getByRole("textbox", { name: "Path" })).toHaveValue(path);
}

/** Goes there inside the app, as its own links do. */
async function go(page: Page, address: string): Promise<void> {
  for (const step of ["/access", address]) {
    await page.evaluate((to) => {
      history.pushState(null, "", to);
      dispatchEvent(new PopStateEvent("popstate"));
    }, step);
    if (step === "/access")
      await expect(page.getByRole("region", { name: "Access" })).toBeVisible();
  }
}

async function leaveWith(
  page: Page,
  account: string,
  preset: Preset,
  scopes: readonly string[],
): Promise<void> {
  const query = new URLSearchParams({ preset: preset.id, scopes: scopes.join(" ") });
  await page.goto(`/?${query.toString()}`);
  await page.getByRole("textbox", { name: "Zendesk subdomain" }).fill(account);
  await page.getByRole("button", { name: "Sign in with Zendesk" }).click();
}

async function passZendesk(page: Page, person: Person): Promise<void> {
  await page.getByRole("button", { name: `Sign in as ${person}` }).click();
  await page.getByRole("button", { name: "Allow" }).click();
  await page.waitForURL((url) => url.hostname === "localhost" && url.pathname !== "/callback");
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
}

async function idsOf(zendeskUrl: string, person: Person): Promise<Ids> {
  const first = async (path: string, list: string): Promise<number> => {
    const headers = withApiToken();
    const answer = await ask(`${zendeskUrl}/api/v2/${path}`, { headers });
    const found: unknown = Reflect.get(Object(answer.json()), list);
    return Number(Reflect.get(Object(Array.isArray(found) ? found[0] : undefined), "id"));
  };
  const requester = person === "Eve Enduser" ? "+requester:enduser@example.com" : "";
  return {
    ticket: await first(`search?query=type:ticket+status:open${requester}`, "results"),
    solved: await first(`search?query=type:ticket+status:solved${requester}`, "results"),
    section: await first("help_center/sections", "sections"),
    view: await first("views", "views"),
    organization: await first("organizations", "organizations"),
    group: await first("groups", "groups"),
    macro: await first("macros/active", "macros"),
  };
}
