import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Answer, ScriptedZendesk } from "./scripted-zendesk.ts";
import { ask, exchange, serve, startScriptedZendesk, tokens } from "./scripted-zendesk.ts";
import type { StaticHost } from "./static-host.ts";

let host: StaticHost;
let zendesk: ScriptedZendesk;
beforeAll(async () => {
  zendesk = await startScriptedZendesk();
  host = await serve(zendesk.port);
});
afterAll(() => zendesk.close());
beforeEach(() => zendesk.reset());

describe("the relay forwards", () => {
  test("a token request to the account it names, and Zendesk's answer", async () => {
    const heard = await ask(host);
    expect(heard.status).toBe(200);
    expect(JSON.parse(heard.text)).toEqual({ access_token: "abc", token_type: "bearer" });
    expect(zendesk.asked).toMatchObject([{ url: "/oauth/tokens" }]);
    expect(zendesk.asked[0]?.host).toMatch(/^acme\.localhost:/);
    expect(Object.fromEntries(new URLSearchParams(zendesk.asked[0]?.body))).toEqual(exchange);
  });

  test("a refresh, with the lifetimes that are wished for", async () => {
    const refresh = { grant_type: "refresh_token", client_id: "scopedesk", refresh_token: "r" };
    const form = { ...refresh, expires_in: "300", refresh_token_expires_in: "604800" };
    const { status } = await ask(host, { body: new URLSearchParams(form).toString() });
    expect(status).toBe(200);
    expect(Object.fromEntries(new URLSearchParams(zendesk.asked[0]?.body))).toEqual(form);
  });

  test("what Zendesk refuses, and how long it asks to wait, and nothing else of its headers", async () => {
    zendesk.answer = (response) =>
      response
        .writeHead(429, { "Content-Type": "text/plain", "Retry-After": "93", "X-Other": "1" })
        .end("Number of allowed API requests per minute exceeded");
    const { status, headers, text } = await ask(host);
    expect({ status, text }).toEqual({ status: 429, text: "{}" });
    expect(headers["retry-after"]).toBe("93");
    expect(headers).not.toHaveProperty("x-other");
    zendesk.answer = (response) => response.writeHead(400).end('{"error":"invalid_grant"}');
    expect(await ask(host)).toMatchObject({ status: 400, text: '{"error":"invalid_grant"}' });
  });
});

describe("the relay answers as JSON under a policy of its own", () => {
  test.each<[string, Answer]>([
    ["a page", (response) => response.writeHead(500, { "Content-Type": "text/html" }).end("<h1>")],
    ["a list", (response) => response.writeHead(200).end("[]")],
    ["half a text", (response) => response.writeHead(200).end('{"access_token":"ab')],
    ["nothing", (response) => response.writeHead(204).end()],
    ["tokens", tokens],
  ])("whatever Zendesk says: %s", async (_, said) => {
    zendesk.answer = said;
    const { headers, text } = await ask(host);
    expect(headers).toMatchObject({
      "content-type": "application/json; charset=utf-8",
      "content-security-policy": expect.stringContaining("default-src 'none'"),
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    });
    expect(headers).not.toHaveProperty("set-cookie");
    expect(() => text === "" || JSON.parse(text)).not.toThrow();
  });

  test("and of a web page as much as tells whose it is, as text", async () => {
    const html = "<!doctype html><title>Just a moment...</title><script>steal()</script>";
    zendesk.answer = (response) =>
      response.writeHead(403, { "Content-Type": "text/html" }).end(html);
    const { status, headers, text } = await ask(host);
    expect(status).toBe(403);
    expect(headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(JSON.parse(text)).toBe(html);
    zendesk.answer = (response) => response.writeHead(200).end(`<html>${"x".repeat(20_000)}`);
    expect((JSON.parse((await ask(host)).text) as string).length).toBe(8000);
  });

  test("and says in its own name what it refuses itself", async () => {
    const { headers, text } = await ask(host, { method: "GET" });
    expect(headers).toMatchObject({ allow: "POST", "x-content-type-options": "nosniff" });
    expect(JSON.parse(text)).toEqual({ relay: expect.any(String) });
  });
});

describe("the relay refuses", () => {
  const form = (fields: Record<string, string>): string =>
    new URLSearchParams({ ...exchange, ...fields }).toString();
  const without = (name: string): string => {
    const { [name]: _, ...rest } = exchange;
    return new URLSearchParams(rest).toString();
  };

  test.each<[string, string, number]>([
    ["a client secret", form({ client_secret: "s" }), 400],
    ["a field it does not know", form({ username: "a@example.com" }), 400],
    ["the password grant", form({ grant_type: "password" }), 400],
    ["client credentials", "grant_type=client_credentials&client_id=scopedesk", 400],
    ["a grant by the name of a property", "grant_type=constructor&client_id=scopedesk", 400],
    ["no grant", without("grant_type"), 400],
    ["an exchange without a verifier", without("code_verifier"), 400],
    ["an empty code", form({ code: "" }), 400],
    ["a field that is there twice", `${form({})}&code=another`, 400],
    ["a refresh with a code beside it", form({ grant_type: "refresh_token" }), 400],
    ["another client", form({ client_id: "somebody" }), 403],
    ["a huge body", form({ code: "a".repeat(20_000) }), 413],
  ])("%s", async (_, body, status) => {
    expect((await ask(host, { body })).status).toBe(status);
    expect(zendesk.asked).toEqual([]);
  });

  test.each<[string, Record<string, string>, number]>([
    ["another site", { Origin: "https://evil.example" }, 403],
    ["a page without an origin", { Origin: "null" }, 403],
    ["an origin that is none", { Origin: "%%" }, 403],
    ["an empty origin", { Origin: "" }, 403],
    ["a request of another site", { "Sec-Fetch-Site": "cross-site" }, 403],
    ["a request of a neighbour", { "Sec-Fetch-Site": "same-site" }, 403],
    ["a name that was rebound", { Host: "evil.example", Origin: "http://evil.example" }, 403],
    ["JSON", { "Content-Type": "application/json" }, 415],
    ["no content type", { "Content-Type": "" }, 415],
    ["a type that begins alike", { "Content-Type": "application/x-www-form-urlencoded-2" }, 415],
    ["a boundary", { "Content-Type": "application/x-www-form-urlencoded; boundary=x" }, 415],
    ["a body in disguise", { "Content-Encoding": "gzip" }, 415],
  ])("%s", async (_, headers, status) => {
    expect((await ask(host, { headers })).status).toBe(status);
    expect(zendesk.asked).toEqual([]);
  });

  test("a request without an origin, as no browser sends it", async () => {
    const own = `localhost:${host.port}`;
    const body = new URLSearchParams(exchange);
    const url = `http://${own}/oauth/acme/tokens`;
    expect((await fetch(url, { method: "POST", body })).status).toBe(403);
    expect(zendesk.asked).toEqual([]);
  });

  test("a name that is no subdomain, by not answering as a relay", async () => {
    for (const account of ["evil.example%2f", "-acme", "acme-", "a".repeat(64), ""]) {
      const { status, text } = await ask(host, { account });
      expect({ status, text }).toEqual({ status: 405, text: "" });
    }
    expect(zendesk.asked).toEqual([]);
  });

  test("more requests in a minute than anybody needs, and says when to come again", async () => {
    const slow = await serve(zendesk.port, { perMinute: 3 });
    for (let turn = 0; turn < 3; turn += 1) expect((await ask(slow)).status).toBe(200);
    const refused = await ask(slow);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    expect(zendesk.asked).toHaveLength(3);
  });
});
