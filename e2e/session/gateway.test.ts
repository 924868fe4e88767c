import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SessionError } from "../../src/session/contract/error.ts";
import type { Servers } from "./vault-in-node.ts";
import { VaultInNode, requestsTo, startServers, tokenRequests } from "./vault-in-node.ts";

let servers: Servers;
beforeAll(async () => {
  servers = await startServers();
});
afterAll(() => servers.close());

const me = "/api/v2/users/me.json";
const mine = "/api/v2/users/me";

let number = 0;
/** Somebody signed in to an account nobody else uses. */
async function signedIn(
  config: { rateLimit?: number } = {},
): Promise<{ account: string; browser: VaultInNode }> {
  number += 1;
  const account = `gateway-${number}`;
  const browser = new VaultInNode(servers, config);
  await browser.signIn({ subdomain: account });
  return { account, browser };
}

function text(response: { body: ArrayBuffer }): string {
  return new TextDecoder().decode(response.body);
}

test("a request carries the token, and nothing else that tells who asks", async () => {
  const { account, browser } = await signedIn();
  const response = await browser.send("GET", me);
  expect(JSON.parse(text(response))).toMatchObject({ user: { name: "Amir Agent" } });
  const seen = servers.zendesk.account(account).requests().at(-1);
  expect(seen?.headers).toMatchObject({ authorization: "Bearer …", accept: "application/json" });
  expect(seen?.headers).not.toHaveProperty("cookie");
  expect(seen?.headers).not.toHaveProperty("referer");
});

test("a request outside the allow-list never leaves", async () => {
  const { account, browser } = await signedIn();
  const before = servers.zendesk.account(account).requests().length;
  for (const path of ["/oauth/tokens", "//evil.localhost/api/v2/x", "/api/v2/../../oauth/tokens"]) {
    await expect(browser.send("GET", path)).rejects.toMatchObject({ code: "refused-by-gateway" });
  }
  expect(servers.zendesk.account(account).requests()).toHaveLength(before);
});

test("a redirect is not followed, so the token goes nowhere else", async () => {
  const { account, browser } = await signedIn();
  servers.zendesk.account(account).fail({ path: mine, kind: "status", status: 302, times: 9 });
  await expect(browser.send("GET", me)).rejects.toMatchObject({ code: "network" });
});

test("an empty answer is an answer", async () => {
  const { account, browser } = await signedIn();
  servers.zendesk.account(account).fail({ path: mine, kind: "status", status: 204 });
  const response = await browser.send("GET", me);
  expect(response).toMatchObject({ status: 204 });
  expect(response.body.byteLength).toBe(0);
});

describe("equal reads at the same time", () => {
  test("are one request, and everybody gets an answer of their own", async () => {
    const { account, browser } = await signedIn();
    const answers = await Promise.all(Array.from({ length: 5 }, () => browser.send("GET", me)));
    expect(requestsTo(servers, account, mine)).toBe(1);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(5);
    for (const answer of answers) expect(text(answer)).toContain("Amir Agent");
  });

  test("go on when one of those who wait gives up", async () => {
    const { account, browser } = await signedIn();
    servers.zendesk.account(account).fail({ path: mine, kind: "latency", ms: 60 });
    const giving = new AbortController();
    const given = browser.send("GET", me, { signal: giving.signal });
    const kept = browser.send("GET", me);
    giving.abort();
    await expect(given).rejects.toMatchObject({ code: "aborted" });
    await expect(kept).resolves.toMatchObject({ status: 200 });
  });

  test("end when all give up, and the next one asks anew", async () => {
    const { account, browser } = await signedIn();
    servers.zendesk.account(account).fail({ path: mine, kind: "latency", ms: 60 });
    const giving = new AbortController();
    const given = browser.send("GET", me, { signal: giving.signal });
    giving.abort();
    await expect(given).rejects.toMatchObject({ code: "aborted" });
    await expect(browser.send("GET", me)).resolves.toMatchObject({ status: 200 });
    expect(browser.vault.readBudget()).toMatchObject({ inFlight: 0, waiting: 0 });
  });

  test("one after the other are asked each time", async () => {
    const { account, browser } = await signedIn();
    await browser.send("GET", me);
    await browser.send("GET", me);
    expect(requestsTo(servers, account, mine)).toBe(2);
  });
});

describe("a storm", () => {
  test("of ten thousand calls is bounded, and the account sees a trickle", async () => {
    const { account, browser } = await signedIn({ rateLimit: 50 });
    const session = browser.session().id;
    const abort = new AbortController();
    const calls = Array.from({ length: 10_000 }, (_, index) =>
      browser.vault
        .send({ method: "GET", path: `${me}?n=${index}`, session }, abort.signal)
        .catch(({ code }: SessionError) => code),
    );
    const busy = await Promise.all(calls.slice(-8000));
    expect(new Set(busy)).toEqual(new Set(["busy"]));
    abort.abort();
    await Promise.all(calls);
    expect(requestsTo(servers, account, mine)).toBeLessThanOrEqual(50);
    await expect.poll(() => browser.vault.readBudget()).toMatchObject({ inFlight: 0, waiting: 0 });
  });

  test("of 429s costs one refresh, one retry and a question or two beyond the failing requests", async () => {
    const { account, browser } = await signedIn();
    servers.zendesk
      .account(account)
      .fail({ path: "/api/v2/*", kind: "status", status: 429, times: 99 });
    for (let turn = 0; turn < 4; turn += 1) {
      await expect(browser.send("GET", `${me}?n=${turn}`)).rejects.toMatchObject({
        code: "network",
      });
    }
    expect(requestsTo(servers, account, mine)).toBe(5);
    expect(requestsTo(servers, account, "/api/v2/oauth/tokens/current")).toBeLessThanOrEqual(2);
    expect(tokenRequests(servers, account)).toBe(2);
    expect(browser.vault.readBudget().heldFor).toBeGreaterThan(0);
  });

  test("of readable 429s waits as long as Zendesk says", async () => {
    const { account, browser } = await signedIn();
    servers.zendesk.account(account).behaviour.cors = "open";
    servers.zendesk.account(account).fail({ path: mine, kind: "status", status: 429 });
    await expect(browser.send("GET", me)).resolves.toMatchObject({ status: 429 });
    // Retry-After is not among the headers Zendesk lets a page read, so the wait is our own.
    expect(browser.vault.readBudget().heldFor).toBeGreaterThan(0);
    expect(tokenRequests(servers, account)).toBe(1);
  });
});

describe("a failure that Zendesk hides", () => {
  test("comes with everything the worker knows about it", async () => {
    const { account, browser } = await signedIn();
    await browser.send("GET", me);
    servers.zendesk.account(account).fail({ path: "/api/v2/tickets", kind: "status", status: 403 });
    const failing = browser.send("GET", "/api/v2/tickets.json?page[size]=1");
    await expect(failing).rejects.toMatchObject({
      code: "network",
      details: {
        unknownOutcome: false,
        evidence: {
          online: true,
          sent: true,
          refreshed: false,
          retried: false,
          // The one before, this one, and the question whether the token is still good.
          spent: 3,
          limit: 200,
          accessTokenLeft: expect.closeTo(1_800_000, -5),
          acceptedAgo: expect.closeTo(0, -4),
        },
      },
    });
    expect(tokenRequests(servers, account)).toBe(1);
  });

  test("is not taken for a dead token while the computer is offline", async () => {
    number += 1;
    const account = `gateway-${number}`;
    let online = true;
    const browser = new VaultInNode(servers, {}, { online: () => online });
    await browser.signIn({ subdomain: account });
    online = false;
    servers.zendesk.account(account).fail({ path: mine, kind: "drop", when: "before", times: 9 });
    await expect(browser.send("GET", me)).rejects.toMatchObject({
      details: { evidence: { online: false } },
    });
  });

  test("in a write says that it may have happened", async () => {
    const { account, browser } = await signedIn();
    await browser.send("GET", me);
    const path = "/api/v2/oauth/tokens/999";
    servers.zendesk.account(account).fail({ path, kind: "drop", when: "after", times: 9 });
    await expect(browser.send("DELETE", path)).rejects.toMatchObject({
      details: { unknownOutcome: true },
    });
    expect(requestsTo(servers, account, path)).toBe(1);
  });

  test.each(["truncate", "drop"] as const)(
    "as a %s in mid-answer is a failure, not half an answer",
    async (kind) => {
      const { account, browser } = await signedIn();
      const fault = kind === "drop" ? { kind, when: "after" as const } : { kind };
      servers.zendesk.account(account).fail({ path: mine, times: 9, ...fault });
      await expect(browser.send("GET", me)).rejects.toMatchObject({ code: "network" });
      expect(requestsTo(servers, account, mine)).toBeLessThanOrEqual(2);
    },
  );
});

test("the count of requests is the account's, for whoever is signed in", async () => {
  const { account, browser } = await signedIn();
  await browser.send("GET", me);
  await browser.signIn({ subdomain: account }, "admin@example.com");
  await browser.send("GET", me);
  expect(browser.vault.readBudget()).toMatchObject({ spent: 2, limit: 200 });
});
