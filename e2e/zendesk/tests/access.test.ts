import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { covers } from "../calls/access.ts";
import { ask } from "../ask.ts";
import type { Reply } from "../ask.ts";
import { startZendesk } from "../serve/server.ts";
import type { Zendesk } from "../serve/server.ts";

let zendesk: Zendesk;
beforeAll(async () => {
  zendesk = await startZendesk({ tickets: 10 });
});
afterAll(() => zendesk.close());

const ofRole = {
  title: "Forbidden",
  message:
    "You do not have access to this page. Please contact the account owner of this help desk for further help.",
};

function read(path: string, authorization?: string, account = "demo"): Promise<Reply> {
  return ask(zendesk.url(account) + path, { headers: authorization ? { authorization } : {} });
}

function bearer(email: string, scopes: string[], account = "demo"): string {
  return `Bearer ${zendesk.account(account).grant(email, scopes).accessToken}`;
}

function basic(credentials: string): string {
  return `Basic ${btoa(credentials)}`;
}

describe("a scope", () => {
  test.each([
    [["tickets:read"], true],
    [["read"], true],
    [["tickets"], true],
    [["read", "write"], true],
    [["write"], false],
    [["tickets:write"], false],
    [["users:read"], false],
    [[], false],
  ])("%j opens tickets:read or read: %s", (granted, opens) => {
    expect(covers(granted, ["tickets:read", "read"])).toBe(opens);
  });

  test("that is missing is named with its alternatives", async () => {
    const reply = await read("/api/v2/tickets", bearer("agent@example.com", ["users:read"]));
    expect(reply.status).toBe(403);
    expect(reply.json()).toEqual({
      error: "Forbidden",
      description: "You are missing the following required scopes: tickets:read, read",
    });
  });

  test("of writing implies reading only where an account is told so", async () => {
    const authorization = bearer("agent@example.com", ["write"], "lenient");
    expect((await read("/api/v2/tickets", authorization, "lenient")).status).toBe(403);
    zendesk.account("lenient").behaviour.writeImpliesRead = true;
    expect((await read("/api/v2/tickets", authorization, "lenient")).status).toBe(200);
  });

  test("is asked before the role", async () => {
    const reply = await read("/api/v2/tickets", bearer("enduser@example.com", ["users:read"]));
    expect(reply.text).toContain("missing the following required scopes");
  });
});

describe("a person", () => {
  test("who is an end user has no tickets", async () => {
    const reply = await read("/api/v2/tickets", bearer("enduser@example.com", ["read"]));
    expect(reply.status).toBe(403);
    expect(reply.json()).toEqual({ error: ofRole });
  });

  test("who is a light agent reads tickets", async () => {
    expect((await read("/api/v2/tickets", bearer("light@example.com", ["read"]))).status).toBe(200);
  });

  test("who is an agent manages no clients", async () => {
    const reply = await read("/api/v2/oauth/clients", bearer("agent@example.com", ["read"]));
    expect(reply.json()).toEqual({ error: ofRole });
  });

  test("who is suspended while signed in is shut out of everything", async () => {
    const authorization = bearer("agent@example.com", ["read"], "sacked");
    zendesk.account("sacked").suspend("agent@example.com");
    expect((await read("/api/v2/tickets", authorization, "sacked")).status).toBe(403);
    expect((await read("/api/v2/users/me", authorization, "sacked")).status).toBe(403);
  });

  test("is nobody at another account", async () => {
    const authorization = bearer("agent@example.com", ["read"], "here");
    expect((await read("/api/v2/tickets", authorization, "there")).status).toBe(401);
  });
});

describe("credentials", () => {
  test("that are missing are a 401, on a path that exists", async () => {
    const reply = await read("/api/v2/tickets.json");
    expect([reply.status, reply.json()]).toEqual([401, { error: "Couldn't authenticate you" }]);
    expect((await read("/api/v2/nothing.json")).status).toBe(404);
  });

  test("by API token have the person's whole power", async () => {
    const reply = await read("/api/v2/users/me", basic("admin@example.com/token:local-api-token"));
    expect(reply.json()).toMatchObject({ user: { name: "Ada Admin", role: "admin" } });
  });

  test("with a wrong API token are a 401, even at users/me", async () => {
    const reply = await read("/api/v2/users/me", basic("admin@example.com/token:guess"));
    expect(reply.status).toBe(401);
  });

  test("by password are nobody's, unless the account allows passwords", async () => {
    const authorization = basic("admin@example.com:password");
    expect((await read("/api/v2/tickets", authorization)).status).toBe(401);
    const anonymous = await read("/api/v2/users/me", authorization);
    expect(anonymous.json()).toMatchObject({ user: { id: null, name: "Anonymous user" } });
    zendesk.account("old").behaviour.passwords = true;
    expect((await read("/api/v2/tickets", authorization, "old")).status).toBe(200);
  });
});

describe("on behalf of an end user", () => {
  async function asEve(account: string, scopes: string[], email = "admin@example.com") {
    return ask(`${zendesk.url(account)}/api/v2/users/me`, {
      headers: {
        authorization: bearer(email, scopes, account),
        "x-on-behalf-of": "enduser@example.com",
      },
    });
  }

  test("an admin with impersonate acts", async () => {
    const reply = await asEve("demo", ["impersonate", "read"]);
    expect(reply.json()).toMatchObject({ user: { name: "Eve Enduser" } });
  });

  test("nobody else does", async () => {
    expect((await asEve("demo", ["read"])).text).toContain("required scopes: impersonate");
    expect((await asEve("demo", ["impersonate", "read"], "agent@example.com")).status).toBe(403);
  });
});

test("a sideload needs the scope of what it brings", async () => {
  const path = "/api/v2/tickets?include=users,groups";
  const narrow = await read(path, bearer("agent@example.com", ["tickets:read", "groups:read"]));
  expect(narrow.json()).toHaveProperty("groups");
  expect(narrow.json()).not.toHaveProperty("users");
  const broad = await read(path, bearer("agent@example.com", ["read"]));
  expect(broad.json()).toHaveProperty("users");
});
