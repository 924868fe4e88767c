import type { Page } from "@playwright/test";
import { ask } from "local-zendesk/ask";

/** Leaves the start page for Zendesk's login page; the authorization URL the app made. */
export async function leaveForZendesk(page: Page, account: string): Promise<URL> {
  await page.getByRole("textbox", { name: "Zendesk subdomain" }).fill(account);
  await page.getByRole("button", { name: "Sign in with Zendesk" }).click();
  return authorizationUrl(page);
}

/** The authorization URL that brought a page to Zendesk's login page. */
export async function authorizationUrl(page: Page): Promise<URL> {
  await page.getByRole("button", { name: "Sign in as Amir Agent" }).waitFor();
  const login = new URL(page.url());
  return new URL(login.searchParams.get("return_to") ?? "", login);
}

/** A person's walk through the login and consent pages, without a browser: what Zendesk answers. */
export async function allow(
  authorizationUrl: URL,
  email = "agent@example.com",
): Promise<URLSearchParams> {
  const { origin, pathname, search } = authorizationUrl;
  const form = { email, password: "password", return_to: pathname + search };
  const login = await ask(`${origin}/access/login`, { method: "POST", form });
  const cookie = (login.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const consent = await ask(authorizationUrl.href, { headers: { cookie } });
  const decided = await ask(`${origin}/oauth/authorizations`, {
    method: "POST",
    headers: { cookie },
    form: {
      authenticity_token: hidden(consent.text, "authenticity_token"),
      request: hidden(consent.text, "request"),
      decision: "allow",
    },
  });
  return new URL(decided.headers.get("location") ?? "http://nowhere.invalid").searchParams;
}

function hidden(html: string, name: string): string {
  const value = new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";
  return value.replaceAll("&amp;", "&");
}
