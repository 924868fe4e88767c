import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { people } from "../records/people.ts";
import { openHelpDesk } from "./help-desk.ts";
import { ticketChanges, ticketIn, told } from "./ticket-changes.ts";

/** What a change of a ticket sets off by itself. */

let desk: Awaited<ReturnType<typeof openHelpDesk>>;

beforeAll(async () => {
  desk = await openHelpDesk({ tickets: 0 });
});
afterAll(() => desk.zendesk.close());

type Json = Record<string, unknown>;

const { change, show } = ticketChanges(() => desk);

describe("an agent who changes a ticket", () => {
  it("opens a new one by giving it to somebody, and never makes it new again", async () => {
    const id = await desk.ticket();
    const given = await change(id, { assignee_id: people.amir.id });
    expect(ticketIn(given)["status"]).toBe("open");
    expect(told(given)).toContain("status: new → open");
    expect(ticketIn(await change(id, { status: "new" }))["status"]).toBe("open");
  });

  it("loses the assignee with the group, unless they are in the new one too", async () => {
    // Amir is in Support (501) and Orders & Shipping (503), not in Billing (504).
    const id = await desk.ticket({ assignee_id: people.amir.id, group_id: 501 });
    const stays = await change(id, { group_id: 503 });
    expect(ticketIn(stays)).toMatchObject({ group_id: 503, assignee_id: people.amir.id });
    const leaves = await change(id, { group_id: 504 });
    expect(ticketIn(leaves)).toMatchObject({ group_id: 504, assignee_id: null });
    expect(told(leaves)).toContain(`assignee_id: ${people.amir.id} → null`);
  });

  it("brings the group along with an assignee who is in another", async () => {
    const id = await desk.ticket({ group_id: 504 });
    const given = await change(id, { assignee_id: people.amir.id });
    expect(ticketIn(given)).toMatchObject({ group_id: 501, assignee_id: people.amir.id });
  });

  it("may change a priority, not take it away", async () => {
    const id = await desk.ticket({ priority: "high" });
    expect(ticketIn(await change(id, { priority: "low" }))["priority"]).toBe("low");
    expect(ticketIn(await change(id, { priority: null }))["priority"]).toBe("low");
  });

  it("gives a date to tasks only, and loses it with the type", async () => {
    const due_at = "2026-12-24T12:00:00Z";
    const id = await desk.ticket({ type: "question", due_at });
    expect(await show(id)).toMatchObject({ due_at: null });
    expect(ticketIn(await change(id, { type: "task", due_at }))["due_at"]).toBe(due_at);
    expect(ticketIn(await change(id, { type: "question" }))["due_at"]).toBeNull();
  });

  it("who changes nothing leaves no audit and no new date", async () => {
    const id = await desk.ticket({ priority: "high" });
    const before = await show(id);
    const audits = (await desk.amir("GET", `/tickets/${id}/audits`)).body["count"];
    desk.zendesk.account("demo").advanceClock(5000);
    const after = ticketIn(await change(id, { priority: "high", tags: before["tags"] }));
    expect(after["updated_at"]).toBe(before["updated_at"]);
    expect((await desk.amir("GET", `/tickets/${id}/audits`)).body["count"]).toBe(audits);
  });
});

describe("a customer who answers", () => {
  it.each(["pending", "hold", "solved"])("opens a ticket that is %s", async (status) => {
    const id = await desk.ticket({ assignee_id: people.amir.id });
    await change(id, { status, custom_fields: [{ id: 2101, value: "product_ember_duo" }] });
    const said = await desk.eve("PUT", `/requests/${id}`, {
      request: { comment: { body: "Hm." } },
    });
    expect(said.body["request"]).toMatchObject({ status: "open" });
    const audits = (await desk.amir("GET", `/tickets/${id}/audits`)).body["audits"] as {
      events: Json[];
    }[];
    expect(audits.at(-1)?.events).toContainEqual(
      expect.objectContaining({ type: "Change", field_name: "status", previous_value: status }),
    );
  });
});

describe("tags and the fields tied to them", () => {
  const product = (value: unknown) => ({ custom_fields: [{ id: 2101, value }] });
  const valueIn = (ticket: Json, id: number) =>
    (ticket["custom_fields"] as { id: number; value: unknown }[]).find((one) => one.id === id)
      ?.value;

  it("a drop-down brings its tag, another choice another, and none takes it away", async () => {
    const id = await desk.ticket({ tags: ["own"], ...product("product_ember_duo") });
    expect((await show(id))["tags"]).toEqual(["own", "product_ember_duo"]);
    const other = ticketIn(await change(id, product("product_ember_pro")));
    expect(other["tags"]).toEqual(["own", "product_ember_pro"]);
    expect(ticketIn(await change(id, product(null)))["tags"]).toEqual(["own"]);
  });

  it("a tag that comes or goes changes the drop-down, and says so in the audit", async () => {
    const id = await desk.ticket(product("product_ember_duo"));
    const gone = await change(id, { remove_tags: ["product_ember_duo"] });
    expect(valueIn(ticketIn(gone), 2101)).toBeNull();
    expect(told(gone)).toContain("2101: product_ember_duo → null");
    const come = ticketIn(await change(id, { additional_tags: ["product_ember_pro"] }));
    expect(valueIn(come, 2101)).toBe("product_ember_pro");
    const moved = ticketIn(await change(id, { tags: ["product_ember_duo"] }));
    expect(valueIn(moved, 2101)).toBe("product_ember_duo");
    expect(moved["tags"]).toEqual(["product_ember_duo"]);
  });

  it("a checkbox is its tag", async () => {
    const id = await desk.ticket();
    const ticked = ticketIn(await change(id, { additional_tags: ["under_warranty"] }));
    expect(valueIn(ticked, 2103)).toBe(true);
    const cleared = await change(id, { custom_fields: [{ id: 2103, value: false }] });
    expect(ticketIn(cleared)["tags"]).toEqual([]);
  });
});

describe("a problem and its incidents", () => {
  it("is marked while it has any, and solves them with its own words", async () => {
    const problem = await desk.ticket({ type: "problem", assignee_id: people.amir.id });
    const incident = await desk.ticket({ type: "incident", problem_id: problem });
    const other = await desk.ticket({ type: "incident", problem_id: problem });
    expect(await show(problem)).toMatchObject({ has_incidents: true });
    await change(other, { problem_id: null });
    await change(problem, {
      status: "solved",
      comment: { body: "Mended.", public: true },
      custom_fields: [{ id: 2101, value: "product_ember_duo" }],
    });
    expect(await show(incident)).toMatchObject({ status: "solved", assignee_id: people.amir.id });
    expect((await show(other))["status"]).toBe("new");
    const { comments } = (await desk.amir("GET", `/tickets/${incident}/comments`)).body as {
      comments: Json[];
    };
    expect(comments.at(-1)).toMatchObject({ body: "Mended.", via: { source: { rel: "problem" } } });
    await change(incident, { status: "open", problem_id: null });
    expect(await show(problem)).toMatchObject({ has_incidents: false });
  });

  it("only incidents have a problem", async () => {
    const problem = await desk.ticket({ type: "problem" });
    const question = await desk.ticket({ type: "question", problem_id: problem });
    expect(await show(question)).toMatchObject({ problem_id: null });
    expect(await show(problem)).toMatchObject({ has_incidents: false });
  });
});

describe("a follow-up", () => {
  it("of a closed ticket has its tags and points back, and the closed one points ahead", async () => {
    const closed = await desk.ticket({ tags: ["leak"], assignee_id: people.amir.id });
    await change(closed, {
      status: "solved",
      custom_fields: [{ id: 2101, value: "product_ember_duo" }],
    });
    await change(closed, { status: "closed" });
    const id = await desk.ticket({ via_followup_source_id: closed });
    expect(await show(id)).toMatchObject({
      tags: ["leak", "product_ember_duo"],
      via: { channel: "web", source: { rel: "follow_up", from: { ticket_id: closed } } },
    });
    expect((await show(closed))["followup_ids"]).toEqual([id]);
    const own = await desk.ticket({ via_followup_source_id: closed, tags: ["other"] });
    expect((await show(own))["tags"]).toEqual(["other"]);
  });

  it("of a ticket that is not closed is an ordinary ticket", async () => {
    const open = await desk.ticket({ tags: ["leak"] });
    const id = await desk.ticket({ via_followup_source_id: open });
    expect(await show(id)).toMatchObject({ tags: [], via: { channel: "api" } });
    expect((await show(open))["followup_ids"]).toEqual([]);
  });
});

describe("a rating", () => {
  it("is told of in the ticket's history", async () => {
    const id = await desk.ticket({ assignee_id: people.amir.id });
    await change(id, {
      status: "solved",
      custom_fields: [{ id: 2101, value: "product_ember_duo" }],
    });
    const rating = { satisfaction_rating: { score: "good", comment: "Quick." } };
    await desk.eve("POST", `/tickets/${id}/satisfaction_rating`, rating);
    const { audits } = (await desk.amir("GET", `/tickets/${id}/audits`)).body as {
      audits: { author_id: number; events: Json[] }[];
    };
    expect(audits.at(-1)).toMatchObject({ author_id: people.eve.id });
    expect(audits.at(-1)?.events).toEqual([
      expect.objectContaining({
        type: "SatisfactionRating",
        score: "good",
        body: "Quick.",
        assignee_id: people.amir.id,
      }),
      expect.objectContaining({ field_name: "satisfaction_score", value: "good" }),
    ]);
  });
});

describe("a bulk change", () => {
  it("sets off for each ticket what a change alone does", async () => {
    const id = await desk.ticket();
    await desk.amir("PUT", `/tickets/update_many?ids=${id}`, {
      ticket: { assignee_id: people.amir.id },
    });
    while ((await show(id))["assignee_id"] === null) await setTimeout(5);
    expect(await show(id)).toMatchObject({ status: "open", group_id: 501 });
  });
});
