import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "../ask.ts";
import { startZendesk } from "../serve/server.ts";
import type { Zendesk } from "../serve/server.ts";

let zendesk: Zendesk;
beforeAll(async () => {
  zendesk = await startZendesk({ tickets: 60 });
});
afterAll(() => zendesk.close());

async function read(path: string): Promise<Record<string, unknown>> {
  const authorization = `Basic ${btoa("agent@example.com/token:local-api-token")}`;
  const reply = await ask(`${zendesk.url()}/api/v2${path}`, { headers: { authorization } });
  return reply.json() as Record<string, unknown>;
}

test("records beside tickets come once each, and every one that a ticket names", async () => {
  const page = (await read("/tickets?include=users,groups,organizations")) as Record<
    "tickets" | "users" | "groups" | "organizations",
    Record<string, number | null>[]
  >;
  for (const [plural, singular] of [
    ["users", "requester_id"],
    ["users", "assignee_id"],
    ["groups", "group_id"],
    ["organizations", "organization_id"],
  ] as const) {
    const ids = page[plural].map((row) => row["id"]);
    expect(new Set(ids).size).toBe(ids.length);
    const named = page.tickets.map((ticket) => ticket[singular]).filter((id) => id !== null);
    expect(ids).toEqual(expect.arrayContaining(named));
  }
});

test("what stands inside a ticket stands there only when asked for", async () => {
  const plain = await read("/tickets/1");
  for (const name of ["comment_count", "dates", "metric_set", "slas", "incident_count"]) {
    expect(plain["ticket"]).not.toHaveProperty(name);
  }
  const names = "comment_count,dates,metric_sets,slas,incident_counts";
  expect(await read(`/tickets/1?include=${names}`)).toMatchObject({
    ticket: {
      comment_count: expect.any(Number),
      dates: { latest_comment_added_at: expect.any(String) },
      metric_set: { ticket_id: 1 },
      slas: { policy_metrics: expect.any(Array) as unknown },
      incident_count: 0,
    },
  });
});

test("the last audit, form and status of each ticket stand beside", async () => {
  expect(await read("/tickets/1?include=last_audits,ticket_forms,custom_statuses")).toMatchObject({
    last_audits: [{ ticket_id: 1 }],
    ticket_forms: [{ id: expect.any(Number) }],
    custom_statuses: [{ id: expect.any(Number) }],
  });
});

test("the authors stand beside comments", async () => {
  const page = (await read("/tickets/1/comments?include=users")) as Record<
    "comments" | "users",
    Record<string, number>[]
  >;
  const authors = page.comments.map((comment) => comment["author_id"]);
  expect(page.users.map((user) => user["id"])).toEqual(expect.arrayContaining(authors));
});
