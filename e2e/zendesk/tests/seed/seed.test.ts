import { describe, expect, it } from "vitest";
import { notableTickets } from "../../seed/notable.ts";
import { seedRecords } from "../../seed/seed.ts";
import type { Comment } from "../../records/kinds/comment.ts";
import type { Ticket, TicketEntry } from "../../records/kinds/ticket.ts";

const until = new Date("2026-11-20T16:00:00Z");
const seed = seedRecords({ until });
const tickets = seed.tickets ?? [];

function ticket(id: number): TicketEntry {
  const found = tickets[id - 1];
  if (!found) throw new RangeError(`No ticket ${id}`);
  return found;
}

function comments(entry: TicketEntry): Partial<Comment>[] {
  return entry.story?.comments() ?? [];
}

function byText(one: unknown, other: unknown): number {
  return String(one) < String(other) ? -1 : 1;
}

function every<Key extends keyof Ticket>(key: Key): Set<TicketEntry[Key]> {
  return new Set(tickets.map((one) => one[key]));
}

describe("the seed", () => {
  it("is the same every time, and another with another seed", () => {
    const again = seedRecords({ until });
    expect(again).toEqual(seed);
    expect(again.tickets?.map(comments)).toEqual(tickets.map(comments));
    expect(seedRecords({ until, seed: 2 }).tickets).not.toEqual(tickets);
  });

  it("has as many tickets as asked, numbered from 1 in the order of their creation", () => {
    expect(tickets.map(({ id }) => id)).toEqual(
      Array.from({ length: 500 }, (_, index) => index + 1),
    );
    const created = tickets.map(({ created_at }) => created_at);
    expect(created).toEqual(created.toSorted(byText));
    expect(seedRecords({ tickets: 0 }).tickets).toEqual([]);
    expect(seedRecords({ tickets: 7 }).tickets).toHaveLength(7);
  });

  it("dates every comment between the ticket's creation and its last update, and none after the end", () => {
    for (const one of tickets) {
      const times = [
        one.created_at,
        ...comments(one).map(({ created_at }) => created_at),
        one.updated_at,
        "2026-11-20T16:00:00Z",
      ];
      expect(times, `ticket ${one.id}`).toEqual(times.toSorted(byText));
    }
  });

  it("tells in the description what the first comment says", () => {
    for (const one of tickets) expect(one.description).toBe(comments(one)[0]?.body);
  });

  it("names only people, groups and organizations that exist", () => {
    const users = new Set(seed.users?.map(({ id }) => id));
    const groups = new Set([null, ...(seed.groups ?? []).map(({ id }) => id)]);
    const organizations = new Set([null, ...(seed.organizations ?? []).map(({ id }) => id)]);
    for (const one of tickets) {
      const people = [
        one.requester_id,
        one.submitter_id,
        one.assignee_id ?? one.requester_id,
        ...(one.collaborator_ids ?? []),
        ...comments(one).map(({ author_id }) => author_id),
      ];
      expect(people.filter((id) => !users.has(id))).toEqual([]);
      expect(groups).toContain(one.group_id);
      expect(organizations).toContain(one.organization_id);
    }
  });

  it("gives every person an address of their own and every comment an id of its own", () => {
    const addresses = seed.users?.map(({ email }) => email) ?? [];
    expect(new Set(addresses).size).toBe(addresses.length);
    const ids = tickets.flatMap((one) => comments(one).map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("has every status, priority, type and way in", () => {
    expect(every("status")).toEqual(
      new Set(["new", "open", "pending", "hold", "solved", "closed"]),
    );
    expect(every("priority")).toEqual(new Set([null, "low", "normal", "high", "urgent"]));
    expect(every("type")).toEqual(new Set([null, "question", "incident", "problem", "task"]));
    const channels = new Set(tickets.map(({ via }) => via?.channel));
    expect(channels).toContain("email");
    expect(channels.size).toBeGreaterThanOrEqual(9);
  });

  it("leaves new tickets unanswered and ends pending ones with an answer", () => {
    const staff = new Set(
      seed.users?.filter(({ role }) => role !== "end-user").map(({ id }) => id),
    );
    for (const one of tickets.filter(({ status }) => status === "new")) {
      expect(comments(one).some(({ author_id = 0 }) => staff.has(author_id))).toBe(false);
    }
    for (const one of tickets.filter(({ status }) => status === "pending")) {
      expect(staff).toContain(comments(one).at(-1)?.author_id);
    }
  });

  it("is written in eight languages and mostly in English", () => {
    const languages = Map.groupBy(tickets, ({ tags = [] }) => tags.find((tag) => tag.length === 2));
    expect([...languages.keys()].toSorted(byText)).toEqual([
      "ar",
      "de",
      "en",
      "es",
      "fr",
      "he",
      "ja",
      "pt",
    ]);
    expect(languages.get("en")?.length).toBeGreaterThan(tickets.length / 3);
  });

  it("has internal notes, and the light agent writes nothing else", () => {
    const all = tickets.flatMap(comments);
    expect(all.some((comment) => comment.public === false)).toBe(true);
    const light = all.filter(({ author_id }) => author_id === 1003);
    expect(light.length).toBeGreaterThan(0);
    expect(light.every((comment) => comment.public === false)).toBe(true);
  });

  it("quotes, signs and attaches as mail does", () => {
    const all = tickets.flatMap(comments);
    const html = all.map(({ html_body }) => html_body).join("\n");
    expect(html).toContain('<blockquote class="gmail_quote"');
    expect(html).toContain("gmail_signature");
    const files = all.flatMap(({ attachments = [] }) => attachments);
    const types = new Set(files.map(({ content_type }) => content_type));
    expect(types).toEqual(
      new Set(["image/png", "image/jpeg", "application/pdf", "text/csv", "text/plain"]),
    );
    for (const file of files.filter(({ inline }) => inline))
      expect(html).toContain(file.content_url);
  });

  it("keeps its promises about the notable tickets", () => {
    expect(comments(ticket(notableTickets.longestThread)).length).toBeGreaterThan(100);
    for (const id of notableTickets.longThreads) {
      expect(comments(ticket(id)).length).toBeGreaterThanOrEqual(30);
    }
    expect(ticket(notableTickets.nullSubject).subject).toBeNull();
    expect(ticket(notableTickets.emptySubject).subject).toBe("");
    expect(ticket(notableTickets.longSubject).subject?.length).toBeGreaterThan(255);
    expect(ticket(notableTickets.longWord).description).toMatch(/\S{240}/);
    expect(ticket(notableTickets.emptyBody).description).toBe("");
    for (const id of notableTickets.rightToLeft) {
      expect(ticket(id).description).toMatch(/[\u0590-\u06FF]/);
    }
    for (const id of notableTickets.incidents) {
      expect(ticket(id)).toMatchObject({ type: "incident", problem_id: notableTickets.problem });
    }
    expect(ticket(notableTickets.internalOnly).is_public).toBe(false);
    expect(comments(ticket(notableTickets.internalOnly)).every((one) => one.public === false)).toBe(
      true,
    );
  });

  it("holds attacks that a sanitiser must stop", () => {
    const html = notableTickets.hostile.map((id) => comments(ticket(id))[0]?.html_body ?? "");
    expect(html.every((one) => /attacker\.example|window\.owned/.test(one))).toBe(true);
    const all = html.join("");
    for (const trick of [
      "<script",
      "onerror=",
      "javascript:",
      "<form",
      "expression(",
      'http-equiv="refresh"',
      "<math",
      "position:fixed",
    ]) {
      expect(all).toContain(trick);
    }
  });

  it("gives Eve tickets of every status but the agents' own", () => {
    const hers = tickets.filter(({ requester_id }) => requester_id === 1004);
    expect(hers.map(({ id }) => id)).toEqual([...notableTickets.eve]);
    expect(new Set(hers.map(({ status }) => status))).toEqual(
      new Set(["new", "open", "pending", "hold", "solved", "closed"]),
    );
  });

  it("makes twenty thousand tickets in little memory, because their threads wait to be read", () => {
    const before = process.memoryUsage().heapUsed;
    const many = seedRecords({ tickets: 20_000, until }).tickets ?? [];
    expect(many).toHaveLength(20_000);
    expect(Object.keys(many[0] ?? {})).not.toContain("story");
    expect(many.at(-1)?.story?.comments()[0]?.body).toBe(many.at(-1)?.description);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(150_000_000);
  }, 20_000);
});
