import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/fixtures.ts";

test("an agent picks an endpoint, sends it, and copies the way to a value", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent");
  await open(page);
  await page.getByRole("searchbox", { name: "Search endpoints" }).fill("list groups");
  await page
    .getByRole("button", { name: /List groups\b.*\/groups/ })
    .first()
    .click();
  await expect(page.getByText(/Needs groups:read or read/)).toBeVisible();
  await page.getByRole("button", { name: "Send" }).click();
  const answer = page.getByRole("region", { name: "Answer" });
  await expect(answer.getByText("200", { exact: true })).toBeVisible();
  await answer.getByRole("button", { name: /^0: / }).first().click();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await answer.getByRole("button", { name: "Copy path groups[0].name", exact: true }).click();
  await expect(page.getByText("Copied groups[0].name")).toBeAttached();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe("groups[0].name");
});

test("says which headers a browser may read and which it may not", async ({ page, signIn }) => {
  await signIn("Amir Agent");
  await open(page);
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByText(/^Headers: \d+ readable/).click();
  await expect(page.getByText("content-type", { exact: true })).toBeVisible();
  await expect(page.getByText("retry-after", { exact: true })).toBeVisible();
});

test.describe("a write", () => {
  test("asks first, and nothing leaves until it is confirmed", async ({
    page,
    signIn,
    zendesk,
  }) => {
    await signIn("Amir Agent");
    await open(page);
    await write(page, "POST", "/api/v2/tickets", '{"ticket":{"comment":{"body":"A question"}}}');
    const dialog = page.getByRole("dialog", { name: /This changes .* for real/ });
    await expect(dialog).toContainText("POST /api/v2/tickets");
    await dialog.getByRole("button", { name: "Do not send" }).click();
    expect(zendesk.requests().filter(isWrite)).toEqual([]);
    await page.getByRole("button", { name: "Send" }).click();
    await dialog.getByRole("button", { name: "Send", exact: true }).click();
    await expect(
      page.getByRole("region", { name: "Answer" }).getByText("201", { exact: true }),
    ).toBeVisible();
    expect(zendesk.requests().filter(isWrite)).toHaveLength(1);
  });

  test("with half a body is not sent, and the field says why", async ({ page, signIn }) => {
    await signIn("Amir Agent");
    await open(page);
    await write(page, "POST", "/api/v2/tickets", '{"ticket":');
    await expect(page.getByRole("textbox", { name: "Body, JSON" })).toHaveAccessibleDescription(
      "The body is not JSON yet.",
    );
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });
});

test("a path to anywhere else is refused in the field", async ({ page, signIn }) => {
  await signIn("Amir Agent");
  await open(page);
  const path = page.getByRole("textbox", { name: "Path" });
  for (const [typed, reason] of [
    ["https://evil.localhost/api/v2/tickets", /Only the account/],
    ["/oauth/tokens", /starts with \/api\/v2/],
    ["/api/v2/tickets/{id}", /Fill in/],
  ] as const) {
    await path.fill(typed);
    await page.getByRole("button", { name: "Send" }).click();
    await expect(path).toHaveAccessibleDescription(reason);
  }
});

test("a missing scope is named before sending, and asked for in place", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent", { preset: "View tickets" });
  await open(page, "GET", "/api/v2/groups");
  await expect(page.getByText("List groups needs the permission groups:read")).toBeVisible();
  await page.getByRole("button", { name: "Ask Zendesk for groups:read" }).click();
  await page.getByRole("button", { name: "Allow" }).click();
  await page.waitForURL(/\/explorer\?/);
  await expect(page.getByRole("textbox", { name: "Path" })).toHaveValue("/api/v2/groups");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(
    page.getByRole("region", { name: "Answer" }).getByText("200", { exact: true }),
  ).toBeVisible();
});

test("a refusal hidden by the browser is explained all the same", async ({ page, signIn }) => {
  await signIn("Amir Agent", { preset: "View tickets" });
  await open(page, "GET", "/api/v2/groups");
  await page.getByRole("button", { name: "Send" }).click();
  const answer = page.getByRole("region", { name: "Answer" });
  await expect(answer.getByText("No readable answer")).toBeVisible();
  await expect(answer.getByRole("alert")).toContainText("groups:read");
});

test("markup in an answer stays text", async ({ page, signIn }) => {
  await signIn("Amir Agent");
  await open(page);
  const subject = "<img src=x onerror=alert(1)>";
  const body = JSON.stringify({ ticket: { subject, comment: { body: subject } } });
  await write(page, "POST", "/api/v2/tickets", body);
  await page.getByRole("dialog").getByRole("button", { name: "Send", exact: true }).click();
  const answer = page.getByRole("region", { name: "Answer" });
  await expect(answer.getByText(subject).first()).toBeVisible();
  await expect(page.locator("img[src=x]")).toHaveCount(0);
});

test("snippets name the environment's secrets and say where they work", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent");
  await open(page);
  const code = page.getByRole("region", { name: "As code" });
  await expect(code).toContainText("Bearer $ZENDESK_ACCESS_TOKEN");
  await code.getByRole("radio", { name: "API token" }).check({ force: true });
  await expect(code).toContainText("$ZENDESK_EMAIL/token:$ZENDESK_API_TOKEN");
  await expect(code).toContainText("No API token can be created since 27 October 2026");
  await code.getByRole("radio", { name: "Python" }).check({ force: true });
  await expect(code).toContainText("base64.b64encode");
});

test("what was sent is listed for the session, and written again at a press", async ({
  page,
  signIn,
}) => {
  await signIn("Amir Agent");
  await open(page, "GET", "/api/v2/users/me");
  await page.getByRole("button", { name: "Send" }).click();
  const sent = page.getByRole("region", { name: "Sent in this session" });
  await expect(sent.getByRole("listitem")).toHaveText([/200.*\/api\/v2\/users\/me/]);
  await page.getByRole("textbox", { name: "Path" }).fill("/api/v2/groups");
  await sent.getByRole("button").click();
  await expect(page.getByRole("textbox", { name: "Path" })).toHaveValue("/api/v2/users/me");
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    test("the explorer with an answer is accessible and fits 390 px", async ({ page, signIn }) => {
      await page.setViewportSize({ width: 390, height: 800 });
      await signIn("Amir Agent");
      await open(page);
      await page.getByRole("button", { name: "Send" }).click();
      await expect(page.getByRole("region", { name: "Answer" })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        390,
      );
    });
  });
}

/** Goes there inside the app, as a link does: a whole load is another matter. */
async function open(
  page: Page,
  method = "GET",
  path = "/api/v2/tickets?page[size]=5",
): Promise<void> {
  const query = new URLSearchParams({ method, path }).toString();
  await page.evaluate((address) => {
    history.pushState(null, "", address);
    dispatchEvent(new PopStateEvent("popstate"));
  }, `/explorer?${query}`);
  await expect(page.getByRole("heading", { name: "API explorer" })).toBeVisible();
}

async function write(page: Page, method: string, path: string, body: string): Promise<void> {
  await page.getByRole("combobox", { name: "Method" }).selectOption(method);
  await page.getByRole("textbox", { name: "Path" }).fill(path);
  await page.getByRole("textbox", { name: "Body, JSON" }).fill(body);
  await page.getByRole("button", { name: "Send" }).click();
}

function isWrite({ method, path }: { method: string; path: string }): boolean {
  return method === "POST" && path.startsWith("/api/v2/");
}

test("an endpoint out of reach is grey and says why; one that makes a secret is made elsewhere", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Amir Agent", { scopes: "tickets:read users:read" });
  await open(page);
  const endpoints = page.getByRole("navigation", { name: "Endpoints" });
  const search = endpoints.getByRole("region", { name: "Search" }).getByRole("button").first();
  await expect(search).toContainText("This session lacks read");
  await expect(endpoints.getByRole("button", { name: /List OAuth clients/ })).toContainText(
    "For administrators only",
  );
  const list = endpoints.getByRole("region", { name: "Tickets" }).getByRole("button").first();
  await expect(list).not.toContainText("This session lacks");
  await endpoints.getByRole("button", { name: /^POST Create a token/ }).click();
  await expect(page.getByRole("link", { name: "Make it there" })).toHaveAttribute(
    "href",
    "/access/clients",
  );
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByText("This app does not send requests like that")).toBeVisible();
  expect(zendesk.requests().filter(isWrite)).toEqual([]);
});

test("a value is copied as it is", async ({ page, context, signIn }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await signIn("Amir Agent");
  await open(page);
  await page.getByRole("textbox", { name: "Path" }).fill("/api/v2/users/me");
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByRole("button", { name: "Copy value of user.email" }).click();
  await expect(page.getByText("Copied the value of user.email")).toBeAttached();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe("agent@example.com");
});
