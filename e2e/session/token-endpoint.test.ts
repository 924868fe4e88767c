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
  return `token-endpoint-${number}`;
}

describe("the way to the token endpoint", () => {
  test.each(["direct", "auto"] as const)(
    "is straight where Zendesk lets it be read: %s",
    async (tokenUrl) => {
      const account = newAccount();
      servers.zendesk.account(account).behaviour.tokenCors = "all";
      const browser = new VaultInNode(servers, { tokenUrl });
      await browser.signIn({ subdomain: account });
      const step = browser.vault.trace.read().find(({ step }) => step === "code-exchange");
      expect(step?.url).toBe(`${servers.zendesk.url(account)}/oauth/tokens`);
    },
  );

  test("is the relay where Zendesk does not, and the account is asked once", async () => {
    const account = newAccount();
    const browser = new VaultInNode(servers, { tokenUrl: "auto" });
    await browser.signIn({ subdomain: account });
    await browser.signIn({ subdomain: account });
    const steps = browser.vault.trace.read();
    expect(steps.filter(({ step }) => step === "token-endpoint-probe")).toHaveLength(1);
    expect(steps.find(({ step }) => step === "code-exchange")?.url).toBe(
      `${servers.host.url}/oauth/${account}/tokens`,
    );
    expect(tokenRequests(servers, account)).toBe(3);
  });

  test("that cannot be read is told apart from none by nothing but the trace", async () => {
    const account = newAccount();
    const browser = new VaultInNode(servers, { tokenUrl: "direct" });
    const response = await browser.authorize({ subdomain: account });
    await expect(browser.finish(response)).rejects.toMatchObject({
      code: "unreachable",
      details: { unknownOutcome: true },
    });
    expect(tokenRequests(servers, account)).toBe(1);
  });

  test("is needed only where an account answers at all", async () => {
    const browser = new VaultInNode(servers, { zendeskUrl: "http://{subdomain}.localhost:1" });
    const config = { ...servers.config, zendeskUrl: "http://{subdomain}.localhost:1" };
    await expect(browser.vault.prepare(config, "demo")).resolves.toMatchObject({
      reachable: false,
    });
  });
});

test("no token request is ever preflighted or carries a cookie or a secret", async () => {
  const account = newAccount();
  servers.zendesk.account(account).behaviour.tokenCors = "all";
  const browser = new VaultInNode(servers, { tokenUrl: "direct" });
  await browser.signIn({ subdomain: account });
  const seen = servers.zendesk.account(account).requests();
  const toTokens = seen.filter(({ path }) => path.startsWith("/oauth/tokens"));
  expect(toTokens.map(({ method }) => method)).toEqual(["POST"]);
  expect(toTokens[0]?.headers).not.toHaveProperty("cookie");
  expect(toTokens[0]?.headers).not.toHaveProperty("authorization");
  expect(toTokens[0]?.headers["content-type"]).toMatch(/^application\/x-www-form-urlencoded/);
});
