import { afterAll, beforeAll, expect, test } from "vitest";
import type { Servers } from "./vault-in-node.ts";
import { VaultInNode, startServers } from "./vault-in-node.ts";

let servers: Servers;
beforeAll(async () => {
  servers = await startServers();
});
afterAll(() => servers.close());

function tokenRequests(account: string): number {
  return servers.zendesk
    .account(account)
    .requests()
    .filter(({ method, path }) => method === "POST" && path.startsWith("/oauth/tokens")).length;
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
  expect(tokenRequests("t1")).toBe(1);
});
