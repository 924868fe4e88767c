import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../ask.ts";
import { startZendesk } from "../server.ts";
import type { Zendesk } from "../server.ts";

let zendesk: Zendesk;
beforeAll(async () => {
  zendesk = await startZendesk({ tickets: 30 });
});
afterAll(() => zendesk.close());

const verifier = "v".repeat(43);
const challenge = createHash("sha256").update(verifier).digest("base64url");
const redirectUri = "http://localhost:5173/callback";

function authorizeUrl(account: string, change: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    response_type: "code",
    client_id: "scopedesk",
    redirect_uri: redirectUri,
    scope: "read write",
    state: "s1",
    code_challenge: challenge,
    code_challenge_method: "S256",
    ...change,
  });
  return `${zendesk.url(account)}/oauth/authorizations/new?${query}`;
}

function hidden(html: string, name: string): string {
  const value = new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";
  return value.replaceAll("&amp;", "&");
}

async function signIn(account: string, decision = "allow"): Promise<URL> {
  const start = await ask(authorizeUrl(account));
  const loginUrl = new URL(start.headers.get("location") ?? "", zendesk.url(account));
  const login = await ask(loginUrl.href);
  const loggedIn = await ask(`${zendesk.url(account)}/access/login`, {
    method: "POST",
    form: {
      email: "agent@example.com",
      password: "password",
      return_to: hidden(login.text, "return_to"),
    },
  });
  const cookie = (loggedIn.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const consentUrl = new URL(loggedIn.headers.get("location") ?? "", zendesk.url(account));
  const consent = await ask(consentUrl.href, { headers: { cookie } });
  expect(consent.text).toContain("Read everything you can see");
  const decided = await ask(`${zendesk.url(account)}/oauth/authorizations`, {
    method: "POST",
    headers: { cookie },
    form: {
      request: hidden(consent.text, "request"),
      authenticity_token: hidden(consent.text, "authenticity_token"),
      decision,
    },
  });
  expect(decided.status).toBe(302);
  return new URL(decided.headers.get("location") ?? "");
}

describe("a person who signs in", () => {
  test("comes back with a code that buys one token, and the token reads tickets", async () => {
    const callback = await signIn("happy");
    expect(callback.searchParams.get("state")).toBe("s1");
    const exchange = {
      grant_type: "authorization_code",
      code: callback.searchParams.get("code") ?? "",
      client_id: "scopedesk",
      code_verifier: verifier,
      redirect_uri: redirectUri,
    };
    const tokenUrl = `${zendesk.url("happy")}/oauth/tokens`;
    const tokens = await ask(tokenUrl, { method: "POST", form: exchange });
    expect(tokens.json()).toMatchObject({
      token_type: "bearer",
      scope: "read write",
      expires_in: 1800,
      refresh_token_expires_in: 2_592_000,
    });
    const { access_token } = tokens.json() as { access_token: string };
    const headers = { authorization: `Bearer ${access_token}` };
    const me = await ask(`${zendesk.url("happy")}/api/v2/users/me.json`, { headers });
    expect(me.json()).toMatchObject({ user: { name: "Amir Agent" } });
    const tickets = await ask(
      `${zendesk.url("happy")}/api/v2/tickets?page[size]=10&include=users,groups`,
      { headers },
    );
    expect(tickets.json()).toMatchObject({ meta: { has_more: true } });
    expect(tickets.headers.get("access-control-allow-origin")).toBe("*");
    const again = await ask(tokenUrl, { method: "POST", json: exchange });
    expect(again.status).toBe(400);
    expect(again.json()).toMatchObject({ error: "invalid_grant" });
  });

  test("and denies goes back with access_denied and the state", async () => {
    const callback = await signIn("deny", "deny");
    expect(callback.searchParams.get("error")).toBe("access_denied");
    expect(callback.searchParams.get("state")).toBe("s1");
    expect(callback.search).toContain("denied+the+request");
  });
});
