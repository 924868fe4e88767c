import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserWithClock } from "./browser-with-clock.ts";
import type { Servers } from "./vault-in-node.ts";
import { startServers, tokenRequests } from "./vault-in-node.ts";

let servers: Servers;
beforeAll(async () => {
  servers = await startServers();
});
afterAll(() => servers.close());

let number = 0;
function newAccount(): string {
  number += 1;
  return `clock-${number}`;
}

const me = "/api/v2/users/me.json";
const year = 365 * 24 * 3_600_000;

describe("the computer's clock", () => {
  test.each([year, -year, 3_600_000, -3_600_000])(
    "that jumps by %d ms in mid-session costs one refresh at most, and never a loop",
    async (jump) => {
      const account = newAccount();
      const browser = browserWithClock(servers);
      await browser.signIn({ subdomain: account });
      browser.setClock(jump);
      for (let turn = 0; turn < 5; turn += 1) {
        await expect(browser.send("GET", me)).resolves.toMatchObject({ status: 200 });
      }
      expect(tokenRequests(servers, account)).toBe(jump > 0 ? 2 : 1);
      expect(browser.vault.read().status).toBe("signed-in");
    },
  );

  test("that was wrong by a year all along changes nothing", async () => {
    const account = newAccount();
    const browser = browserWithClock(servers);
    browser.setClock(-year);
    const session = await browser.signIn({ subdomain: account });
    expect(session.accessTokenExpiresIn).toBeGreaterThan(1_790_000);
  });

  test("that ran on while the computer slept for two hours costs one refresh", async () => {
    const account = newAccount();
    const browser = browserWithClock(servers);
    await browser.signIn({ subdomain: account });
    browser.setClock(2 * 3_600_000);
    servers.zendesk.account(account).advanceClock(2 * 3_600_000);
    await expect(browser.send("GET", me)).resolves.toMatchObject({ status: 200 });
    expect(tokenRequests(servers, account)).toBe(2);
  });

  test("set forward does not end a session that has no refresh token", async () => {
    const account = newAccount();
    const browser = browserWithClock(servers);
    const response = await browser.authorize({ subdomain: account });
    const body = '{"access_token":"abc","token_type":"bearer","expires_in":1800}';
    servers.zendesk
      .account(account)
      .fail({ path: "/oauth/tokens", kind: "status", status: 200, body });
    await browser.finish(response);
    browser.setClock(year);
    await browser.send("GET", me).catch(() => {});
    expect(browser.vault.read().status).toBe("signed-in");
    browser.pass(1_800_001);
    await expect(browser.send("GET", me)).rejects.toMatchObject({ code: "signed-out" });
    expect(browser.vault.read()).toMatchObject({ ended: { reason: "expired" } });
  });
});
