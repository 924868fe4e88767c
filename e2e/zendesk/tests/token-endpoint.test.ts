import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../ask.ts";
import { startZendesk } from "../serve/server.ts";
import type { Zendesk } from "../serve/server.ts";
import { askForTokens, codeForm, fetchCode } from "./walk.ts";

let zendesk: Zendesk;
let origin: string;
beforeAll(async () => {
  zendesk = await startZendesk({ tickets: 10 });
  origin = zendesk.url();
});
afterAll(() => zendesk.close());

describe("a code", () => {
  test("buys tokens that answer in Zendesk's words, and are not to be stored", async () => {
    const reply = await askForTokens(origin, codeForm(await fetchCode(origin)));
    expect(reply.status).toBe(200);
    expect(reply.headers.get("cache-control")).toBe("no-store");
    expect(reply.json()).toEqual({
      access_token: expect.stringMatching(/^[0-9a-f]{64}$/),
      refresh_token: expect.stringMatching(/^[0-9a-f]{64}$/),
      token_type: "bearer",
      scope: "read write",
      expires_in: 1800,
      refresh_token_expires_in: 2_592_000,
    });
  });

  test("may be sent as JSON", async () => {
    const json = { client_id: "scopedesk", ...codeForm(await fetchCode(origin)) };
    const reply = await ask(`${origin}/oauth/tokens`, { method: "POST", json });
    expect(reply.status).toBe(200);
  });

  test("works once", async () => {
    const form = codeForm(await fetchCode(origin));
    await askForTokens(origin, form);
    const again = await askForTokens(origin, form);
    expect(again.status).toBe(400);
    expect(again.json()).toEqual({
      error: "invalid_grant",
      error_description:
        "The provided access grant is invalid, expired, or revoked (e.g. invalid assertion, expired authorization token, bad end-user password credentials, or mismatching authorization code and redirection URI).",
    });
  });

  test("works for 120 seconds", async () => {
    const home = zendesk.url("slow");
    const account = zendesk.account("slow");
    const inTime = codeForm(await fetchCode(home));
    account.advanceClock(119_000);
    expect((await askForTokens(home, inTime)).status).toBe(200);
    const late = codeForm(await fetchCode(home));
    account.advanceClock(121_000);
    expect((await askForTokens(home, late)).json()).toMatchObject({ error: "invalid_grant" });
  });

  test.each([
    ["another redirect URI", { redirect_uri: "http://localhost:5173/callback?" }],
    ["another verifier", { code_verifier: "b".repeat(43) }],
    ["a verifier that is too short", { code_verifier: "short" }],
    ["a code nobody issued", { code: "guess" }],
  ])("is refused with %s", async (_what, change) => {
    const reply = await askForTokens(origin, { ...codeForm(await fetchCode(origin)), ...change });
    expect([reply.status, reply.json()]).toMatchObject([400, { error: "invalid_grant" }]);
  });

  test("is spent by a wrong verifier", async () => {
    const form = codeForm(await fetchCode(origin));
    await askForTokens(origin, { ...form, code_verifier: "b".repeat(43) });
    expect((await askForTokens(origin, form)).json()).toMatchObject({ error: "invalid_grant" });
  });
});

describe("the token endpoint refuses", () => {
  test.each([
    ["an unknown client", { client_id: "nobody" }, 401, "invalid_client"],
    ["a client's number", { client_id: "223442" }, 401, "invalid_client"],
    ["a wrong secret, from a public client too", { client_secret: "x" }, 401, "invalid_client"],
    ["no grant type", { grant_type: "" }, 400, "unsupported_grant_type"],
    ["the password grant", { grant_type: "password" }, 400, "unsupported_grant_type"],
    [
      "client credentials of a public client",
      { grant_type: "client_credentials" },
      400,
      "unauthorized_client",
    ],
    ["an access token of 299 s", { expires_in: "299" }, 400, "invalid_request"],
    ["an access token of 172,801 s", { expires_in: "172801" }, 400, "invalid_request"],
    ["a lifetime that is no number", { expires_in: "soon" }, 400, "invalid_request"],
    ["a refresh token of a minute", { refresh_token_expires_in: "60" }, 400, "invalid_request"],
    ["a refresh token of a year", { refresh_token_expires_in: "31536000" }, 400, "invalid_request"],
  ])("%s", async (_what, change, status, error) => {
    const form = { ...codeForm("any"), ...change };
    const reply = await askForTokens(origin, form);
    expect([reply.status, reply.json()]).toMatchObject([status, { error }]);
    expect(reply.json()).toHaveProperty("error_description");
  });

  test.each([
    ["a body that is no JSON", "application/json", "{"],
    ["JSON that is no object", "application/json", "[]"],
    ["another content type", "text/plain", "grant_type=refresh_token"],
    [
      "a parameter twice",
      "application/x-www-form-urlencoded",
      "client_id=scopedesk&client_id=scopedesk",
    ],
    ["a request without parameters", "application/x-www-form-urlencoded", "client_id=scopedesk"],
  ])("%s", async (_what, contentType, body) => {
    const headers = { "content-type": contentType };
    const reply = await ask(`${origin}/oauth/tokens`, { method: "POST", headers, body });
    expect([reply.status, reply.json()]).toMatchObject([400, { error: "invalid_request" }]);
  });

  test("a GET, and a preflight, without CORS", async () => {
    for (const method of ["GET", "OPTIONS"]) {
      const headers = { origin: "http://localhost:5173", "access-control-request-method": "POST" };
      const reply = await ask(`${origin}/oauth/tokens`, { method, headers });
      expect(reply.status).toBe(405);
      expect(reply.headers.has("access-control-allow-origin")).toBe(false);
    }
  });

  test("to be read by a page, unless the account is told otherwise", async () => {
    zendesk.account("readable").behaviour.tokenCors = "all";
    for (const [home, value] of [
      [origin, null],
      [zendesk.url("readable"), "*"],
    ] as const) {
      const reply = await askForTokens(home, codeForm("any"));
      expect(reply.headers.get("access-control-allow-origin")).toBe(value);
    }
    const preflight = await ask(`${zendesk.url("readable")}/oauth/tokens`, { method: "OPTIONS" });
    expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
  });
});
