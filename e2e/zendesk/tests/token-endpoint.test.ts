import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../ask.ts";
import type { Reply } from "../ask.ts";
import { startZendesk } from "../serve/server.ts";
import type { Zendesk } from "../serve/server.ts";
import { askForTokens, codeForm, fetchCode, redirectUri, verifier } from "./walk.ts";

let zendesk: Zendesk;
let origin: string;
beforeAll(async () => {
  zendesk = await startZendesk({ tickets: 10 });
  origin = zendesk.url();
});
afterAll(() => zendesk.close());

interface Tokens {
  access_token: string;
  refresh_token: string;
  scope: string;
  expires_in: number;
}

async function signIn(home = origin, more: Record<string, string> = {}): Promise<Tokens> {
  const reply = await askForTokens(home, { ...codeForm(await fetchCode(home)), ...more });
  return reply.json() as Tokens;
}

function readMe(accessToken: string, home = origin): Promise<Reply> {
  const headers = { authorization: `Bearer ${accessToken}` };
  return ask(`${home}/api/v2/users/me.json`, { headers });
}

function refresh(refreshToken: string, more: Record<string, string> = {}, home = origin) {
  return askForTokens(home, { grant_type: "refresh_token", refresh_token: refreshToken, ...more });
}

describe("a code", () => {
  test("buys tokens that answer in Zendesk's words, and are not to be stored", async () => {
    const reply = await askForTokens(origin, codeForm(await fetchCode(origin)));
    expect(reply.status).toBe(200);
    expect(reply.headers.get("cache-control")).toBe("no-store");
    expect(reply.json()).toEqual({
      access_token: expect.stringMatching(/^[0-9a-f]{64}$/),
      refresh_token: expect.stringMatching(/^[0-9a-f]{64}$/),
      token_type: "bearer",
      scope: "read write",
      expires_in: 1800,
      refresh_token_expires_in: 2_592_000,
    });
  });

  test("may be sent as JSON", async () => {
    const json = { client_id: "scopedesk", ...codeForm(await fetchCode(origin)) };
    const reply = await ask(`${origin}/oauth/tokens`, { method: "POST", json });
    expect(reply.status).toBe(200);
  });

  test("works once", async () => {
    const form = codeForm(await fetchCode(origin));
    await askForTokens(origin, form);
    const again = await askForTokens(origin, form);
    expect(again.status).toBe(400);
    expect(again.json()).toEqual({
      error: "invalid_grant",
      error_description:
        "The provided access grant is invalid, expired, or revoked (e.g. invalid assertion, expired authorization token, bad end-user password credentials, or mismatching authorization code and redirection URI).",
    });
  });

  test("works for 120 seconds", async () => {
    const home = zendesk.url("slow");
    const account = zendesk.account("slow");
    const inTime = codeForm(await fetchCode(home));
    account.advanceClock(119_000);
    expect((await askForTokens(home, inTime)).status).toBe(200);
    const late = codeForm(await fetchCode(home));
    account.advanceClock(121_000);
    expect((await askForTokens(home, late)).json()).toMatchObject({ error: "invalid_grant" });
  });

  test.each([
    ["another redirect URI", { redirect_uri: "http://localhost:5173/callback?" }],
    ["another verifier", { code_verifier: "b".repeat(43) }],
    ["a verifier that is too short", { code_verifier: "short" }],
    ["a code nobody issued", { code: "guess" }],
  ])("is refused with %s", async (_what, change) => {
    const reply = await askForTokens(origin, { ...codeForm(await fetchCode(origin)), ...change });
    expect([reply.status, reply.json()]).toMatchObject([400, { error: "invalid_grant" }]);
  });

  test("is spent by a wrong verifier", async () => {
    const form = codeForm(await fetchCode(origin));
    await askForTokens(origin, { ...form, code_verifier: "b".repeat(43) });
    expect((await askForTokens(origin, form)).json()).toMatchObject({ error: "invalid_grant" });
  });
});

describe("the token endpoint refuses", () => {
  test.each([
    ["an unknown client", { client_id: "nobody" }, 401, "invalid_client"],
    ["a client's number", { client_id: "223442" }, 401, "invalid_client"],
    ["a wrong secret, from a public client too", { client_secret: "x" }, 401, "invalid_client"],
    ["no grant type", { grant_type: "" }, 400, "unsupported_grant_type"],
    ["the password grant", { grant_type: "password" }, 400, "unsupported_grant_type"],
    [
      "client credentials of a public client",
      { grant_type: "client_credentials" },
      400,
      "unauthorized_client",
    ],
    ["an access token of 299 s", { expires_in: "299" }, 400, "invalid_request"],
    ["an access token of 172,801 s", { expires_in: "172801" }, 400, "invalid_request"],
    ["a lifetime that is no number", { expires_in: "soon" }, 400, "invalid_request"],
    ["a refresh token of a minute", { refresh_token_expires_in: "60" }, 400, "invalid_request"],
    ["a refresh token of a year", { refresh_token_expires_in: "31536000" }, 400, "invalid_request"],
  ])("%s", async (_what, change, status, error) => {
    const form = { ...codeForm("any"), ...change };
    const reply = await askForTokens(origin, form);
    expect([reply.status, reply.json()]).toMatchObject([status, { error }]);
    expect(reply.json()).toHaveProperty("error_description");
  });

  test.each([
    ["a body that is no JSON", "application/json", "{"],
    ["JSON that is no object", "application/json", "[]"],
    ["another content type", "text/plain", "grant_type=refresh_token"],
    [
      "a parameter twice",
      "application/x-www-form-urlencoded",
      "client_id=scopedesk&client_id=scopedesk",
    ],
    ["a request without parameters", "application/x-www-form-urlencoded", "client_id=scopedesk"],
  ])("%s", async (_what, contentType, body) => {
    const headers = { "content-type": contentType };
    const reply = await ask(`${origin}/oauth/tokens`, { method: "POST", headers, body });
    expect([reply.status, reply.json()]).toMatchObject([400, { error: "invalid_request" }]);
  });

  test("a GET, and a preflight, without CORS", async () => {
    for (const method of ["GET", "OPTIONS"]) {
      const headers = { origin: "http://localhost:5173", "access-control-request-method": "POST" };
      const reply = await ask(`${origin}/oauth/tokens`, { method, headers });
      expect(reply.status).toBe(405);
      expect(reply.headers.has("access-control-allow-origin")).toBe(false);
    }
  });

  test("to be read by a page, unless the account is told otherwise", async () => {
    zendesk.account("readable").behaviour.tokenCors = "all";
    for (const [home, value] of [
      [origin, null],
      [zendesk.url("readable"), "*"],
    ] as const) {
      const reply = await askForTokens(home, codeForm("any"));
      expect(reply.headers.get("access-control-allow-origin")).toBe(value);
    }
    const preflight = await ask(`${zendesk.url("readable")}/oauth/tokens`, { method: "OPTIONS" });
    expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
  });
});

describe("a refresh", () => {
  test("gives new tokens with the same scopes, and kills both old ones at once", async () => {
    const old = await signIn();
    const reply = await refresh(old.refresh_token);
    const fresh = reply.json() as Tokens;
    expect(fresh.scope).toBe("read write");
    expect((await readMe(old.access_token)).status).toBe(401);
    expect((await readMe(fresh.access_token)).status).toBe(200);
    expect(fresh.refresh_token).not.toBe(old.refresh_token);
  });

  test("that is replayed is refused, and the successor lives on", async () => {
    const old = await signIn();
    const fresh = (await refresh(old.refresh_token)).json() as Tokens;
    const replay = await refresh(old.refresh_token);
    expect([replay.status, replay.json()]).toMatchObject([400, { error: "invalid_grant" }]);
    expect((await readMe(fresh.access_token)).status).toBe(200);
    expect((await refresh(fresh.refresh_token)).status).toBe(200);
  });

  test("may ask for less, not for more", async () => {
    const { refresh_token } = await signIn();
    const less = (await refresh(refresh_token, { scope: "tickets:read" })).json() as Tokens;
    expect(less.scope).toBe("tickets:read");
    const more = await refresh(less.refresh_token, { scope: "read" });
    expect(more.json()).toMatchObject({ error: "invalid_scope" });
    expect((await refresh(less.refresh_token)).status).toBe(200);
  });

  test("of another client's token is refused", async () => {
    const account = zendesk.account("two");
    account.registerClient({ identifier: "other", redirect_uri: [redirectUri] });
    const home = zendesk.url("two");
    const { refresh_token } = await signIn(home);
    const reply = await refresh(refresh_token, { client_id: "other" }, home);
    expect(reply.json()).toMatchObject({ error: "invalid_grant" });
  });

  test("comes too late after 30 days", async () => {
    const home = zendesk.url("month");
    const { refresh_token } = await signIn(home);
    zendesk.account("month").advanceClock(2_592_001_000);
    expect((await refresh(refresh_token, {}, home)).json()).toMatchObject({
      error: "invalid_grant",
    });
  });
});

describe("an access token", () => {
  test("dies after its time, in Zendesk's words and out of a page's sight", async () => {
    const home = zendesk.url("half-hour");
    const { access_token } = await signIn(home);
    zendesk.account("half-hour").advanceClock(1_799_000);
    expect((await readMe(access_token, home)).status).toBe(200);
    zendesk.account("half-hour").advanceClock(2000);
    const reply = await readMe(access_token, home);
    expect(reply.status).toBe(401);
    expect(reply.json()).toEqual({
      error: "invalid_token",
      error_description:
        "The access token provided is expired, revoked, malformed or invalid for other reasons.",
    });
    expect(reply.headers.has("access-control-allow-origin")).toBe(false);
  });

  test("lives as long as was asked within the range", async () => {
    expect((await signIn(origin, { expires_in: "300" })).expires_in).toBe(300);
    expect((await signIn(origin, { expires_in: "172800" })).expires_in).toBe(172_800);
  });

  test("of an old client never expires, and comes alone unless a lifetime is asked", async () => {
    zendesk.account("legacy").behaviour.legacyLifetimes = true;
    const tokens = await signIn(zendesk.url("legacy"));
    expect(Object.keys(tokens)).toEqual(["access_token", "token_type", "scope"]);
    const limited = await signIn(zendesk.url("legacy"), { expires_in: "300" });
    expect(limited).toHaveProperty("refresh_token");
  });
});

describe("scopes", () => {
  test("nobody knows vanish, and the token that is left opens nothing", async () => {
    const code = await fetchCode(origin, { scope: "tickets:raed" });
    const tokens = (await askForTokens(origin, codeForm(code))).json() as Tokens;
    expect(tokens.scope).toBe("");
    expect((await readMe(tokens.access_token)).status).toBe(403);
  });

  test("sent as an array give a token that opens nothing", async () => {
    const json = { client_id: "scopedesk", ...codeForm(await fetchCode(origin)), scope: ["read"] };
    const reply = await ask(`${origin}/oauth/tokens`, { method: "POST", json });
    expect(reply.status).toBe(200);
    expect((await readMe((reply.json() as Tokens).access_token)).status).toBe(403);
  });

  test("above the client's ceiling are refused with invalid_scope and no token", async () => {
    const home = zendesk.url("ceiling");
    zendesk
      .account("ceiling")
      .registerClient({ identifier: "scopedesk", allowedScopes: ["tickets:read"] });
    const within = await fetchCode(home, { scope: "tickets:read" });
    expect((await askForTokens(home, codeForm(within))).status).toBe(200);
    const above = await fetchCode(home, { scope: "tickets" });
    const reply = await askForTokens(home, codeForm(above));
    expect([reply.status, reply.json()]).toMatchObject([400, { error: "invalid_scope" }]);
  });
});

describe("a confidential client", () => {
  function confidential(name: string) {
    return zendesk
      .account(name)
      .registerClient({ identifier: "backend", kind: "confidential", redirect_uri: [redirectUri] });
  }

  test("proves itself by its secret, in the body or by Basic", async () => {
    const { secret } = confidential("backend");
    const home = zendesk.url("backend");
    const walk = { client_id: "backend", code_challenge: null, code_challenge_method: null };
    const form = async () => ({
      grant_type: "authorization_code",
      client_id: "backend",
      code: await fetchCode(home, walk),
      redirect_uri: redirectUri,
    });
    const without = await askForTokens(home, await form());
    expect(without.json()).toMatchObject({ error: "invalid_client" });
    const inBody = await askForTokens(home, { ...(await form()), client_secret: secret });
    expect(inBody.status).toBe(200);
    const basic = await ask(`${home}/oauth/tokens`, {
      method: "POST",
      headers: { authorization: `Basic ${btoa(`backend:${secret}`)}` },
      form: await form(),
    });
    expect(basic.status).toBe(200);
  });

  test("may not add a verifier to a code that was asked without", async () => {
    const { secret } = confidential("mixed");
    const home = zendesk.url("mixed");
    const walk = { client_id: "backend", code_challenge: null, code_challenge_method: null };
    const reply = await askForTokens(home, {
      ...codeForm(await fetchCode(home, walk)),
      client_id: "backend",
      client_secret: secret,
      code_verifier: verifier,
    });
    expect(reply.json()).toMatchObject({ error: "invalid_grant" });
  });

  test("gets a token of its own: its maker's power, no refresh token", async () => {
    const { secret } = confidential("machine");
    const home = zendesk.url("machine");
    const form = { grant_type: "client_credentials", client_id: "backend", scope: "read" };
    const reply = await askForTokens(home, { ...form, client_secret: secret });
    expect(reply.json()).not.toHaveProperty("refresh_token");
    const me = await readMe((reply.json() as Tokens).access_token, home);
    expect(me.json()).toMatchObject({ user: { name: "Ada Admin" } });
    const without = await askForTokens(home, form);
    expect(without.json()).toMatchObject({ error: "invalid_client" });
  });
});
