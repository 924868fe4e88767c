import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../ask.ts";
import { startZendesk } from "../serve/server.ts";
import type { Zendesk } from "../serve/server.ts";

let zendesk: Zendesk;
beforeAll(async () => {
  zendesk = await startZendesk({ tickets: 10 });
});
afterAll(() => zendesk.close());

const page = { origin: "http://localhost:5173" };
const basic = `Basic ${btoa("agent@example.com/token:local-api-token")}`;

function bearer(account: string, scopes = ["read", "write"], email = "agent@example.com"): string {
  return `Bearer ${zendesk.account(account).grant(email, scopes).accessToken}`;
}

async function allowOrigin(account: string, path: string, authorization?: string, method = "GET") {
  const headers = { ...page, ...(authorization && { authorization }) };
  const reply = await ask(zendesk.url(account) + path, { method, headers });
  return [reply.status, reply.headers.get("access-control-allow-origin")];
}

describe("a page may read", () => {
  test("200 and 204 of a Bearer", async () => {
    const authorization = bearer("a");
    expect(await allowOrigin("a", "/api/v2/tickets.json", authorization)).toEqual([200, "*"]);
    const end = await allowOrigin("a", "/api/v2/oauth/tokens/current", authorization, "DELETE");
    expect(end).toEqual([204, "*"]);
  });

  test("404 of a Bearer, of a record and of a path", async () => {
    expect(await allowOrigin("a", "/api/v2/tickets/999", bearer("a"))).toEqual([404, "*"]);
    expect(await allowOrigin("a", "/api/v2/nothing", bearer("a"))).toEqual([404, "*"]);
  });

  test("three headers beyond the safe ones, and no rate limit among them", async () => {
    const reply = await ask(`${zendesk.url("a")}/api/v2/tickets`, {
      headers: { ...page, authorization: bearer("a") },
    });
    expect(reply.headers.get("access-control-expose-headers")).toBe(
      "X-Zendesk-API-Warn,X-Zendesk-User-Id,X-Zendesk-User-Session-Expires-At",
    );
    expect(reply.headers.has("access-control-allow-credentials")).toBe(false);
  });
});

describe("a page may not read", () => {
  test("anything of basic authentication, though the preflight succeeds", async () => {
    expect(await allowOrigin("b", "/api/v2/tickets", basic)).toEqual([200, null]);
    const preflight = await ask(`${zendesk.url("b")}/api/v2/tickets`, {
      method: "OPTIONS",
      headers: page,
    });
    expect([preflight.status, preflight.headers.get("access-control-allow-origin")]).toEqual([
      200,
      "*",
    ]);
  });

  test("the anonymous users/me, which is 200", async () => {
    expect(await allowOrigin("b", "/api/v2/users/me.json")).toEqual([200, null]);
  });

  test("401 without and with a dead Bearer", async () => {
    expect(await allowOrigin("b", "/api/v2/tickets")).toEqual([401, null]);
    expect(await allowOrigin("b", "/api/v2/tickets", "Bearer dead")).toEqual([401, null]);
  });

  test("403 of a scope and of a role", async () => {
    const scope = await allowOrigin("b", "/api/v2/tickets", bearer("b", ["users:read"]));
    expect(scope).toEqual([403, null]);
    const role = await allowOrigin(
      "b",
      "/api/v2/tickets",
      bearer("b", ["read"], "enduser@example.com"),
    );
    expect(role).toEqual([403, null]);
  });

  test("400 of a bad cursor", async () => {
    const path = "/api/v2/tickets?page[size]=5&page[after]=nonsense";
    expect(await allowOrigin("b", path, bearer("b"))).toEqual([400, null]);
  });

  test("429", async () => {
    zendesk.account("b").fail({ path: "/api/v2/tickets", kind: "status", status: 429 });
    expect(await allowOrigin("b", "/api/v2/tickets", bearer("b"))).toEqual([429, null]);
  });

  test("500, 503 and a 401 out of the blue", async () => {
    for (const status of [401, 500, 503]) {
      zendesk.account("b").fail({ path: "/api/v2/tickets", kind: "status", status });
      expect(await allowOrigin("b", "/api/v2/tickets", bearer("b"))).toEqual([status, null]);
    }
  });

  test("404 of a path nobody is signed in for", async () => {
    expect(await allowOrigin("b", "/api/v2/nothing")).toEqual([404, null]);
  });
});

describe("a preflight", () => {
  test("allows what Zendesk allows and nothing else", async () => {
    const reply = await ask(`${zendesk.url()}/api/v2/tickets/1`, {
      method: "OPTIONS",
      headers: { ...page, "access-control-request-method": "PATCH" },
    });
    expect(reply.status).toBe(200);
    expect(reply.headers.get("access-control-allow-methods")).toBe(
      "GET,HEAD,OPTIONS,POST,PUT,DELETE",
    );
    expect(reply.headers.get("access-control-allow-headers")).toBe(
      "Authorization,X-Requested-With,X-Prototype-Version,X-Zendesk-API,Content-Type,X-CSRF-Token,X-Zendesk-Renew-Session",
    );
    expect(reply.headers.get("access-control-max-age")).toBe("86400");
  });
});

describe("an experiment", () => {
  test("opens everything", async () => {
    zendesk.account("open").behaviour.cors = "open";
    expect(await allowOrigin("open", "/api/v2/tickets")).toEqual([401, "*"]);
  });

  test("opens or closes single statuses", async () => {
    zendesk.account("single").behaviour.corsByStatus = { 401: true, 404: false };
    expect(await allowOrigin("single", "/api/v2/tickets")).toEqual([401, "*"]);
    const missing = await allowOrigin("single", "/api/v2/tickets/999", bearer("single"));
    expect(missing).toEqual([404, null]);
    const forbidden = await allowOrigin(
      "single",
      "/api/v2/tickets",
      bearer("single", ["users:read"]),
    );
    expect(forbidden).toEqual([403, null]);
  });
});

test("no page of the help desk itself can be read from elsewhere", async () => {
  for (const path of ["/", "/oauth/authorizations/new", "/access/unauthenticated"]) {
    expect((await allowOrigin("demo", path)).at(1)).toBe(null);
  }
});
