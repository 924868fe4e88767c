import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../ask.ts";
import { startZendesk } from "../serve/server.ts";
import type { Zendesk } from "../serve/server.ts";
import { askForTokens, authorizeUrl, codeForm, decide, fetchCode, logIn } from "./walk.ts";

let zendesk: Zendesk;
let origin: string;
beforeAll(async () => {
  zendesk = await startZendesk({ tickets: 10 });
  origin = zendesk.url();
});
afterAll(() => zendesk.close());

describe("a person sent to the authorization endpoint", () => {
  test("is asked to sign in first, and comes back to the same request", async () => {
    const reply = await ask(authorizeUrl(origin));
    expect(reply.status).toBe(302);
    const login = new URL(reply.headers.get("location") ?? "", origin);
    expect(login.pathname).toBe("/access/unauthenticated");
    expect(origin + login.searchParams.get("return_to")).toBe(authorizeUrl(origin));
    const page = await ask(login.href);
    for (const name of ["Ada Admin", "Amir Agent", "Lena Light", "Eve Enduser"]) {
      expect(page.text).toContain(`aria-label="Sign in as ${name}"`);
    }
  });

  test("reads in words what is asked", async () => {
    const cookie = await logIn(origin);
    const page = await ask(authorizeUrl(origin, { scope: "tickets:read macros" }), {
      headers: { cookie },
    });
    expect(page.text).toContain("Read tickets and their comments");
    expect(page.text).toContain("Read, create, change and delete macros");
  });

  test("reads that nothing is asked when no scope is known", async () => {
    const cookie = await logIn(origin);
    const page = await ask(authorizeUrl(origin, { scope: "raed" }), { headers: { cookie } });
    expect(page.text).toContain("Nothing: no scope it names is known here.");
  });

  test("who allows goes back with a code and the state", async () => {
    const cookie = await logIn(origin);
    const consent = await ask(authorizeUrl(origin), { headers: { cookie } });
    const callback = await decide(origin, consent, cookie, "allow");
    expect(callback.origin + callback.pathname).toBe("http://localhost:5173/callback");
    expect([...callback.searchParams.keys()]).toEqual(["code", "state"]);
    expect(callback.searchParams.get("state")).toBe("s1");
  });

  test("who denies goes back with access_denied, words joined by plus, and the state", async () => {
    const cookie = await logIn(origin);
    const consent = await ask(authorizeUrl(origin), { headers: { cookie } });
    const callback = await decide(origin, consent, cookie, "deny");
    expect(callback.search).toBe(
      "?error=access_denied&error_description=The+end-user+or+authorization+server+denied+the+request&state=s1",
    );
  });

  test("who is suspended stays outside", async () => {
    const form = { email: "suspended@example.com", password: "password", return_to: "/" };
    const reply = await ask(`${origin}/access/login`, { method: "POST", form });
    expect(reply.status).toBe(401);
    expect(reply.text).toContain("Sam Suspended is suspended");
    expect(reply.headers.has("set-cookie")).toBe(false);
  });

  test("with a wrong password stays outside", async () => {
    const form = { email: "agent@example.com", password: "guess", return_to: "/" };
    const reply = await ask(`${origin}/access/login`, { method: "POST", form });
    expect(reply.status).toBe(401);
  });

  test("is asked again, unless the account is told otherwise", async () => {
    const account = zendesk.account("remembers");
    const home = zendesk.url("remembers");
    await fetchCode(home);
    const cookie = await logIn(home);
    expect((await ask(authorizeUrl(home), { headers: { cookie } })).status).toBe(200);
    account.behaviour.askAgain = false;
    const again = await ask(authorizeUrl(home), { headers: { cookie } });
    expect(again.headers.get("location")).toContain("code=");
    const more = await ask(authorizeUrl(home, { scope: "read" }), { headers: { cookie } });
    expect(more.status).toBe(200);
  });
});

describe("a bad authorization request ends in a page, never in a redirect", () => {
  test.each([
    ["an unknown client", { client_id: "nobody" }, "No such client"],
    ["a client's number instead of its name", { client_id: "223442" }, "No such client"],
    ["no redirect URI", { redirect_uri: null }, "missing a required parameter"],
    ["a foreign redirect URI", { redirect_uri: "https://evil.example/" }, "mismatch"],
    ["a longer redirect URI", { redirect_uri: "http://localhost:5173/callback/" }, "mismatch"],
    ["another port", { redirect_uri: "http://localhost:5174/callback" }, "mismatch"],
    ["the implicit grant", { response_type: "token" }, "response type is not supported"],
    ["no response type", { response_type: null }, "response type is not supported"],
    ["no scope", { scope: null }, "missing a required parameter"],
    [
      "a public client without PKCE",
      { code_challenge: null, code_challenge_method: null },
      "malformed",
    ],
    ["PKCE by plain", { code_challenge_method: "plain" }, "malformed"],
    ["a challenge that is no hash", { code_challenge: "short" }, "malformed"],
  ])("%s", async (_what, change, says) => {
    const cookie = await logIn(origin);
    const reply = await ask(authorizeUrl(origin, change), { headers: { cookie } });
    expect(reply.status).toBe(400);
    expect(reply.headers.has("location")).toBe(false);
    expect(reply.headers.get("content-type")).toContain("text/html");
    expect(reply.text).toContain("Invalid Authorization Request");
    expect(reply.text).toContain(says);
  });

  test("a parameter twice", async () => {
    const reply = await ask(`${authorizeUrl(origin)}&client_id=scopedesk`);
    expect(reply.status).toBe(400);
  });
});

describe("the pages", () => {
  test("escape what they repeat, run no script and let nobody frame them", async () => {
    const account = zendesk.account("hostile");
    account.registerClient({
      identifier: "scopedesk",
      name: "<script>alert(1)</script>",
      description: '"><img src=x>',
    });
    const home = zendesk.url("hostile");
    const cookie = await logIn(home);
    const page = await ask(authorizeUrl(home, { state: '"><script>' }), { headers: { cookie } });
    expect(page.text).not.toContain("<script>");
    expect(page.text).not.toContain("<img");
    const policy = page.headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'self' http://localhost:5173");
  });

  test("take no answer without the token of the form", async () => {
    const cookie = await logIn(origin);
    const consent = await ask(authorizeUrl(origin), { headers: { cookie } });
    const other = await logIn(origin, "admin@example.com");
    const callback = await decide(origin, consent, other, "allow");
    expect(callback.href).toBe("about:blank");
  });

  test("lead nowhere else after signing in", async () => {
    for (const return_to of [
      "//evil.example",
      "https://evil.example",
      "/\\evil.example",
      "/oauth/authorizations/new/../../../evil?",
    ]) {
      const form = { email: "agent@example.com", password: "password", return_to };
      const reply = await ask(`${origin}/access/login`, { method: "POST", form });
      expect(reply.headers.get("location")).toBe("/");
    }
  });

  test("belong to one account: a session of one is nothing to another", async () => {
    const cookie = await logIn(origin);
    const reply = await ask(authorizeUrl(zendesk.url("other")), { headers: { cookie } });
    expect(reply.headers.get("location")).toContain("/access/unauthenticated");
  });
});

test("a code of one account buys nothing at another", async () => {
  const code = await fetchCode(origin);
  const reply = await askForTokens(zendesk.url("elsewhere"), codeForm(code));
  expect(reply.json()).toMatchObject({ error: "invalid_grant" });
});
