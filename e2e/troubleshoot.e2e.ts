import { readdirSync } from "node:fs";
import { join } from "node:path";
import { withApiToken } from "./fixtures/api-token.ts";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/fixtures.ts";
import { ask } from "local-zendesk/ask";

const box = (page: Page) => page.getByRole("textbox", { name: "What you have" });

test("somebody who cannot sign in reads what is wrong with their authorization URL", async ({
  page,
  zendesk,
}) => {
  await page.goto("/troubleshoot");
  await box(page).fill(
    "https://acme.zendesk.com/oauth/authorize?response_type=code&client_id=50328&redirect_uri=http://app.example.com/cb&scope=ticket:read&state=a",
  );
  const reading = page.getByRole("region", { name: "An authorization URL" });
  for (const problem of [
    "The path is wrong",
    "client_id is a number",
    "Only localhost and 127.0.0.1 may use http",
    "Did you mean tickets:read?",
    "PKCE is missing",
  ]) {
    await expect(reading).toContainText(problem);
  }
  await expect(page.getByRole("status")).toHaveText("Found 5 problems.");
  await expect(reading.getByText("/oauth/authorizations/new?response_type=code")).toBeVisible();
  expect(zendesk.requests()).toEqual([]);
});

/** Every file of the build by its address: nothing of a person is in any of them. */
function builtFiles(): ReadonlySet<string> {
  const names = readdirSync(join(import.meta.dirname, "../dist/assets"));
  return new Set(names.map((name) => `/assets/${name}`));
}

test("a person pastes secrets, sees none of them, and nothing leaves the page", async ({
  page,
  context,
}) => {
  const secrets = ["7xqwtlf3rrdj8uyeb1yf", "b8fT0kXq2mLw9zR4", "0ae91cc7d1b34f7f9a"];
  const [code, token, client] = secrets;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/troubleshoot");
  await box(page).focus();
  const sent: string[] = [];
  const builtNames = builtFiles();
  page.on("request", (request) => {
    const { pathname, search, href } = new URL(request.url());
    // The rest of the app's own code comes while the browser is idle; its names were made by the build.
    const isOwnCode = request.method() === "GET" && search === "" && builtNames.has(pathname);
    if (!isOwnCode) sent.push(href);
  });
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    `http://localhost:5173/callback?code=${code}&state=a\nAuthorization: Bearer ${token}\n{"client_secret":"${client}"}`,
  );
  await page.keyboard.press("Control+V");
  await expect(page.getByRole("region", { name: "A callback URL" })).toContainText("120 seconds");
  await page.getByText("How it was read").first().click();
  const everything = await page.evaluate(() =>
    JSON.stringify([
      document.documentElement.outerHTML,
      document.querySelector("textarea")?.value,
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      location.href,
      history.state,
      document.title,
    ]),
  );
  for (const secret of secrets) expect(everything).not.toContain(secret);
  expect(everything).toContain("‹hidden:20›");
  expect(sent).toEqual([]);
});

test("a developer pastes what Zendesk answered and reads which of the reasons it is", async ({
  page,
  servers,
  account,
}) => {
  const zendesk = servers.zendesk.url(account);
  const admin = withApiToken();
  const made = await ask(`${zendesk}/api/v2/oauth/clients.json`, { headers: admin });
  const [client] = (made.json() as { clients: { id: number }[] }).clients;
  const token = await ask(`${zendesk}/api/v2/oauth/tokens.json`, {
    method: "POST",
    headers: admin,
    json: { token: { client_id: client?.id, scopes: ["tickets:read"] } },
  });
  const { full_token } = (token.json() as { token: { full_token: string } }).token;
  const bearer = { authorization: `Bearer ${full_token}` };
  await page.goto("/troubleshoot");

  const read = async (path: string, headers: Record<string, string>) => {
    const answer = await ask(`${zendesk}${path}`, { headers });
    const lines = [...answer.headers].map(([name, value]) => `${name}: ${value}`);
    await box(page).fill(
      [`GET ${path}`, `HTTP/1.1 ${answer.status}`, ...lines, "", answer.text].join("\n"),
    );
  };
  const findings = page.getByRole("region", { name: /^An answer of Zendesk’s/ });

  await read("/api/v2/oauth/tokens", bearer);
  await expect(findings).toContainText("The token lacks the scope read");
  await read("/api/v2/tickets", withApiToken("enduser@example.com"));
  await expect(findings).toContainText("It is not the scope");
  await page.getByRole("radio", { name: "End user" }).check({ force: true });
  await expect(findings).toContainText("Only agents and admins can do this");
  await read("/api/v2/tickets", { authorization: "Bearer of-somebody-long-gone-1" });
  await expect(findings).toContainText("The access token is not valid (invalid_token)");
  await read("/api/v2/tickets", {});
  await expect(findings).toContainText("Zendesk saw no credentials it could use");
  await read("/api/v2/tikets", bearer);
  await expect(findings).toContainText("Zendesk has no such address");
  await read("/api/v2/tickets/99999999", bearer);
  await expect(findings).toContainText("Zendesk does not have this");
});

test("markup in a paste stays text", async ({ page }) => {
  await page.goto("/troubleshoot");
  await box(page).fill(
    `{"error":"<img src=x onerror=alert(1)>","description":"<script>alert(1)</script>"}\n400`,
  );
  await box(page).fill(
    `HTTP/1.1 422\n\n{"error":"<img src=x onerror=alert(1)>","description":"<b>bold</b>"}`,
  );
  await page.getByText("What this rests on").click();
  await expect(page.getByText("<b>bold</b>")).toHaveCount(3);
  await expect(page.locator("main img, main b, main script")).toHaveCount(0);
});

const likely = (page: Page) => page.getByRole("main").getByRole("heading", { level: 2 }).first();

test("what is most likely is said first, whatever program it was copied from", async ({ page }) => {
  await page.goto("/troubleshoot");
  const said: [paste: string, headline: string][] = [
    [
      `HTTP/1.1 404 Not Found\n\n{"error":{"title":"No help desk at acme.zendesk.com","message":"There is no help desk configured at this address."}}`,
      "There is no Zendesk account under this subdomain (acme.zendesk.com)",
    ],
    [`{"error"=>"invalid_token", "error_description"=>"expired"}`, "The access token is not valid"],
    [
      `422\n{"details": {"requester": [{"description": "Requester: Unknown username is suspended."}]}, "description": "Record validation errors", "error": "RecordInvalid"}`,
      "The requester is suspended",
    ],
    [
      `POST https://acme.zendesk.com/oauth/tokens\n\n{"grant_type":"client_credentials","client_id":"ci_deploy","client_secret":"s3cr3t","scope":"read write"}\n\nHTTP/1.1 400 Bad Request\n\n{"error":"invalid_scope","error_description":"The requested scope is invalid"}`,
      "invalid_scope",
    ],
    [
      `Access to fetch at 'https://acme.zendesk.com/api/v2/tickets.json' from origin 'http://localhost:5001' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
      "CORS: the browser hid Zendesk’s answer",
    ],
    [
      "net::ERR_CERT_COMMON_NAME_INVALID https://acme.zendesk.com/oauth/authorizations/new",
      "The certificate is not for acme.zendesk.com",
    ],
    [`{"error":"invalid_grant"}`, "invalid_grant"],
  ];
  for (const [paste, headline] of said) {
    await box(page).fill(paste);
    await expect(likely(page)).toContainText(headline);
  }
  await box(page).fill(
    `curl -sS "https://acme.zendesk.com/oauth/tokens" -d "grant_type=client_credentials" -d "client_id=ci" -d "client_secret=xyz" -d "scope=apps:read apps:write"`,
  );
  await expect(
    page.getByText("It sends grant_type=client_credentials, client_id=ci"),
  ).toContainText("client_secret=‹hidden:3›, scope=apps:read apps:write");
});

test("what is certain stands apart from what is guessed", async ({ page }) => {
  await page.goto("/troubleshoot");
  await box(page).fill(
    `401 Unauthorized\n{"error":"invalid_client","error_description":"The client identifier provided is invalid"}\n\nPOST https://acme.zendesk.com/oauth/tokens\ngrant_type=authorization_code&client_id=360012&code=77ab&redirect_uri=https%3A%2F%2Fapp.example%2Fcb&client_secret=x`,
  );
  const first = page.getByRole("region", { name: /^invalid_client/ });
  await expect(first).toContainText("Certain: it stands in what you pasted");
  await expect(first.getByRole("list").first()).toContainText("Zendesk calls it invalid_client");
  await expect(first.getByRole("list").last()).toContainText("client_id is a number");
});

test("nothing that is pasted breaks the page or holds it", async ({ page }) => {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  await page.goto("/troubleshoot");
  for (const text of [
    "[".repeat(50_000),
    `{"client":{"redirect_uri":${"[".repeat(20_000)}${"]".repeat(20_000)}}}`,
    `{"token":{"scopes":${"[".repeat(20_000)}${"]".repeat(20_000)}}}`,
    "\ud800\u0000\udc00".repeat(1000),
    "curl -d ".repeat(40_000),
    `"token":"${'\\"'.repeat(500_000)}`,
  ]) {
    await box(page).fill(text);
    await expect(page.getByRole("status")).not.toBeEmpty();
    await box(page).fill("403");
    await expect(likely(page)).toContainText("Forbidden (403)");
  }
  expect(faults).toEqual([]);
});

test.describe("the list of codes", () => {
  const entry = (page: Page, title: string) => page.getByRole("listitem", { name: title });

  test("the code of a failure leads to what it means", async ({ page, signIn }) => {
    await signIn("Amir Agent", { scopes: "users:read hc:read" });
    await page.goto("/tickets");
    await page.getByText("What this rests on").first().click();
    await page.getByRole("link", { name: "missing-scope" }).first().click();
    await expect(page).toHaveURL(/\/troubleshoot#missing-scope$/);
    const found = entry(page, "This needs a permission you have not given missing-scope");
    await expect(found).toBeFocused();
    await expect(found).toBeInViewport();
    await expect(found).toContainText("certain, almost certain or likely");
    await expect(found).toContainText("“Ask Zendesk for it”");
  });

  test("an address with a code opens its entry without signing in, and no other part", async ({
    page,
  }) => {
    await page.goto("/troubleshoot#vault-lost");
    await expect(entry(page, "The browser dropped your session vault-lost")).toBeFocused();
    await expect(entry(page, "You are offline offline")).toBeHidden();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [390, 1280]) {
    test(`everything is legible and reachable in ${colorScheme} at ${width} px`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto("/troubleshoot");
      await page.getByRole("button", { name: "Authorization URL" }).click();
      await expect(page.getByRole("status")).toContainText("Found");
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
    });
  }
}
