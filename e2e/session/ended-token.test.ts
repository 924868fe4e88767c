import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Servers } from "./vault-in-node.ts";
import { VaultInNode, requestsTo, startServers, tokenRequests } from "./vault-in-node.ts";

let servers: Servers;
beforeAll(async () => {
  servers = await startServers();
});
afterAll(() => servers.close());

let number = 0;
function newAccount(): string {
  number += 1;
  return `ended-token-${number}`;
}

const me = "/api/v2/users/me.json";
const tickets = "/api/v2/tickets";
const newTicket = { json: { ticket: { subject: "Hello", comment: { body: "Hello" } } } };
const half = 900_000;

describe("an access token that Zendesk ended before its time", () => {
  test("is replaced for a read, which is sent again silently", async () => {
    const account = newAccount();
    const browser = new VaultInNode(servers);
    await browser.signIn({ subdomain: account });
    servers.zendesk.account(account).advanceClock(2 * half);
    await expect(browser.send("GET", me)).resolves.toMatchObject({ status: 200 });
    expect(tokenRequests(servers, account)).toBe(2);
    expect(requestsTo(servers, account, me)).toBe(2);
  });

  test("is replaced for a write, which is not sent again when it may have been carried out", async () => {
    const account = newAccount();
    const browser = new VaultInNode(servers);
    await browser.signIn({ subdomain: account });
    servers.zendesk.account(account).advanceClock(2 * half);
    await expect(browser.send("POST", tickets, newTicket)).rejects.toMatchObject({
      code: "network",
      details: { unknownOutcome: true, evidence: { refreshed: true, retried: false } },
    });
    expect(requestsTo(servers, account, tickets)).toBe(1);
    await expect(browser.send("GET", me)).resolves.toMatchObject({ status: 200 });
  });

  test("is replaced for a write, which is sent again where Zendesk says that it refused it", async () => {
    const account = newAccount();
    const { behaviour } = servers.zendesk.account(account);
    behaviour.cors = "open";
    const browser = new VaultInNode(servers);
    await browser.signIn({ subdomain: account });
    servers.zendesk.account(account).fail({ path: tickets, kind: "status", status: 401 });
    await expect(browser.send("POST", tickets, newTicket)).resolves.toHaveProperty("status");
    expect(requestsTo(servers, account, tickets)).toBe(2);
    expect(tokenRequests(servers, account)).toBe(2);
  });

  test("and its refresh token too, ends the session once and for all", async () => {
    const account = newAccount();
    const browser = new VaultInNode(servers);
    await browser.signIn({ subdomain: account });
    servers.zendesk.account(account).revokeTokens();
    await expect(browser.send("GET", me)).rejects.toMatchObject({ code: "signed-out" });
    expect(browser.vault.read()).toMatchObject({
      status: "signed-out",
      ended: { reason: "refresh-refused", subdomain: account, askedScopes: ["read", "write"] },
    });
    expect(tokenRequests(servers, account)).toBe(2);
  });

  test("again and again, is not replaced again and again", async () => {
    const account = newAccount();
    const browser = new VaultInNode(servers);
    await browser.signIn({ subdomain: account });
    servers.zendesk
      .account(account)
      .fail({ path: "/api/v2/*", kind: "status", status: 401, times: 99 });
    for (let turn = 0; turn < 3; turn += 1) {
      await expect(browser.send("GET", me)).rejects.toMatchObject({ code: "network" });
    }
    // One code, one refresh; one retry for the first failure, none for the others.
    expect(tokenRequests(servers, account)).toBe(2);
    expect(requestsTo(servers, account, me)).toBe(4);
    expect(requestsTo(servers, account, "/api/v2/oauth/tokens/current")).toBeLessThanOrEqual(2);
  });

  test("is not suspected for a refusal that concerns one request only", async () => {
    const account = newAccount();
    const browser = new VaultInNode(servers);
    await browser.signIn({ subdomain: account });
    for (const status of [403, 409, 422, 500]) {
      servers.zendesk.account(account).fail({ path: "/api/v2/users/me", kind: "status", status });
      await expect(browser.send("GET", me)).rejects.toMatchObject({
        details: { evidence: { refreshed: false, retried: false } },
      });
    }
    expect(tokenRequests(servers, account)).toBe(1);
    expect(requestsTo(servers, account, me)).toBe(4);
  });

  test("and, readably, two new ones, means that the session is over", async () => {
    const account = newAccount();
    servers.zendesk.account(account).behaviour.cors = "open";
    const browser = new VaultInNode(servers);
    await browser.signIn({ subdomain: account });
    servers.zendesk
      .account(account)
      .fail({ path: "/api/v2/users/me", kind: "status", status: 401, times: 99 });
    await expect(browser.send("GET", me)).rejects.toMatchObject({ code: "signed-out" });
    expect(browser.vault.read()).toMatchObject({ ended: { reason: "revoked" } });
    expect(tokenRequests(servers, account)).toBe(3);
    expect(requestsTo(servers, account, me)).toBe(3);
  });
});
