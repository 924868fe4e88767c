import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../ask.ts";
import type { Reply } from "../ask.ts";
import { startZendesk } from "../serve/server.ts";
import type { Zendesk } from "../serve/server.ts";

let zendesk: Zendesk;
beforeAll(async () => {
  zendesk = await startZendesk({ tickets: 10, rateLimit: "team" });
});
afterAll(() => zendesk.close());

function read(account: string, path = "/api/v2/users/me.json"): Promise<Reply> {
  const authorization = `Basic ${btoa("agent@example.com/token:local-api-token")}`;
  return ask(zendesk.url(account) + path, { headers: { authorization } });
}

async function readTimes(count: number, account: string, path?: string): Promise<Reply> {
  let last = await read(account, path);
  for (let time = 1; time < count; time += 1) last = await read(account, path);
  return last;
}

describe("the account's limit", () => {
  test("is told with every answer in both spellings", async () => {
    await read("headers");
    const { headers } = await read("headers");
    expect(headers.get("x-rate-limit")).toBe("200");
    expect(headers.get("x-rate-limit-remaining")).toBe("198");
    expect(headers.get("ratelimit-limit")).toBe("200");
    expect(headers.get("ratelimit-remaining")).toBe("198");
    expect(Number(headers.get("ratelimit-reset"))).toBeGreaterThan(0);
    expect(Number(headers.get("ratelimit-reset"))).toBeLessThanOrEqual(60);
  });

  test("ends in a sentence of plain text, and begins anew after a minute", async () => {
    expect((await readTimes(200, "spent")).status).toBe(200);
    const refused = await read("spent");
    expect(refused.status).toBe(429);
    expect(refused.text).toBe("Number of allowed API requests per minute exceeded");
    expect(refused.headers.get("content-type")).toContain("text/plain");
    const wait = Number(refused.headers.get("retry-after"));
    expect(wait).toBeGreaterThan(0);
    zendesk.account("spent").advanceClock(wait * 1000);
    expect((await read("spent")).status).toBe(200);
  });

  test("is shared by everyone in it, and by no one else", async () => {
    await readTimes(200, "shared");
    const { accessToken } = zendesk.account("shared").grant("admin@example.com", ["read"]);
    const reply = await ask(`${zendesk.url("shared")}/api/v2/users/me`, {
      headers: { authorization: `Bearer ${accessToken}` },
    });
    expect(reply.status).toBe(429);
    expect((await read("unshared")).status).toBe(200);
  });

  test("counts refused requests too, and no preflights", async () => {
    for (let time = 0; time < 3; time += 1) {
      await ask(`${zendesk.url("mixed")}/api/v2/tickets`);
      await ask(`${zendesk.url("mixed")}/api/v2/tickets`, { method: "OPTIONS" });
    }
    expect((await read("mixed")).headers.get("x-rate-limit-remaining")).toBe("196");
  });

  test("can be another plan's, or none", async () => {
    zendesk.account("plan").limitRate("enterprise-plus");
    expect((await read("plan")).headers.get("x-rate-limit")).toBe("2500");
    zendesk.account("plan").limitRate("off");
    expect((await read("plan")).headers.has("x-rate-limit")).toBe(false);
  });
});

describe("an endpoint's limit", () => {
  test("of the ticket list is 100 a minute, and says so", async () => {
    const first = await read("index", "/api/v2/tickets?page[size]=1");
    expect(first.headers.get("zendesk-ratelimit-tickets-index")).toMatch(
      /^total=100; remaining=99; resets=(60|59)$/,
    );
    await readTimes(99, "index", "/api/v2/tickets?page[size]=1");
    const refused = await read("index", "/api/v2/tickets?page[size]=1");
    expect(refused.status).toBe(429);
    expect(refused.headers.get("x-rate-limit-remaining")).toBe("99");
    expect((await read("index", "/api/v2/tickets/1")).status).toBe(200);
  });

  test("of a view's count is 5 a minute for each person and view", async () => {
    const view = (id: number) => `/api/v2/views/${id}/count`;
    const list = await read("views", "/api/v2/views");
    const [one, other] = (list.json() as { views: { id: number }[] }).views.map(({ id }) => id);
    expect((await readTimes(5, "views", view(one ?? 0))).status).toBe(200);
    expect((await read("views", view(one ?? 0))).status).toBe(429);
    expect((await read("views", view(other ?? 0))).status).toBe(200);
    const { accessToken } = zendesk.account("views").grant("admin@example.com", ["read"]);
    const headers = { authorization: `Bearer ${accessToken}` };
    const byAda = await ask(zendesk.url("views") + view(one ?? 0), { headers });
    expect(byAda.status).toBe(200);
  });

  test("of both incremental exports is one", async () => {
    const authorization = `Basic ${btoa("admin@example.com/token:local-api-token")}`;
    const get = (path: string) =>
      ask(`${zendesk.url("export")}/api/v2/incremental/${path}?start_time=1`, {
        headers: { authorization },
      });
    for (let time = 0; time < 5; time += 1) {
      await get("tickets");
      await get("tickets/cursor");
    }
    const refused = await get("tickets/cursor");
    expect(refused.status).toBe(429);
    expect(refused.headers.get("zendesk-ratelimit-incremental-exports")).toMatch(
      /^total=10; remaining=0; /,
    );
  });
});
