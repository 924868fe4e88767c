import { describe, expect, test } from "vitest";
import { VirtualBrowser } from "./virtual-browser.ts";

const ok = { status: 200 };
const paths = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `/api/v2/tickets/${index + 1}`);

describe("a token that died early", () => {
  test("is replaced for twenty tabs at once, though answers about it overtake each other", async () => {
    const browser = await VirtualBrowser.signedIn();
    const { account, time } = browser;
    account.endAccessToken();
    // Some learn of their failure while Zendesk is asked for the first, some when it is replaced.
    let turn = 0;
    account.ways = () => ({ toZendesk: 10, back: (turn++ % 3) * 1200 });
    const answers = await time.until(
      Promise.all(paths(20).map((path) => browser.send("GET", path))),
    );
    expect(answers).toEqual(paths(20).map(() => expect.objectContaining(ok)));
    expect(browser.refreshes()).toBe(1);
  });

  test("is replaced for who asked about it before and hears of it after the refresh", async () => {
    const browser = await VirtualBrowser.signedIn();
    const { account, time } = browser;
    account.endAccessToken();
    const backs = [10, 2_100, 2_600, 2_600];
    account.ways = () => ({ toZendesk: 10, back: backs.shift() ?? 10 });
    const [first, second] = paths(2).map((path) => browser.send("GET", path));
    await expect(time.until(Promise.all([first, second]))).resolves.toMatchObject([ok, ok]);
    expect(browser.refreshes()).toBe(1);
  });

  test("while the token endpoint is ill, is replaced within seconds of its recovery", async () => {
    const browser = await VirtualBrowser.signedIn();
    const { account, time } = browser;
    account.endAccessToken();
    account.tokenEndpoint = { answers: "status", status: 500 };
    await browser.read("/api/v2/tickets/1");
    account.tokenEndpoint = { answers: "tokens" };
    await time.pass(6_000);
    await expect(browser.read("/api/v2/tickets/1")).resolves.toMatchObject(ok);
  });

  test("is replaced at once by who presses Renew, whatever is being waited for", async () => {
    const browser = await VirtualBrowser.signedIn();
    const { account, time, vault } = browser;
    account.endAccessToken();
    account.tokenEndpoint = { answers: "status", status: 429, retryAfter: 30 };
    await browser.read("/api/v2/tickets/1");
    account.tokenEndpoint = { answers: "tokens" };
    await time.until(vault.refresh());
    await expect(browser.read("/api/v2/tickets/1")).resolves.toMatchObject(ok);
  });

  test("is not called fine because another request was answered before it died", async () => {
    const browser = await VirtualBrowser.signedIn();
    const { account, time } = browser;
    account.ways = () => ({ toZendesk: 10, back: 500 });
    const slow = browser.send("GET", "/api/v2/tickets/1");
    await time.pass(20);
    account.endAccessToken();
    account.ways = () => ({ toZendesk: 10, back: 480 });
    const refused = browser.send("GET", "/api/v2/tickets/2");
    await expect(time.until(slow)).resolves.toMatchObject(ok);
    await expect(time.until(refused)).resolves.toMatchObject(ok);
  });
});

describe("a refresh that failed", () => {
  test.each([
    ["a 500", { answers: "status", status: 500 }, "token-error"],
    [
      "a page in HTML",
      { answers: "status", status: 200, body: "<h1>Hello</h1>" },
      "malformed-answer",
    ],
    ["no answer", { answers: "nothing", when: "before" }, "unreachable"],
    ["a 429", { answers: "status", status: 429 }, "rate-limited"],
  ] as const)("with %s says so, now and while it is held back", async (_, how, reason) => {
    const browser = await VirtualBrowser.signedIn();
    const { account, time } = browser;
    await time.pass(1_900_000);
    account.tokenEndpoint = how;
    for (let turn = 0; turn < 4; turn += 1) {
      await expect(browser.read("/api/v2/tickets/1")).resolves.toMatchObject({
        code: "not-renewed",
        details: { reason },
      });
    }
  });

  test("with a wait of a year is tried again within two minutes", async () => {
    const browser = await VirtualBrowser.signedIn();
    const { account, time } = browser;
    await time.pass(1_900_000);
    account.tokenEndpoint = { answers: "status", status: 429, retryAfter: 31_536_000 };
    const failure = await browser.read("/api/v2/tickets/1");
    expect(failure).toMatchObject({ details: { retryAfter: 120 } });
    account.tokenEndpoint = { answers: "tokens" };
    await time.pass(120_000);
    await expect(browser.read("/api/v2/tickets/1")).resolves.toMatchObject(ok);
  });
});

describe("a readable 429", () => {
  test("keeps nobody waiting in silence: who would wait long is told how long", async () => {
    const browser = await VirtualBrowser.signedIn();
    const { account, time } = browser;
    account.cors = "open";
    account.api = { answers: "status", status: 429 };
    const sent = Promise.all(paths(8).map((path) => browser.send("GET", path)));
    await time.until(sent);
    for (let turn = 0; turn < 20; turn += 1) {
      const before = time.now();
      const answer = await browser.read("/api/v2/tickets/9");
      expect(time.now() - before, "ms in silence").toBeLessThanOrEqual(11_000);
      const wait = browser.vault.readBudget().heldFor;
      if (!(answer instanceof Error)) continue;
      expect(answer).toMatchObject({ code: "rate-limited" });
      expect(answer).toHaveProperty("details.retryAfter", Math.ceil(wait / 1000));
      await time.pass(wait);
    }
    account.api = { answers: "normally" };
    await time.pass(browser.vault.readBudget().heldFor);
    await expect(browser.read("/api/v2/tickets/9")).resolves.toMatchObject(ok);
  });
});
