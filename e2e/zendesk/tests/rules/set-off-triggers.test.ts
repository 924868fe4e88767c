import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { people } from "../../records/people.ts";
import { openHelpDesk } from "../help-desk.ts";
import { ticketChanges, ticketIn, told } from "../ticket-changes.ts";

/** What a change sets off through triggers, and who hears of it. */

let desk: Awaited<ReturnType<typeof openHelpDesk>>;

beforeAll(async () => {
  desk = await openHelpDesk({ tickets: 0 });
});
afterAll(() => desk.zendesk.close());

type Json = Record<string, unknown>;

const { change } = ticketChanges(() => desk);

describe("the standard triggers", () => {
  const notifications = async (id: number) => {
    const { audits } = (await desk.amir("GET", `/tickets/${id}/audits`)).body as {
      audits: { events: Json[] }[];
    };
    return audits.map(({ events }) =>
      events
        .filter(({ type }) => String(type).startsWith("Notification"))
        .map(({ via, recipients }) => {
          const { source } = via as { source: { from: { title: string }; rel: string } };
          return { title: source.from.title, rel: source.rel, recipients };
        }),
    );
  };

  it("tell a customer that their request came, and all agents", async () => {
    const said = await desk.eve("POST", "/requests", {
      request: { subject: "Leak", comment: { body: "It drips." } },
    });
    const { id } = said.body["request"] as { id: number };
    const [first = []] = await notifications(id);
    expect(first.map(({ title }) => title)).toEqual([
      "Notify requester and CCs of received request",
      "Notify all agents of received request",
    ]);
    expect(first[0]).toMatchObject({ rel: "trigger", recipients: [people.eve.id] });
    expect(first[1]?.recipients).toContain(people.amir.id);
    expect(first[1]?.recipients).not.toContain(people.eve.id);
  });

  it("tell a customer of a public answer and of no note", async () => {
    const id = await desk.ticket();
    await change(id, { comment: { body: "Try a new gasket.", public: true } });
    await change(id, { comment: { body: "Odd, that.", public: false } });
    const [, answer = [], note = []] = await notifications(id);
    expect(answer).toEqual([
      expect.objectContaining({
        title: "Notify requester and CCs of comment update",
        recipients: [people.eve.id],
      }),
    ]);
    expect(note).toEqual([]);
  });

  it("tell an assignee who did not do it themselves", async () => {
    const id = await desk.ticket();
    await desk.ada("PUT", `/tickets/${id}`, { ticket: { assignee_id: people.amir.id } });
    await change(id, { assignee_id: people.ada.id });
    await change(id, { assignee_id: people.amir.id });
    const [, byAda = [], toAda = [], toMyself = []] = await notifications(id);
    expect(byAda).toContainEqual(
      expect.objectContaining({
        title: "Notify assignee of assignment",
        recipients: [people.amir.id],
      }),
    );
    expect(toAda.map(({ recipients }) => recipients)).toEqual([[people.ada.id]]);
    expect(toMyself).toEqual([]);
  });

  it("do nothing once they are switched off", async () => {
    const { triggers } = (await desk.ada("GET", "/triggers")).body as {
      triggers: { id: number; title: string }[];
    };
    const all = triggers.find(({ title }) => title === "Notify all agents of received request");
    await desk.ada("PUT", `/triggers/${all?.id}`, { trigger: { active: false } });
    const [first = []] = await notifications(await desk.ticket());
    expect(first.map(({ title }) => title)).toEqual(["Notify requester of new proactive ticket"]);
  });
});

describe("an account's own triggers", () => {
  it("change the ticket, say so in the same audit, and let the others look again", async () => {
    const trigger = (title: string, all: object[], actions: object[]) =>
      desk.ada("POST", "/triggers", { trigger: { title, all, actions } });
    // The later one is met only by what the earlier one did, and stands before it.
    await trigger(
      "Urgent goes to Business",
      [{ field: "priority", operator: "is", value: "urgent" }],
      [{ field: "group_id", value: "506" }],
    );
    await trigger(
      "Fire is urgent",
      [
        { field: "update_type", operator: "is", value: "Create" },
        { field: "subject_includes_word", operator: "includes", value: "fire smoke" },
      ],
      [
        { field: "priority", value: "urgent" },
        { field: "current_tags", value: "fire" },
      ],
    );
    const made = await desk.amir("POST", "/tickets", {
      ticket: { subject: "Smoke!", comment: { body: "Help." }, requester_id: people.eve.id },
    });
    expect(ticketIn(made)).toMatchObject({ priority: "urgent", group_id: 506, tags: ["fire"] });
    const { events } = made.body["audit"] as { events: Json[] };
    expect(events).toContainEqual(
      expect.objectContaining({
        type: "Change",
        field_name: "priority",
        value: "urgent",
        via: {
          channel: "rule",
          source: { from: expect.objectContaining({ title: "Fire is urgent" }), rel: "trigger" },
        },
      }),
    );
  });

  it("fire once for an update, however often their conditions hold", async () => {
    await desk.ada("POST", "/triggers", {
      trigger: {
        title: "Marks every update",
        all: [{ field: "current_tags", operator: "includes", value: "marked" }],
        actions: [
          { field: "remove_tags", value: "marked" },
          { field: "current_tags", value: "seen" },
        ],
      },
    });
    const id = await desk.ticket();
    const marked = await change(id, { additional_tags: ["marked", "more"] });
    expect(ticketIn(marked)["tags"]).toEqual(["more", "seen"]);
  });
});

describe("people in copy and followers", () => {
  it("hear of comments as far as they may see them, and the audit names who came and went", async () => {
    const id = await desk.ticket();
    const added = await change(id, {
      email_ccs: [{ user_email: "copy@example.com", user_name: "Cora Copy", action: "put" }],
      followers: [{ user_email: people.ada.email, action: "put" }],
    });
    const { events } = added.body["audit"] as { events: Json[] };
    expect(events).toContainEqual(
      expect.objectContaining({
        type: "EmailCcChange",
        previous_email_ccs: [],
        current_email_ccs: ["copy@example.com"],
      }),
    );
    expect(events).toContainEqual(
      expect.objectContaining({ type: "FollowerChange", current_followers: [people.ada.email] }),
    );
    const answer = await change(id, { comment: { body: "Hello both.", public: true } });
    expect(told(answer)).toEqual([
      "Comment",
      "Cc",
      "FollowerNotificationEvent",
      "NotificationWithCcs",
    ]);
    const note = await change(id, { comment: { body: "Between us.", public: false } });
    expect(told(note)).toEqual(["Comment", "FollowerNotificationEvent"]);
  });
});
