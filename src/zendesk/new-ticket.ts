import * as v from "valibot";
import { type AgentComment, commentToSend, readNewest } from "./new-comments.ts";
import { answerList } from "./fields.ts";
import { getJson } from "./request.ts";
import { sameWords } from "./same-words.ts";
import { ticketLists } from "./ticket-list.ts";
import type { TicketProperties } from "./ticket-properties.ts";
import { type Ticket, ticketSchema } from "./tickets.ts";
import { markedWith, newMark, writeMark } from "./write-mark.ts";
import { defineWrite, longestOnTheWay } from "./write.ts";

const personSchema = v.union([
  v.object({ id: v.number() }),
  v.object({ email: v.string(), name: v.exactOptional(v.string()) }),
]);

/** Somebody a ticket is for or copied to: known to Zendesk, or by address alone. */
export type TicketPerson = v.InferOutput<typeof personSchema>;

const chosenSchema = v.array(v.object({ label: v.string(), person: personSchema }));

/** A person as somebody chose them, by the name they saw. */
export type ChosenPerson = v.InferOutput<typeof chosenSchema>[number];

/** Reads people that were kept as JSON; nobody for what is none, or another version's. */
export function readChosenPeople(kept: string): ChosenPerson[] {
  try {
    const result = v.safeParse(chosenSchema, JSON.parse(kept || "[]"));
    return result.success ? result.output : [];
  } catch {
    return [];
  }
}

/** A ticket that is not there yet: what its properties begin from. */
export const blankTicket: Ticket = v.parse(ticketSchema, { status: "new" });

/** A ticket an agent writes for somebody. */
export interface NewTicketWish {
  subject: string;
  comment: AgentComment;
  requester: TicketPerson;
  ccs: readonly TicketPerson[];
  properties: TicketProperties;
  /** The closed ticket it follows: its words come along. */
  followUpOf?: number;
}

interface Begun {
  mark: string;
  /** The highest number a ticket had before: numbers of tickets rise. */
  newestId: number;
}

const createdSchema = v.object({
  ticket: ticketSchema,
  audit: v.fallback(v.nullable(v.object({ metadata: writeMark })), null),
});

const listSchema = v.object({ tickets: answerList(ticketSchema) });

/**
 * Creates a ticket for a customer, who is made where only an address is known. The mark in its first comment tells it
 * from any other; nothing stops a second one, so sending again waits until the first can no longer arrive.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/#create-ticket
 */
export const newTicket = defineWrite({
  place: (_wish: NewTicketWish) => "new-ticket",
  keeps: "browser",
  content: (wish) => wish,
  async begin(): Promise<Begun> {
    const newest = await readNewestTickets();
    return { mark: newMark(), newestId: Math.max(0, ...newest.map(({ id }) => id ?? 0)) };
  },
  line: "POST /tickets",
  places: () => ({}),
  body: ({ subject, comment, requester, ccs, properties, followUpOf }, { mark }) => ({
    ticket: {
      ...properties,
      ...(followUpOf !== undefined && { via_followup_source_id: followUpOf }),
      subject,
      comment: commentToSend(comment),
      ...("id" in requester ? { requester_id: requester.id } : { requester: named(requester) }),
      ...(ccs.length > 0 && { email_ccs: ccs.map(copied) }),
      metadata: markedWith(mark),
    },
  }),
  answer: createdSchema,
  confirmed: (answer, { subject }, { mark, newestId }) =>
    answer !== undefined &&
    (answer.audit?.metadata === mark ||
      ((answer.ticket.id ?? 0) > newestId && sameWords(answer.ticket.subject ?? "", subject)))
      ? answer.ticket
      : undefined,
  async look({ subject }, { mark, newestId }) {
    const later = (await readNewestTickets()).filter(({ id }) => (id ?? 0) > newestId);
    for (const ticket of later) {
      if (ticket.id === null || !sameWords(ticket.subject ?? "", subject)) continue;
      const { comments } = await readNewest("GET /tickets/{id}/comments", ticket.id);
      if (comments.some(({ metadata }) => metadata === mark))
        return { found: "done", done: ticket };
      // Where Zendesk lost the mark nobody can tell.
      if (comments.some(({ metadata }) => metadata === null)) return { found: "unclear" };
    }
    return { found: "not-there" };
  },
  mayArrive: () => longestOnTheWay,
  stale: () => [],
  staleWhenOpened: [ticketLists],
});

function named({ email, name }: { email: string; name?: string }) {
  // Zendesk makes nobody without a name.
  return { email, name: name?.trim() || (email.split("@")[0] ?? email) };
}

function copied(person: TicketPerson) {
  return "id" in person
    ? { user_id: person.id, action: "put" }
    : { user_email: person.email, action: "put" };
}

/** The tickets made last, newest first, never from a cache. */
async function readNewestTickets(): Promise<readonly Ticket[]> {
  const query = { "page[size]": 10, sort: "-id" };
  return (await getJson("GET /tickets", {}, listSchema, { query })).tickets;
}
