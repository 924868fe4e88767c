import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../ask.ts";
import { askForTokens, codeForm, fetchCode } from "./walk.ts";
import { startZendesk } from "../serve/server.ts";
import type { Zendesk } from "../serve/server.ts";

let zendesk: Zendesk;
beforeAll(async () => {
  zendesk = await startZendesk({ tickets: 30 });
});
afterAll(() => zendesk.close());

const authorization = `Basic ${btoa("agent@example.com/token:local-api-token")}`;

function readTickets(account: string) {
  return ask(`${zendesk.url(account)}/api/v2/tickets.json?page[size]=5`, {
    headers: { authorization },
  });
}

describe("a fault asked of an account", () => {
  test("meets as many requests as told, then nobody", async () => {
    zendesk
      .account("twice")
      .fail({ path: "/api/v2/tickets", kind: "status", status: 503, times: 2 });
    const statuses = [
      await readTickets("twice"),
      await readTickets("twice"),
      await readTickets("twice"),
    ];
    expect(statuses.map((reply) => reply.status)).toEqual([503, 503, 200]);
  });

  test("drops the connection without an answer", async () => {
    zendesk.account("drop").fail({ path: "/api/v2/*", kind: "drop", when: "before" });
    await expect(readTickets("drop")).rejects.toThrow("socket hang up");
    expect((await readTickets("drop")).status).toBe(200);
  });

  test("drops the connection after the work is done", async () => {
    const account = zendesk.account("late");
    account.fail({ path: "/access/login", kind: "drop", when: "after" });
    const form = { email: "agent@example.com", password: "password" };
    const login = ask(`${zendesk.url("late")}/access/login`, { method: "POST", form });
    await expect(login).rejects.toThrow("socket hang up");
    expect(account.requests().map((entry) => entry.status)).toEqual([0]);
  });

  test("cuts the body in the middle", async () => {
    zendesk.account("cut").fail({ path: "/api/v2/tickets", kind: "truncate" });
    await expect(readTickets("cut")).rejects.toThrow("aborted");
  });

  test("answers what is no JSON", async () => {
    zendesk.account("malformed").fail({ path: "/api/v2/tickets", kind: "malform" });
    const reply = await readTickets("malformed");
    expect(reply.status).toBe(200);
    expect(() => reply.json()).toThrow(SyntaxError);
  });

  test("answers under a wrong content type", async () => {
    zendesk
      .account("html")
      .fail({ path: "/api/v2/tickets", kind: "content-type", contentType: "text/html" });
    expect((await readTickets("html")).headers.get("content-type")).toBe("text/html");
  });

  test("meets a request whatever else is wrong with it", async () => {
    const account = zendesk.account("anything");
    account.fail({ path: "/api/v2/*", kind: "status", status: 502, times: 2 });
    const url = zendesk.url("anything");
    expect((await ask(`${url}/api/v2/tickets`)).status).toBe(502);
    expect((await ask(`${url}/api/v2/no/such/path`)).status).toBe(502);
    expect((await ask(`${url}/api/v2/tickets`)).status).toBe(401);
  });

  test("of the token endpoint leaves the code unspent, or spends it, as told", async () => {
    const url = zendesk.url("lost-answer");
    const account = zendesk.account("lost-answer");
    for (const [when, status] of [
      ["before", 200],
      ["after", 400],
    ] as const) {
      const form = codeForm(await fetchCode(url));
      account.fail({ path: "/oauth/tokens", kind: "drop", when });
      await expect(askForTokens(url, form)).rejects.toThrow("socket hang up");
      expect((await askForTokens(url, form)).status).toBe(status);
    }
  });

  test("is another account's no business", async () => {
    zendesk.account("mine").fail({ path: "/api/v2/tickets", kind: "status", status: 500 });
    expect((await readTickets("theirs")).status).toBe(200);
  });
});

describe("the control over HTTP", () => {
  test("lets requests fail, tells what was asked and keeps secrets to itself", async () => {
    const control = `${zendesk.url("remote")}/_local`;
    const fault = { path: "/api/v2/tickets", kind: "status", status: 500 };
    await ask(`${control}/faults`, { method: "POST", json: fault });
    expect((await readTickets("remote")).status).toBe(500);
    const log = await ask(`${control}/requests`);
    expect(log.json()).toMatchObject({
      requests: [{ method: "GET", path: "/api/v2/tickets.json?page[size]=5", status: 500 }],
    });
    expect(log.text).not.toContain(btoa("agent@example.com/token:local-api-token"));
  });

  test("refuses whatever a browser sends, whichever page it is on", async () => {
    const control = `${zendesk.url("remote")}/_local/requests`;
    for (const headers of [{ origin: "http://localhost:5173" }, { "sec-fetch-site": "none" }]) {
      const reply = await ask(control, { headers });
      expect(reply.status).toBe(403);
      expect(reply.headers.has("access-control-allow-origin")).toBe(false);
    }
  });

  test("says what is wrong with a wish", async () => {
    const reply = await ask(`${zendesk.url("remote")}/_local/faults`, {
      method: "POST",
      json: { path: "/api/v2/tickets", kind: "status", status: 99 },
    });
    expect(reply.status).toBe(422);
    expect(reply.text).toContain("status: ");
  });
});
