import { expect, test } from "./fixtures/fixtures.ts";
import { allow, leaveForZendesk } from "./session/consent.ts";
import { historyOf } from "./session/history.ts";
import { tokenRequests } from "./session/token-requests.ts";

const tickets = { name: "Tickets" };

test("an agent signs in and sees the tickets", async ({ page, signIn }) => {
  await signIn("Amir Agent");
  await expect(page).toHaveURL(/\/tickets$/);
  await expect(page.getByRole("table", tickets)).toBeVisible();
});

test("an end user signs in and sees their requests", async ({ page, account }) => {
  await page.goto("/?preset=my-requests");
  await leaveForZendesk(page, account);
  await page.getByRole("button", { name: "Sign in as Eve Enduser" }).click();
  await page.getByRole("button", { name: "Allow" }).click();
  await expect(page).toHaveURL(/\/requests$/);
});

test("a person who says no is told so, and can start again", async ({ page, account, zendesk }) => {
  await page.goto("/");
  await leaveForZendesk(page, account);
  await page.getByRole("button", { name: "Sign in as Amir Agent" }).click();
  await page.getByRole("button", { name: "Deny" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/no/i);
  await page.getByRole("button", { name: /again/i }).click();
  await expect(page.getByRole("button", { name: "Sign in with Zendesk" })).toBeVisible();
  expect(tokenRequests(zendesk)).toBe(0);
});

test("a person comes back to the very place they were going to", async ({ page, account }) => {
  await page.goto("/tickets/5?from=mail#reply");
  await expect(page).toHaveURL(/\/\?returnTo=/);
  await leaveForZendesk(page, account);
  await page.getByRole("button", { name: "Sign in as Amir Agent" }).click();
  await page.getByRole("button", { name: "Allow" }).click();
  await expect(page).toHaveURL(/\/tickets\/5\?from=mail#reply$/);
});

test("a reload and a second tab stay signed in", async ({ page, context, signIn, zendesk }) => {
  await signIn("Amir Agent");
  await page.reload();
  await expect(page.getByRole("table", tickets)).toBeVisible();
  const second = await context.newPage();
  await second.goto("/tickets");
  await expect(second.getByRole("table", tickets)).toBeVisible();
  expect(tokenRequests(zendesk)).toBe(1);
});

test("closing the last tab and opening one again stays signed in", async ({
  page,
  context,
  signIn,
}) => {
  await signIn("Amir Agent");
  await page.close();
  const reopened = await context.newPage();
  await reopened.goto("/tickets");
  await expect(reopened.getByRole("table", tickets)).toBeVisible();
});

test("the address of a finished sign-in leads into the app, without a request", async ({
  page,
  account,
  zendesk,
}) => {
  await page.goto("/");
  const answer = await allow(await leaveForZendesk(page, account));
  await page.goto(`/callback?${answer}`);
  await expect(page.getByRole("table", tickets)).toBeVisible();
  await page.goto(`/callback?${answer}`);
  await expect(page.getByRole("table", tickets)).toBeVisible();
  await page.goto("/callback");
  await expect(page.getByRole("table", tickets)).toBeVisible();
  expect(tokenRequests(zendesk)).toBe(1);
});

test("neither code nor state stays in the address or in history", async ({
  page,
  signIn,
  servers,
}) => {
  await signIn("Amir Agent");
  await expect(page.getByRole("table", tickets)).toBeVisible();
  const ours = (await historyOf(page)).filter((url) => url.startsWith(servers.host.url));
  expect(ours.join()).not.toMatch(/code|state/);
  expect(page.url()).not.toMatch(/code|state/);
});

test("two presses on the button leave once", async ({ page, account, zendesk }) => {
  await page.goto("/");
  await page.getByRole("textbox", { name: "Zendesk subdomain" }).fill(account);
  await page.getByRole("button", { name: "Sign in with Zendesk" }).dblclick();
  await page.getByRole("button", { name: "Sign in as Amir Agent" }).waitFor();
  const left = zendesk
    .requests()
    .filter(({ path }) => path.startsWith("/oauth/authorizations/new"));
  expect(left).toHaveLength(1);
});

test("Back from Zendesk's page finds a button that works", async ({ page, account }) => {
  await page.goto("/");
  await leaveForZendesk(page, account);
  await page.goBack();
  await leaveForZendesk(page, account);
});

test("a person who stops a slow Zendesk finds a button that works", async ({
  page,
  account,
  zendesk,
}) => {
  zendesk.fail({ path: "/oauth/authorizations/new", kind: "latency", ms: 60_000, times: 9 });
  await page.goto("/");
  await page.getByRole("textbox", { name: "Zendesk subdomain" }).fill(account);
  // What the browser's Stop button does, once the page is on its way. The page does it itself:
  // Chromium holds a driver's commands back until the other page is there.
  await page.evaluate(() => {
    const stop = () => {
      window.stop();
      performance.mark("stopped");
    };
    window.navigation.addEventListener("navigate", () => setTimeout(stop), { once: true });
  });
  await page.getByRole("button", { name: "Sign in with Zendesk" }).click();
  await page.waitForFunction(() => performance.getEntriesByName("stopped").length > 0);
  zendesk.clearFaults();
  await leaveForZendesk(page, account);
});

test("a person whose leaving is called off finds a button that works", async ({
  page,
  account,
}) => {
  await page.goto("/");
  // The app's own entry in the history comes before: it is not the leaving that is called off.
  await expect(page.getByRole("textbox", { name: "Zendesk subdomain" })).toBeVisible();
  // As an extension does that asks first. A beforeunload question would do it too, but Chromium
  // puts one only now and then to a page that a test drives.
  await page.evaluate(() =>
    window.navigation.addEventListener("navigate", (event) => event.preventDefault(), {
      once: true,
    }),
  );
  await page.getByRole("textbox", { name: "Zendesk subdomain" }).fill(account);
  await page.getByRole("button", { name: "Sign in with Zendesk" }).click();
  await leaveForZendesk(page, account);
});

test("an account that nobody answers for is told before leaving", async ({ page, serve }) => {
  const host = await serve({ zendeskUrl: "http://{subdomain}.localhost:1" });
  await page.goto(host.url);
  await page.getByRole("textbox", { name: "Zendesk subdomain" }).fill("acme");
  await page.getByRole("button", { name: "Sign in with Zendesk" }).click();
  await expect(page.getByText(/cannot be reached/i).first()).toBeVisible();
  await expect(page).toHaveURL(`${host.url}/`);
});

test("a client Zendesk does not know ends on Zendesk's own page, and Back leads home", async ({
  page,
  serve,
  account,
}) => {
  const host = await serve({ clientId: "nobody" });
  await page.goto(host.url);
  await page.getByRole("textbox", { name: "Zendesk subdomain" }).fill(account);
  await page.getByRole("button", { name: "Sign in with Zendesk" }).click();
  await expect(page.getByText("No such client")).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("button", { name: "Sign in with Zendesk" })).toBeEnabled();
});

test("a code that ran out leads to one sentence and a way to start again", async ({
  page,
  account,
  zendesk,
}) => {
  await page.goto("/");
  const answer = await allow(await leaveForZendesk(page, account));
  zendesk.advanceClock(121_000);
  await page.goto(`/callback?${answer}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.getByRole("button", { name: /again/i }).click();
  await expect(page.getByRole("button", { name: /Sign in (as|with)/ }).first()).toBeVisible();
});

test.describe("the way of the code", () => {
  for (const tokenUrl of ["direct", "auto", "relay"] as const) {
    test(`works with tokenUrl ${tokenUrl} where Zendesk lets it be read`, async ({
      page,
      serve,
      signIn,
      zendesk,
    }) => {
      zendesk.behaviour.tokenCors = "all";
      const host = await serve({ tokenUrl });
      await signIn("Amir Agent", { app: host.url });
      await expect(page.getByRole("table", tickets)).toBeVisible();
    });
  }

  test("works with tokenUrl auto where Zendesk does not", async ({ page, serve, signIn }) => {
    const host = await serve({ tokenUrl: "auto" });
    await signIn("Amir Agent", { app: host.url });
    await expect(page.getByRole("table", tickets)).toBeVisible();
  });

  test("with tokenUrl direct where Zendesk does not, is told to whoever set it up", async ({
    page,
    serve,
    account,
  }) => {
    const host = await serve({ tokenUrl: "direct" });
    await page.goto(host.url);
    await leaveForZendesk(page, account);
    await page.getByRole("button", { name: "Sign in as Amir Agent" }).click();
    await page.getByRole("button", { name: "Allow" }).click();
    await expect(page.getByText(/relay/)).toBeVisible();
  });
});
