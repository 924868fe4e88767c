import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openHelpDesk } from "./help-desk.ts";

type Desk = Awaited<ReturnType<typeof openHelpDesk>>;
let desk: Desk;
beforeAll(async () => {
  desk = await openHelpDesk({ tickets: 500 });
});
afterAll(() => desk.zendesk.close());

interface PolicyMetric {
  metric: string;
  stage: string;
  breach_at: string | null;
  hours?: number;
  minutes?: number;
}

async function metricsOf(id: number): Promise<Record<string, PolicyMetric>> {
  const { body } = await desk.amir("GET", `/tickets/${id}?include=slas`);
  const { slas } = body["ticket"] as { slas: { policy_metrics: PolicyMetric[] } };
  return Object.fromEntries(slas.policy_metrics.map((one) => [one.metric, one]));
}

describe("what was promised to a ticket", () => {
  test("is a first answer, then the next ones, by its priority", async () => {
    const { amir, eve, ticket } = desk;
    const id = await ticket({ priority: "urgent" });
    const asked = await metricsOf(id);
    expect(asked["first_reply_time"]).toMatchObject({ stage: "active", minutes: 59 });
    expect(asked).not.toHaveProperty("next_reply_time");

    await amir("PUT", `/tickets/${id}`, {
      ticket: { status: "pending", comment: { body: "Soon.", public: true } },
    });
    const answered = await metricsOf(id);
    expect(answered["first_reply_time"]).toEqual({
      metric: "first_reply_time",
      stage: "achieved",
      breach_at: null,
    });
    expect(answered["agent_work_time"]).toMatchObject({ stage: "paused", breach_at: null });

    await eve("PUT", `/requests/${id}`, { request: { comment: { body: "And now?" } } });
    expect((await metricsOf(id))["next_reply_time"]).toMatchObject({ stage: "active", hours: 1 });
  });

  test("is more for whoever has a contract, and nothing without a priority", async () => {
    const contract = await desk.ticket({ priority: "urgent", group_id: 506 });
    expect((await metricsOf(contract))["first_reply_time"]).toMatchObject({ minutes: 14 });
    expect(await metricsOf(await desk.ticket())).toEqual({});
  });

  test("is kept, broken or about to be, among the tickets of the seed", async () => {
    const { body } = await desk.ada("GET", "/tickets?page[size]=100&sort=-id&include=slas");
    const tickets = body["tickets"] as { slas: { policy_metrics: PolicyMetric[] } }[];
    const all = tickets.flatMap(({ slas }) => slas.policy_metrics);
    const breaches = all.flatMap(({ breach_at }) => (breach_at === null ? [] : [breach_at]));
    const now = new Date().toISOString();
    expect(new Set(all.map(({ stage }) => stage))).toEqual(
      new Set(["active", "paused", "achieved"]),
    );
    expect(breaches.some((at) => at < now)).toBe(true);
    expect(breaches.some((at) => at > now)).toBe(true);
  });

  test("is written by admins", async () => {
    const { ada, amir } = desk;
    const policy_metrics = [
      { priority: "low", metric: "first_reply_time", target: 5, business_hours: false },
    ];
    const sla_policy = {
      title: "Night shift",
      position: 0,
      filter: { all: [{ field: "current_tags", operator: "includes", value: "night" }], any: [] },
      policy_metrics,
    };
    expect((await amir("POST", "/slas/policies", { sla_policy })).status).toBe(403);
    const wrong = { ...sla_policy, policy_metrics: [{ ...policy_metrics[0], target: 0 }] };
    expect((await ada("POST", "/slas/policies", { sla_policy: wrong })).status).toBe(422);
    const { status, body } = await ada("POST", "/slas/policies", { sla_policy });
    expect([status, body]).toMatchObject([201, { sla_policy: { policy_metrics } }]);
    const id = await desk.ticket({ priority: "low", tags: ["night"] });
    expect((await metricsOf(id))["first_reply_time"]).toMatchObject({ minutes: 4 });
  });
});
