import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../ask.ts";
import { startZendesk } from "../serve/server.ts";
import type { Zendesk } from "../serve/server.ts";
import { tokenHolder, type Tokens } from "./token-holder.ts";
import { askForTokens, codeForm, fetchCode, redirectUri, verifier } from "./walk.ts";

let zendesk: Zendesk;
let origin: string;
beforeAll(async () => {
  zendesk = await startZendesk({ tickets: 10 });
  origin = zendesk.url();
});
afterAll(() => zendesk.close());

const { signIn, readMe, refresh } = tokenHolder(() => origin);

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
