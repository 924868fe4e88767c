import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Servers } from "./vault-in-node.ts";
import { VaultInNode, startServers, tokenRequests } from "./vault-in-node.ts";

let servers: Servers;
beforeAll(async () => {
  servers = await startServers();
});
afterAll(() => servers.close());

let number = 0;
function newAccount(): string {
  number += 1;
  return `exchange-${number}`;
}

test("a person signs in, and the session names everything but the tokens", async () => {
  const browser = new VaultInNode(servers);
  const session = await browser.signIn({ subdomain: "t1", returnTo: "/tickets" });
  expect(session).toMatchObject({
    subdomain: "t1",
    zendeskUrl: servers.zendesk.url("t1"),
    askedScopes: ["read", "write"],
    grantedScopes: ["read", "write"],
    canRefresh: true,
  });
  expect(JSON.stringify([session, browser.vault.trace.read()])).not.toMatch(/[\da-f]{40}/i);
  expect(tokenRequests(servers, "t1")).toBe(1);
});

describe("an answer that is a token", () => {
  test.each(["Bearer", "bearer", "BEARER"])("of the type %s is taken", async (type) => {
    const account = newAccount();
    const browser = new VaultInNode(servers);
    const response = await browser.authorize({ subdomain: account });
    const body = JSON.stringify({ access_token: "abc", token_type: type });
    servers.zendesk
      .account(account)
      .fail({ path: "/oauth/tokens", kind: "status", status: 200, body });
    await browser.finish(response);
    expect(browser.session()).toMatchObject({
      canRefresh: false,
      accessTokenExpiresIn: null,
      grantedScopes: ["read", "write"],
    });
  });

  test.each([0, 0.001, 1e308, undefined])(
    "and says that it lives for %s seconds, has not said how long it lives",
    async (seconds) => {
      const account = newAccount();
      const browser = new VaultInNode(servers);
      const response = await browser.authorize({ subdomain: account });
      const body = JSON.stringify({
        access_token: "abc",
        refresh_token: "def",
        token_type: "bearer",
        expires_in: seconds,
        refresh_token_expires_in: seconds,
      });
      servers.zendesk
        .account(account)
        .fail({ path: "/oauth/tokens", kind: "status", status: 200, body });
      await browser.finish(response);
      expect(browser.session()).toMatchObject({
        accessTokenExpiresIn: null,
        refreshTokenExpiresIn: null,
        canRefresh: true,
      });
    },
  );

  test("with status 201, as Zendesk's page prints it, is taken", async () => {
    const account = newAccount();
    const browser = new VaultInNode(servers);
    const response = await browser.authorize({ subdomain: account });
    const body = '{"access_token":"abc","token_type":"bearer","scope":"read"}';
    servers.zendesk
      .account(account)
      .fail({ path: "/oauth/tokens", kind: "status", status: 201, body });
    await browser.finish(response);
    expect(browser.session()).toMatchObject({ grantedScopes: ["read"] });
  });

  test("tells what was granted, when it is less than was asked", async () => {
    const account = newAccount();
    const browser = new VaultInNode(servers);
    const session = await browser.signIn({ subdomain: account, scopes: ["read", "tikets:write"] });
    expect(session).toMatchObject({
      askedScopes: ["read", "tikets:write"],
      grantedScopes: ["read"],
    });
  });

  test("has the lifetimes that were asked for", async () => {
    const account = newAccount();
    const browser = new VaultInNode(servers);
    const lifetimes = { accessToken: 300, refreshToken: 604_800 };
    const session = await browser.signIn({ subdomain: account, lifetimes });
    expect(session.accessTokenExpiresIn).toBeGreaterThan(290_000);
    expect(session.accessTokenExpiresIn).toBeLessThanOrEqual(300_000);
    expect(session.refreshTokenExpiresIn).toBeLessThanOrEqual(604_800_000);
    await browser.vault.refresh();
    expect(browser.session().accessTokenExpiresIn).toBeLessThanOrEqual(300_000);
  });
});

describe("an answer to the redirect URI", () => {
  test("with an error of Zendesk's ends in that error, and asks for no token", async () => {
    const errors = {
      access_denied: "denied",
      login_required: "login-required",
      interaction_required: "login-required",
      invalid_scope: "invalid-scope",
      unauthorized_client: "invalid-client",
      server_error: "server-error",
      temporarily_unavailable: "temporarily-unavailable",
      zebra: "authorization-error",
    };
    const account = newAccount();
    const browser = new VaultInNode(servers);
    for (const [error, code] of Object.entries(errors)) {
      const response = await browser.authorize({ subdomain: account });
      const parameters = new URLSearchParams({ error, state: response.state });
      const failing = browser.finish({ ...response, parameters });
      await expect(failing).rejects.toMatchObject({ code, details: { error } });
    }
    expect(tokenRequests(servers, account)).toBe(0);
  });

  test("from another issuer is refused, with the right one taken", async () => {
    const account = newAccount();
    const browser = new VaultInNode(servers);
    const response = await browser.authorize({ subdomain: account });
    response.parameters.set("iss", servers.zendesk.url("other"));
    await expect(browser.finish(response)).rejects.toMatchObject({ code: "issuer-mismatch" });
    expect(tokenRequests(servers, account)).toBe(0);
    const again = await browser.authorize({ subdomain: account });
    again.parameters.set("iss", servers.zendesk.url(account));
    await browser.finish(again);
    expect(browser.session().subdomain).toBe(account);
  });

  test("that names an endpoint or an account of its own changes nothing", async () => {
    const account = newAccount();
    const browser = new VaultInNode(servers);
    const response = await browser.authorize({ subdomain: account });
    response.parameters.set("token_endpoint", "http://evil.localhost/oauth/tokens");
    response.parameters.set("subdomain", "evil");
    await browser.finish(response);
    expect(browser.session().subdomain).toBe(account);
    expect(tokenRequests(servers, "evil")).toBe(0);
  });

  test("that failed leaves whoever is signed in alone", async () => {
    const account = newAccount();
    const browser = new VaultInNode(servers);
    const before = await browser.signIn({ subdomain: account });
    const response = await browser.authorize({ subdomain: account });
    const parameters = new URLSearchParams({ error: "access_denied", state: response.state });
    await expect(browser.finish({ ...response, parameters })).rejects.toMatchObject({
      code: "denied",
    });
    expect(browser.session().id).toBe(before.id);
  });
});

test("a code that Zendesk let expire is called that", async () => {
  const account = newAccount();
  const browser = new VaultInNode(servers);
  const response = await browser.authorize({ subdomain: account });
  servers.zendesk.account(account).advanceClock(121_000);
  await expect(browser.finish(response, 121_000)).rejects.toMatchObject({ code: "expired-code" });
});
