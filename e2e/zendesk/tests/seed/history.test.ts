import { describe, expect, it } from "vitest";
import { load } from "../../account/load.ts";
import type { Audit } from "../../records/kinds/audit.ts";
import type { Ticket } from "../../records/kinds/ticket.ts";
import { seedRecords } from "../../seed/seed.ts";

const until = new Date("2026-11-20T16:00:00Z");
const { tables, seeded } = load([seedRecords({ until })]);
const tickets = [...tables.tickets.values()];
const histories = tickets.map((ticket) => ({ ticket, audits: seeded.auditsOf(ticket.id) }));

/** What happened, in one word each: the type of an event, and the field it changed. */
function words(audits: readonly Audit[]): string[] {
  return audits.flatMap(({ events }) =>
    events.map(({ type, field_name: field }) =>
      field === undefined ? type : `${type} ${field as string}`,
    ),
  );
}

describe("the history of a seeded ticket", () => {
  it.each([
    [1, 500],
    [2, 700],
    [7, 60],
    [3, 3000],
  ])("of seed %i with %i tickets makes it what it is listed as", (seed, count) => {
    const other = load([seedRecords({ until, seed, tickets: count })]);
    const step = Math.ceil(count / 500);
    for (const ticket of other.tables.tickets.values()) {
      if (ticket.id % step !== 0) continue;
      expect(other.seeded.played(ticket), `ticket ${ticket.id}`).toEqual(ticket);
    }
  });

  it("is the same every time, in order, and never later than the present", () => {
    const again = load([seedRecords({ until })]);
    for (const { ticket, audits } of histories) {
      expect(again.seeded.auditsOf(ticket.id)).toEqual(audits);
      const times = [ticket.created_at, ...audits.map(({ created_at }) => created_at)];
      expect(times, `ticket ${ticket.id}`).toEqual(times.toSorted());
      expect(times.at(-1)).toBe(ticket.updated_at);
      expect(ticket.updated_at <= "2026-11-20T16:00:00Z").toBe(true);
    }
  });

  it("gives every audit and every event an id of its own", () => {
    const ids = histories.flatMap(({ audits }) =>
      audits.flatMap(({ id, events }) => [id, ...events.map((event) => event.id)]),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("tells of creation, sorting, answers, notifications, solving, rating and closing", () => {
    const rated = histories.find(
      ({ ticket }) => ticket.status === "closed" && ticket.satisfaction_rating?.score === "good",
    );
    const told = words(rated?.audits ?? []);
    const order = [
      "Create subject",
      "Notification",
      "Change assignee_id",
      "Comment",
      "Change status",
      "SatisfactionRating",
      "Change satisfaction_score",
      "Change status",
    ];
    let place = -1;
    for (const word of order) {
      place = told.indexOf(word, place + 1);
      expect(place, `${word} in ${told.join(", ")}`).toBeGreaterThanOrEqual(0);
    }
  });

  it("holds tickets that were moved, raised, held and opened again", () => {
    const changes = histories.map(({ audits }) =>
      audits.flatMap(({ events }) =>
        events
          .filter(({ type }) => type === "Change")
          .map((event) => event as Record<string, unknown>),
      ),
    );
    const some = (field: string, previous: unknown, value?: unknown) =>
      changes.filter((events) =>
        events.some(
          (event) =>
            event["field_name"] === field &&
            event["previous_value"] === previous &&
            (value === undefined || event["value"] === value),
        ),
      ).length;
    expect(some("status", "solved", "open")).toBeGreaterThan(5);
    expect(some("status", "hold", "open")).toBeGreaterThan(5);
    expect(some("priority", "normal", "high")).toBeGreaterThan(5);
    const moved = changes.filter(
      (events) => events.filter((event) => event["field_name"] === "group_id").length > 1,
    );
    expect(moved.length).toBeGreaterThan(10);
    const dropped = changes.filter((events) =>
      events.some((event) => event["field_name"] === "assignee_id" && event["value"] === null),
    );
    expect(dropped.length).toBeGreaterThan(3);
  });

  it("is known to views and searches without being played", () => {
    for (const { ticket, audits } of histories) {
      const milestones = seeded.milestonesOf(ticket.id);
      const last = (field: string, value?: string) =>
        audits.findLast(({ events }) =>
          events.some(
            (event) =>
              event["field_name"] === field && (value === undefined || event["value"] === value),
          ),
        )?.created_at;
      const seconds = (at: string | undefined) =>
        at === undefined ? undefined : Date.parse(at) / 1000;
      expect({
        id: ticket.id,
        solved: milestones?.solved,
        closed: milestones?.closed,
        pending: milestones?.pending,
        opened: milestones?.opened,
        assigned: milestones?.assigned,
      }).toEqual({
        id: ticket.id,
        solved: seconds(last("status", "solved")),
        closed: seconds(last("status", "closed")),
        pending: seconds(last("status", "pending")),
        opened: seconds(last("status", "open")),
        assigned: seconds(assignedAt(audits, ticket)),
      });
    }
  });
});

function assignedAt(audits: readonly Audit[], { assignee_id }: Ticket): string | undefined {
  if (assignee_id === null) return undefined;
  return audits.findLast(({ events }) =>
    events.some((event) => event["field_name"] === "assignee_id" && event["value"] !== null),
  )?.created_at;
}
