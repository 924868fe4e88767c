import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserWithClock, expired } from "./browser-with-clock.ts";
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
  return `refresh-${number}`;
}

const me = "/api/v2/users/me.json";
const tickets = "/api/v2/tickets";
const newTicket = { json: { ticket: { subject: "Hello", comment: { body: "Hello" } } } };

describe("an access token that ran out", () => {
  test("is replaced once for twenty requests at the same time, and all are answered", async () => {
    const account = newAccount();
    const browser = await expired(servers, account);
    const paths = Array.from({ length: 20 }, (_, index) => `${me}?n=${index}`);
    const answers = await Promise.all(paths.map((path) => browser.send("GET", path)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(tokenRequests(servers, account)).toBe(2);
  });

  test("is replaced without a single request being refused", async () => {
    const account = newAccount();
    const browser = await expired(servers, account);
    await browser.send("GET", me);
    const statuses = servers.zendesk
      .account(account)
      .requests()
      .map(({ status }) => status);
    expect(statuses).not.toContain(401);
  });

  test("is replaced once although one of those who wait gives up", async () => {
    const account = newAccount();
    const browser = await expired(servers, account);
    const giving = new AbortController();
    const given = browser.send("GET", `${me}?given`, { signal: giving.signal });
    const kept = browser.send("GET", me);
    giving.abort();
    await expect(given).rejects.toMatchObject({ code: "aborted" });
    await expect(kept).resolves.toMatchObject({ status: 200 });
    expect(tokenRequests(servers, account)).toBe(2);
  });
});

describe("a refresh", () => {
  test("that overtakes a read lets it be sent once more, silently", async () => {
    const account = newAccount();
    const browser = new VaultInNode(servers);
    await browser.signIn({ subdomain: account });
    await browser.send("GET", me);
    servers.zendesk.account(account).fail({ path: "/api/v2/users/me", kind: "latency", ms: 150 });
    const reading = browser.send("GET", me);
    await browser.vault.refresh();
    await expect(reading).resolves.toMatchObject({ status: 200 });
    expect(tokenRequests(servers, account)).toBe(2);
  });

  test("waits for a write that is under way", async () => {
    const account = newAccount();
    const browser = new VaultInNode(servers);
    await browser.signIn({ subdomain: account });
    servers.zendesk.account(account).fail({ path: tickets, kind: "latency", ms: 150 });
    const writing = browser.send("POST", tickets, newTicket);
    await expect.poll(() => browser.vault.readBudget().inFlight).toBe(1);
    await Promise.all([browser.vault.refresh(), expect(writing).resolves.toHaveProperty("status")]);
    const seen = servers.zendesk
      .account(account)
      .requests()
      .map(({ path }) => path);
    expect(seen.slice(-2)).toEqual([tickets, "/oauth/tokens"]);
  });

  test("whose answer was lost is asked for once more, and ends the session if the token is spent", async () => {
    const account = newAccount();
    const browser = new VaultInNode(servers);
    await browser.signIn({ subdomain: account });
    servers.zendesk.account(account).fail({ path: "/oauth/tokens", kind: "drop", when: "after" });
    await expect(browser.vault.refresh()).rejects.toMatchObject({ code: "signed-out" });
    expect(browser.vault.read()).toMatchObject({ ended: { reason: "refresh-lost" } });
    expect(tokenRequests(servers, account)).toBe(3);
  });

  test("that never reached Zendesk is asked for once more, and nobody notices", async () => {
    const account = newAccount();
    const browser = await expired(servers, account);
    servers.zendesk.account(account).fail({ path: "/oauth/tokens", kind: "drop", when: "before" });
    await expect(browser.send("GET", me)).resolves.toMatchObject({ status: 200 });
    expect(tokenRequests(servers, account)).toBe(3);
  });

  test("that Zendesk cannot answer keeps the session, and is not asked for at once again", async () => {
    const account = newAccount();
    const browser = await expired(servers, account);
    servers.zendesk
      .account(account)
      .fail({ path: "/oauth/tokens", kind: "status", status: 500, times: 99 });
    for (let turn = 0; turn < 5; turn += 1) {
      await expect(browser.send("GET", me)).rejects.toMatchObject({
        code: "not-renewed",
        details: { reason: "token-error" },
      });
    }
    expect(tokenRequests(servers, account)).toBe(2);
    servers.zendesk.account(account).clearFaults();
    browser.pass(6_000);
    await expect(browser.send("GET", me)).resolves.toMatchObject({ status: 200 });
  });

  test("that Zendesk asks to wait for, waits", async () => {
    const account = newAccount();
    const browser = await expired(servers, account);
    servers.zendesk.account(account).fail({ path: "/oauth/tokens", kind: "status", status: 429 });
    await expect(browser.send("GET", me)).rejects.toMatchObject({ details: { retryAfter: 30 } });
    browser.pass(29_000);
    await expect(browser.send("GET", me)).rejects.toMatchObject({
      code: "not-renewed",
      details: { reason: "rate-limited", retryAfter: 1 },
    });
    expect(tokenRequests(servers, account)).toBe(2);
    browser.pass(1_500);
    await expect(browser.send("GET", me)).resolves.toMatchObject({ status: 200 });
  });

  test("that brings no refresh token keeps the old one", async () => {
    const account = newAccount();
    const browser = new VaultInNode(servers);
    await browser.signIn({ subdomain: account });
    const body = '{"access_token":"abc","token_type":"bearer","expires_in":1800}';
    servers.zendesk
      .account(account)
      .fail({ path: "/oauth/tokens", kind: "status", status: 200, body });
    await browser.vault.refresh();
    expect(browser.session()).toMatchObject({ canRefresh: true, grantedScopes: ["read", "write"] });
    await browser.vault.refresh();
    await expect(browser.send("GET", me)).resolves.toMatchObject({ status: 200 });
  });

  test.each([0, 0.001, 1e308])(
    "whose token lives for %s seconds is not followed by another at every request",
    async (seconds) => {
      const account = newAccount();
      const browser = new VaultInNode(servers);
      await browser.signIn({ subdomain: account });
      const { accessToken } = servers.zendesk
        .account(account)
        .grant("agent@example.com", ["read", "write"]);
      const body = JSON.stringify({
        access_token: accessToken,
        token_type: "bearer",
        expires_in: seconds,
      });
      servers.zendesk
        .account(account)
        .fail({ path: "/oauth/tokens", kind: "status", status: 200, body });
      await browser.vault.refresh();
      for (let turn = 0; turn < 5; turn += 1) {
        await expect(browser.send("GET", me)).resolves.toMatchObject({ status: 200 });
      }
      expect(tokenRequests(servers, account)).toBe(2);
    },
  );

  test("that brings a token and an error at once brings none, and says so", async () => {
    const account = newAccount();
    const browser = await expired(servers, account);
    const body = '{"access_token":"abc","token_type":"bearer","error":"invalid_grant"}';
    servers.zendesk
      .account(account)
      .fail({ path: "/oauth/tokens", kind: "status", status: 200, body });
    await expect(browser.send("GET", me)).rejects.toMatchObject({
      code: "not-renewed",
      details: { reason: "malformed-answer" },
    });
    expect(browser.vault.read().status).toBe("signed-in");
  });

  test("ten times in half a minute is stopped at five", async () => {
    const account = newAccount();
    const browser = browserWithClock(servers);
    servers.zendesk.account(account).behaviour.accessTokenTtl = 2;
    await browser.signIn({ subdomain: account });
    for (let turn = 0; turn < 10; turn += 1) {
      browser.pass(2_500);
      await browser.send("GET", me);
    }
    expect(tokenRequests(servers, account)).toBe(6);
  });

  test("happens ahead of time for a session in use, and not for one nobody uses", async () => {
    const account = newAccount();
    servers.zendesk.account(account).behaviour.accessTokenTtl = 1;
    const used = new VaultInNode(servers);
    await used.signIn({ subdomain: account });
    await used.send("GET", me);
    await expect.poll(() => tokenRequests(servers, account)).toBe(2);
    const unused = newAccount();
    servers.zendesk.account(unused).behaviour.accessTokenTtl = 1;
    await new VaultInNode(servers).signIn({ subdomain: unused });
    await expect.poll(() => tokenRequests(servers, account)).toBe(3);
    expect(tokenRequests(servers, unused)).toBe(1);
  });
});
