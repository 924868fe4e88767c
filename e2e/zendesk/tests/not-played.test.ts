import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../ask.ts";
import { endpoints } from "../calls/endpoints.ts";
import { operations } from "../calls/operations.ts";
import { openHelpDesk } from "./help-desk.ts";

type Desk = Awaited<ReturnType<typeof openHelpDesk>>;
let desk: Desk;
beforeAll(async () => {
  desk = await openHelpDesk({ tickets: 10 });
});
afterAll(() => desk.zendesk.close());

const notPlayed = operations.filter((name) => !Object.hasOwn(endpoints, name));

/** A method and an address whose places are filled with ids and words. */
function requestOf(operation: string): [method: string, url: string] {
  const [method = "", path = ""] = operation.split(" ");
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) =>
    /locale|type|key|resource/.test(name) ? "en-us" : "1",
  );
  return [method, desk.zendesk.url() + filled];
}

function tokenOf(scopes: readonly string[]): string {
  return desk.zendesk.account("demo").grant("admin@example.com", scopes).accessToken;
}

describe("what Zendesk has and this server does not play", () => {
  test("says so with one status, one header and one sentence, whatever the operation", async () => {
    const authorization = `Bearer ${tokenOf(["read", "write"])}`;
    for (const operation of notPlayed) {
      const [method, url] = requestOf(operation);
      const reply = await ask(url, { method, headers: { authorization } });
      expect([operation, reply.status, reply.json()]).toEqual([
        operation,
        501,
        {
          error: "NotPlayedByLocalZendesk",
          description: `Zendesk has ${operation}, but the local Zendesk does not play it.`,
        },
      ]);
      expect(reply.headers.get("x-local-zendesk")).toBe("not-played");
    }
  });

  test("is told to nobody who does not say who they are", async () => {
    const [method, url] = requestOf("GET /api/v2/workspaces");
    const strangers = [{}, { authorization: "Bearer gone" }];
    for (const headers of strangers) {
      expect((await ask(url, { method, headers })).status).toBe(401);
    }
  });

  test("can be read by a page with a token, whatever the token may", async () => {
    const [method, url] = requestOf("GET /api/v2/workspaces");
    const authorization = `Bearer ${tokenOf(["tickets:read"])}`;
    const reply = await ask(url, {
      method,
      headers: { authorization, origin: "http://localhost:5173" },
    });
    expect([reply.status, reply.headers.get("access-control-allow-origin")]).toEqual([501, "*"]);
  });

  test("does not hide what is played beside it, nor what is nowhere", async () => {
    const { ada } = desk;
    expect((await ada("GET", "/tickets/1")).status).toBe(200);
    expect((await ada("GET", "/tickets/no-number")).status).toBe(400);
    expect(await ada("GET", "/unicorns")).toEqual({
      status: 404,
      body: { error: "InvalidEndpoint", description: "Not found" },
    });
  });
});
