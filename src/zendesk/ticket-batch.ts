import * as v from "valibot";
import type { TicketChange } from "./batch-record.ts";
import type { Finding } from "./confirm-write.ts";
import { answerList } from "./fields.ts";
import { jobSchema } from "./jobs.ts";
import { readNewest } from "./new-comments.ts";
import { getJson } from "./request.ts";
import { ticketLists } from "./ticket-list.ts";
import { hasProperties } from "./ticket-properties.ts";
import { type Ticket, ticketSchema } from "./tickets.ts";
import { markedWith, newMark } from "./write-mark.ts";
import { defineWrite, longestOnTheWay } from "./write.ts";

/** Tickets in one job: the most Zendesk takes. */
export const mostPerJob = 100;

/** Changes to up to a hundred tickets, each with its own. */
export interface TicketBatchWish {
  items: readonly { id: number; change: TicketChange }[];
}

/** The job that carries a batch out; null when the answer got lost and the change was found in the tickets. */
export interface StartedBatch {
  jobId: string | null;
}

interface Begun {
  mark: string;
}

const startedSchema = v.object({ job_status: jobSchema });

/**
 * Has Zendesk change up to a hundred tickets in a job of its own. Its answer confirms only that the job was taken: what
 * became of each ticket, the job tells. Without a comment, twice is no more than once; a comment carries a mark.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/#update-many-tickets
 */
export const ticketBatch = defineWrite({
  place: (_wish: TicketBatchWish) => "ticket-batch",
  keeps: "page",
  content: ({ items }) => items,
  begin: (): Begun => ({ mark: newMark() }),
  line: "PUT /tickets/update_many",
  places: () => ({}),
  body: ({ items }, { mark }) => ({
    tickets: items.map(({ id, change }) => ({ id, ...change, metadata: markedWith(mark) })),
  }),
  answer: startedSchema,
  confirmed: (answer): StartedBatch | undefined => answer && { jobId: answer.job_status.id },
  look: lookForBatch,
  mayArrive: ({ items }) => (items.some(({ change }) => change.comment) ? longestOnTheWay : 0),
  stale: () => [],
  staleWhenOpened: [ticketLists],
});

async function lookForBatch(
  { items }: TicketBatchWish,
  { mark }: Begun,
): Promise<Finding<StartedBatch>> {
  const done = { found: "done", done: { jobId: null } } as const;
  const [first] = items;
  if (first?.change.comment) {
    const { comments } = await readNewest("GET /tickets/{id}/comments", first.id);
    return comments.some(({ metadata }) => metadata === mark) ? done : { found: "not-there" };
  }
  const tickets = await readTickets(items.map(({ id }) => id));
  const isDone = items.every(({ id, change }) => {
    const ticket = tickets.get(id);
    return ticket !== undefined && bears(ticket, change);
  });
  return isDone ? done : { found: "not-there" };
}

const manySchema = v.object({ tickets: answerList(ticketSchema) });

/**
 * Reads up to a hundred tickets by id, never from a cache; those that are gone or not this person's are left out.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/#show-multiple-tickets
 */
export async function readTickets(ids: readonly number[]): Promise<ReadonlyMap<number, Ticket>> {
  const { tickets } = await getJson("GET /tickets/show_many", {}, manySchema, { query: { ids } });
  return new Map(tickets.flatMap((ticket) => (ticket.id === null ? [] : [[ticket.id, ticket]])));
}

/** Whether a ticket is as a change wants it, comments aside. */
export function bears(ticket: Ticket, change: TicketChange): boolean {
  return (
    hasProperties(ticket, change) &&
    (change.additional_tags ?? []).every((tag) => ticket.tags.includes(tag)) &&
    !(change.remove_tags ?? []).some((tag) => ticket.tags.includes(tag))
  );
}
