import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../ask.ts";
import type { AskInit, Reply } from "../ask.ts";
import { startZendesk } from "../serve/server.ts";
import type { Zendesk } from "../serve/server.ts";

let zendesk: Zendesk;
beforeAll(async () => {
  zendesk = await startZendesk({ tickets: 10 });
});
afterAll(() => zendesk.close());

/** Speaks as one person of one account. */
function speaker(account: string, email: string, scopes = ["read", "write"]) {
  const { accessToken } = zendesk.account(account).grant(email, scopes);
  const headers = { authorization: `Bearer ${accessToken}` };
  const say = (method: string, path: string, init: AskInit = {}): Promise<Reply> =>
    ask(`${zendesk.url(account)}/api/v2${path}`, { method, headers, ...init });
  return { accessToken, say };
}

interface TokenBody {
  token: { id: number; token: string; scopes: string[]; full_token?: string };
}

describe("a token", () => {
  test("shows itself, cut short, its scopes an array", async () => {
    const { accessToken, say } = speaker("show", "enduser@example.com", ["read"]);
    const reply = await say("GET", "/oauth/tokens/current.json");
    expect(reply.json()).toEqual({
      token: {
        url: expect.stringContaining("/api/v2/oauth/tokens/"),
        id: expect.any(Number),
        user_id: 1004,
        client_id: 223_442,
        token: accessToken.slice(0, 10),
        refresh_token: expect.stringMatching(/^.{10}$/),
        created_at: expect.stringMatching(/Z$/),
        used_at: expect.stringMatching(/Z$/),
        expires_at: expect.stringMatching(/Z$/),
        refresh_token_expires_at: expect.stringMatching(/Z$/),
        scopes: ["read"],
      },
    });
  });

  test("that ends itself is dead, and its refresh token with it", async () => {
    const account = zendesk.account("end");
    const { accessToken, refreshToken } = account.grant("agent@example.com", ["write"]);
    const headers = { authorization: `Bearer ${accessToken}` };
    const current = `${zendesk.url("end")}/api/v2/oauth/tokens/current.json`;
    expect((await ask(current, { method: "DELETE", headers })).status).toBe(204);
    expect((await ask(current, { headers })).status).toBe(401);
    const form = {
      grant_type: "refresh_token",
      refresh_token: refreshToken,
      client_id: "scopedesk",
    };
    const refresh = await ask(`${zendesk.url("end")}/oauth/tokens`, { method: "POST", form });
    expect(refresh.json()).toMatchObject({ error: "invalid_grant" });
  });

  test("without write ends itself, and no other", async () => {
    const { say } = speaker("narrow", "agent@example.com", ["read"]);
    const other = zendesk.account("narrow").grant("agent@example.com", ["read"]);
    const headers = { authorization: `Bearer ${other.accessToken}` };
    const current = `${zendesk.url("narrow")}/api/v2/oauth/tokens/current`;
    const { token } = (await ask(current, { headers })).json() as TokenBody;
    expect((await say("DELETE", `/oauth/tokens/${token.id}`)).status).toBe(403);
    expect((await say("DELETE", "/oauth/tokens/current")).status).toBe(204);
  });

  test("is unknown to basic authentication", async () => {
    const authorization = `Basic ${btoa("agent@example.com/token:local-api-token")}`;
    const current = `${zendesk.url()}/api/v2/oauth/tokens/current`;
    expect((await ask(current, { headers: { authorization } })).status).toBe(404);
  });
});

describe("tokens", () => {
  test("are listed to their owner, and to an admin who asks for all", async () => {
    const agent = speaker("list", "agent@example.com");
    const admin = speaker("list", "admin@example.com");
    const count = async (reply: Promise<Reply>) =>
      ((await reply).json() as { count: number }).count;
    expect(await count(agent.say("GET", "/oauth/tokens.json"))).toBe(1);
    expect(await count(agent.say("GET", "/oauth/tokens.json?all=true"))).toBe(1);
    expect(await count(admin.say("GET", "/oauth/tokens.json?all=true"))).toBe(2);
    expect(await count(admin.say("GET", "/oauth/tokens.json?all=true&client_id=1"))).toBe(0);
  });

  test("of other people can be ended by admins only", async () => {
    const agent = speaker("others", "agent@example.com");
    const admin = speaker("others", "admin@example.com");
    const own = async (who: typeof agent) =>
      ((await who.say("GET", "/oauth/tokens/current")).json() as TokenBody).token.id;
    expect((await agent.say("DELETE", `/oauth/tokens/${await own(admin)}`)).status).toBe(404);
    expect((await admin.say("DELETE", `/oauth/tokens/${await own(agent)}`)).status).toBe(204);
    expect((await agent.say("GET", "/users/me")).status).toBe(401);
  });

  test("made by an admin are shown whole once, and never expire", async () => {
    const admin = speaker("make", "admin@example.com");
    const json = { token: { client_id: 223_442, scopes: ["read"] } };
    const reply = await admin.say("POST", "/oauth/tokens", { json });
    expect(reply.status).toBe(201);
    const { token } = reply.json() as TokenBody;
    expect(token).toMatchObject({ scopes: ["read"], refresh_token: null, expires_at: null });
    expect(reply.headers.get("location")).toContain(`/oauth/tokens/${token.id}.json`);
    const headers = { authorization: `Bearer ${token.full_token}` };
    const me = await ask(`${zendesk.url("make")}/api/v2/users/me`, { headers });
    expect(me.json()).toMatchObject({ user: { name: "Ada Admin" } });
    const later = await admin.say("GET", `/oauth/tokens/${token.id}`);
    expect(later.json()).not.toHaveProperty("token.full_token");
  });
});

describe("a client", () => {
  const json = {
    client: {
      name: "Test Client",
      identifier: "test_client",
      kind: "confidential",
      redirect_uri: ["https://example.com/callback"],
      sunshine: 1,
    },
  };

  test("is made with its secret shown whole, and later cut short", async () => {
    const admin = speaker("clients", "admin@example.com");
    const made = await admin.say("POST", "/oauth/clients", { json });
    expect(made.status).toBe(201);
    const { client } = made.json() as { client: { id: number; secret: string } };
    expect(client).toMatchObject({
      identifier: "test_client",
      kind: "confidential",
      global: false,
      user_id: 1001,
    });
    expect(client).not.toHaveProperty("sunshine");
    const shown = await admin.say("GET", `/oauth/clients/${client.id}`);
    expect(shown.json()).toMatchObject({ client: { secret: client.secret.slice(0, 10) } });
    const renewed = await admin.say("PUT", `/oauth/clients/${client.id}/generate_secret`);
    const fresh = (renewed.json() as { client: { secret: string } }).client.secret;
    expect(fresh).toHaveLength(client.secret.length);
    expect(fresh).not.toBe(client.secret);
  });

  test("that is deleted takes its tokens along", async () => {
    const admin = speaker("gone", "admin@example.com");
    const agent = speaker("gone", "agent@example.com");
    expect((await admin.say("DELETE", "/oauth/clients/223442")).status).toBe(204);
    expect((await agent.say("GET", "/users/me")).status).toBe(401);
  });

  test.each([
    ["no name", { name: "" }, "name"],
    ["a name that is taken", { identifier: "scopedesk" }, "identifier"],
    ["an unknown kind", { kind: "secret" }, "kind"],
    ["a redirect URI without https", { redirect_uri: ["http://example.com/"] }, "redirect_uri"],
    ["a redirect URI of its own scheme", { redirect_uri: ["myapp://callback"] }, "redirect_uri"],
    ["out of band", { redirect_uri: ["urn:ietf:wg:oauth:2.0:oob"] }, "redirect_uri"],
    [
      "a ceiling that names a scope inside another",
      { allowed_scopes: ["read", "tickets:read"] },
      "allowed_scopes",
    ],
  ])("is refused with %s", async (_what, change, field) => {
    const admin = speaker("refused", "admin@example.com");
    const body = { client: { ...json.client, ...change } };
    const reply = await admin.say("POST", "/oauth/clients", { json: body });
    expect(reply.status).toBe(422);
    expect(reply.json()).toMatchObject({ error: "RecordInvalid", details: { [field]: [{}] } });
  });

  test("may name loopback without https", async () => {
    const admin = speaker("loopback", "admin@example.com");
    const change = { redirect_uri: ["http://localhost:19186/", "http://127.0.0.1:8080/cb"] };
    const body = { client: { ...json.client, ...change } };
    expect((await admin.say("POST", "/oauth/clients", { json: body })).status).toBe(201);
  });

  test("of another company is listed once somebody here uses it", async () => {
    const account = zendesk.account("global");
    account.registerClient({ identifier: "zdg-other", global: true });
    const admin = speaker("global", "admin@example.com");
    expect((await admin.say("GET", "/oauth/global_clients")).json()).toMatchObject({ count: 0 });
    expect((await admin.say("GET", "/oauth/clients")).json()).toMatchObject({ count: 1 });
  });
});
