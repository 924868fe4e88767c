import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Fault } from "local-zendesk/types";
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
  return `no-token-${number}`;
}

describe("an answer of the token endpoint that is no token", () => {
  const path = "/oauth/tokens";
  const status = (code: number, body?: string, contentType?: string): Fault => ({
    path,
    kind: "status",
    status: code,
    ...(body === undefined ? {} : { body }),
    ...(contentType === undefined ? {} : { contentType }),
  });
  const token = (fields: Record<string, unknown>): Fault =>
    status(200, JSON.stringify({ access_token: "abc", token_type: "bearer", ...fields }));

  test.each<[string, Fault, string]>([
    ["404", status(404, "<h1>Gone</h1>", "text/html"), "token-error"],
    ["500 in HTML", status(500, "<h1>Oops</h1>", "text/html"), "token-error"],
    ["500 in JSON", status(500), "token-error"],
    ["200 in HTML", status(200, "<h1>Hello</h1>", "text/html"), "malformed-answer"],
    ["half a JSON text", { path, kind: "malform" }, "malformed-answer"],
    ["a body that is cut off", { path, kind: "truncate" }, "unreachable"],
    ["a lost answer", { path, kind: "drop", when: "after" }, "unreachable"],
    ["null", status(200, "null"), "malformed-answer"],
    ["a list", status(200, "[]"), "malformed-answer"],
    ["text", status(200, '"abc"'), "malformed-answer"],
    ["nothing", status(200, ""), "malformed-answer"],
    ["204", status(204), "malformed-answer"],
    ["no access token", token({ access_token: undefined }), "malformed-answer"],
    ["an access token that is a number", token({ access_token: 5 }), "malformed-answer"],
    ["an empty access token", token({ access_token: "" }), "malformed-answer"],
    ["a token with a line break", token({ access_token: "a\nb" }), "malformed-answer"],
    ["no token type", token({ token_type: undefined }), "malformed-answer"],
    ["a MAC token", token({ token_type: "mac" }), "malformed-answer"],
    ["a DPoP token", token({ token_type: "dpop" }), "malformed-answer"],
    ["a scope that is null", token({ scope: null }), "malformed-answer"],
    ["a scope that is a list", token({ scope: ["read"] }), "malformed-answer"],
    ["a refresh token that is a number", token({ refresh_token: 5 }), "malformed-answer"],
    ["a refresh token that is null", token({ refresh_token: null }), "malformed-answer"],
    ["a lifetime that is no number", token({ expires_in: "soon" }), "malformed-answer"],
    ["a lifetime of nothing", token({ expires_in: -1 }), "malformed-answer"],
    ["a token beside an error", token({ error: "invalid_grant" }), "malformed-answer"],
    ["70 kB", token({ filler: "x".repeat(70_000) }), "malformed-answer"],
    ["400 without an error", status(400, "{}"), "token-error"],
    ["400 that is not JSON", status(400, "bad", "text/plain"), "token-error"],
    ["an error nobody knows", status(400, '{"error":"zebra"}'), "token-error"],
    ["invalid_grant", status(400, '{"error":"invalid_grant"}'), "invalid-grant"],
    ["invalid_client", status(401, '{"error":"invalid_client"}'), "invalid-client"],
    ["invalid_scope", status(400, '{"error":"invalid_scope"}'), "invalid-scope"],
    ["429", status(429), "rate-limited"],
    ["503", status(503), "rate-limited"],
  ])("%s ends in an error of its own, after one request", async (_, fault, code) => {
    const account = newAccount();
    const browser = new VaultInNode(servers);
    const response = await browser.authorize({ subdomain: account, returnTo: "/tickets/5" });
    servers.zendesk.account(account).fail(fault);
    const wish = { subdomain: account, scopes: ["read", "write"], returnTo: "/tickets/5" };
    await expect(browser.finish(response)).rejects.toMatchObject({ code, details: { wish } });
    expect(tokenRequests(servers, account)).toBe(1);
    expect(browser.vault.read().status).toBe("signed-out");
    // The code is not sent again, whatever the page tries.
    await expect(browser.finish(response)).rejects.toMatchObject({ code: "unknown-state" });
    expect(tokenRequests(servers, account)).toBe(1);
  });

  test.each<[string, Fault, string, string]>([
    [
      "no account there",
      status(404, '{"error":{"title":"No help desk at acme.zendesk.com"}}'),
      "token-error",
      "no-account",
    ],
    [
      "a robot is suspected",
      status(403, "<!doctype html><title>Just a moment...</title>", "text/html"),
      "token-error",
      "bot-guard",
    ],
    [
      "the Wi-Fi wants a sign-in",
      status(200, "<html><title>Guest Wi-Fi</title>Accept the terms</html>", "text/html"),
      "malformed-answer",
      "network",
    ],
  ])("that says who it is from (%s) is told apart", async (_, fault, code, page) => {
    for (const tokenUrl of ["direct", "relay"] as const) {
      const account = newAccount();
      const browser = new VaultInNode(servers, { tokenUrl });
      const zendesk = servers.zendesk.account(account);
      zendesk.behaviour.tokenCors = "all";
      const response = await browser.authorize({ subdomain: account });
      zendesk.fail(fault);
      await expect(browser.finish(response)).rejects.toMatchObject({ code, details: { page } });
      expect(tokenRequests(servers, account)).toBe(1);
    }
  });

  test("a redirect is not followed, with any status", async () => {
    for (const code of [302, 307, 308]) {
      const account = newAccount();
      const browser = new VaultInNode(servers);
      const response = await browser.authorize({ subdomain: account });
      servers.zendesk.account(account).fail(status(code, "{}"));
      await expect(browser.finish(response)).rejects.toMatchObject({ code: "unreachable" });
      expect(tokenRequests(servers, account)).toBe(1);
    }
  });

  test("words of the server come along as text, bounded", async () => {
    const account = newAccount();
    const browser = new VaultInNode(servers);
    const response = await browser.authorize({ subdomain: account });
    const description = `<img src=x onerror=alert(1)>\n${"x".repeat(1000)}`;
    const body = JSON.stringify({ error: "invalid_grant", error_description: description });
    servers.zendesk.account(account).fail(status(400, body));
    const error: unknown = await browser.finish(response).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ details: { status: 400, error: "invalid_grant" } });
    expect(error).toHaveProperty(
      "details.errorDescription",
      expect.stringMatching(/^<img[^\n]{296}$/),
    );
  });

  test("Retry-After is passed on", async () => {
    const account = newAccount();
    const browser = new VaultInNode(servers);
    const response = await browser.authorize({ subdomain: account });
    servers.zendesk.account(account).fail(status(429));
    await expect(browser.finish(response)).rejects.toMatchObject({ details: { retryAfter: 30 } });
  });

  test("silence ends after ten seconds", async () => {
    const account = newAccount();
    const waits: number[] = [];
    const after = (ms: number, run: () => void): (() => void) => {
      waits.push(ms);
      const timer = setTimeout(run, ms / 200);
      return () => clearTimeout(timer);
    };
    const browser = new VaultInNode(servers, {}, { after });
    const response = await browser.authorize({ subdomain: account });
    servers.zendesk.account(account).fail({ path, kind: "latency", ms: 1000 });
    waits.length = 0;
    await expect(browser.finish(response)).rejects.toMatchObject({ code: "timeout" });
    expect(Math.max(...waits)).toBe(10_000);
    await expect.poll(() => tokenRequests(servers, account)).toBe(1);
  });
});
