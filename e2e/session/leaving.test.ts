import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SessionError } from "../../src/session/contract/error.ts";
import type { Servers } from "./vault-in-node.ts";
import { VaultInNode, requestsTo, startServers } from "./vault-in-node.ts";

let servers: Servers;
beforeAll(async () => {
  servers = await startServers();
});
afterAll(() => servers.close());

const me = "/api/v2/users/me.json";
const mine = "/api/v2/users/me";

let number = 0;
/** Somebody signed in to an account nobody else uses. */
async function signedIn(): Promise<{ account: string; browser: VaultInNode }> {
  number += 1;
  const account = `leaving-${number}`;
  const browser = new VaultInNode(servers);
  await browser.signIn({ subdomain: account });
  return { account, browser };
}

describe("signing out", () => {
  test("deletes the token at Zendesk, with one request", async () => {
    const { account, browser } = await signedIn();
    const { id } = browser.session();
    await expect(browser.vault.signOut()).resolves.toEqual({ revoked: true });
    expect(browser.vault.read()).toMatchObject({
      status: "signed-out",
      ended: { reason: "signed-out" },
    });
    expect(requestsTo(servers, account, "/api/v2/oauth/tokens/current")).toBe(1);
    const sending = browser.vault.send(
      { method: "GET", path: me, session: id },
      new AbortController().signal,
    );
    await expect(sending).rejects.toMatchObject({ code: "signed-out" });
    await expect(browser.vault.signOut()).resolves.toEqual({ revoked: false });
  });

  test("leaves open whether what was being written then happened", async () => {
    const { account, browser } = await signedIn();
    const path = "/api/v2/oauth/tokens/999";
    servers.zendesk.account(account).fail({ path, kind: "latency", ms: 5000 });
    const writing = browser.send("DELETE", path);
    const reading = browser.send("GET", `${path}.json`);
    writing.catch(() => {});
    reading.catch(() => {});
    await expect.poll(() => browser.vault.readBudget().inFlight).toBe(2);
    await browser.vault.signOut();
    await expect(writing).rejects.toMatchObject({
      code: "signed-out",
      details: { unknownOutcome: true },
    });
    await expect(reading).rejects.not.toMatchObject({ details: { unknownOutcome: true } });
  });

  test.each([
    { kind: "status", status: 403 },
    { kind: "status", status: 404 },
    { kind: "status", status: 500 },
    { kind: "drop", when: "before" },
  ] as const)("is done here, whatever Zendesk says: %j", async (trouble) => {
    const { account, browser } = await signedIn();
    servers.zendesk
      .account(account)
      .fail({ path: "/api/v2/oauth/tokens/current", times: 9, ...trouble });
    const leaving = browser.vault.signOut();
    expect(browser.vault.read().status).toBe("signed-out");
    await expect(leaving).resolves.toEqual({ revoked: false });
    expect(requestsTo(servers, account, "/api/v2/oauth/tokens/current")).toBe(1);
  });

  test("gives up on what is in flight", async () => {
    const { account, browser } = await signedIn();
    servers.zendesk.account(account).fail({ path: mine, kind: "latency", ms: 500 });
    const reading = browser.send("GET", me).catch(({ code }: SessionError) => code);
    await browser.vault.signOut();
    await expect(reading).resolves.toBe("signed-out");
  });

  test("in the middle of a refresh deletes the new token too", async () => {
    const { account, browser } = await signedIn();
    servers.zendesk.account(account).fail({ path: "/oauth/tokens", kind: "latency", ms: 100 });
    const refreshing = browser.vault.refresh().catch(({ code }: SessionError) => code);
    await expect(browser.vault.signOut()).resolves.toEqual({ revoked: true });
    await expect(refreshing).resolves.toBe("signed-out");
    expect(browser.vault.read().status).toBe("signed-out");
  });

  test("with an access token that ran out still ends the refresh token", async () => {
    let passed = 0;
    number += 1;
    const account = `leaving-${number}`;
    const browser = new VaultInNode(servers, {}, { now: () => performance.now() + passed });
    await browser.signIn({ subdomain: account });
    passed = 1_800_001;
    servers.zendesk.account(account).advanceClock(passed);
    await expect(browser.vault.signOut()).resolves.toEqual({ revoked: true });
  });
});

describe("signing in as somebody else", () => {
  test("ends the old session at Zendesk, and a request for it never reaches the new account", async () => {
    const { account, browser } = await signedIn();
    const before = browser.session();
    await browser.signIn({ subdomain: `${account}-b` }, "admin@example.com");
    expect(browser.session()).toMatchObject({ subdomain: `${account}-b` });
    const late = { method: "GET", path: me, session: before.id } as const;
    await expect(browser.vault.send(late, new AbortController().signal)).rejects.toMatchObject({
      code: "session-changed",
    });
    expect(requestsTo(servers, `${account}-b`, "/api/v2")).toBe(0);
    await expect.poll(() => requestsTo(servers, account, "/api/v2/oauth/tokens/current")).toBe(1);
  });

  test("tells every tab", async () => {
    const { browser } = await signedIn();
    const heard: string[] = [];
    browser.vault.onSession((session) => heard.push(session.status));
    await browser.signIn({ subdomain: "another" });
    await browser.vault.signOut();
    expect(heard).toEqual(["signed-in", "signed-out"]);
  });
});
