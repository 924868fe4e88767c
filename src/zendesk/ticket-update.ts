import * as v from "valibot";
import { auditsQuery } from "./audits.ts";
import { type Comment, readComments, commentSchema, commentsOf } from "./comments.ts";
import type { Finding } from "./confirm-write.ts";
import { id, list } from "./fields.ts";
import {
  type AgentComment,
  commentToSend,
  isSent,
  readNewest,
  type SentComment,
} from "./new-comments.ts";
import { queryClient } from "./query-client.ts";
import { getJson } from "./request.ts";
import { showInLists, ticketLists } from "./ticket-list.ts";
import { hasProperties, type TicketProperties } from "./ticket-properties.ts";
import { type Ticket, ticketQuery, ticketSchema } from "./tickets.ts";
import { markedWith, newMark, writeMark } from "./write-mark.ts";
import { defineWrite, longestOnTheWay } from "./write.ts";

/** What an agent sends with one press: a comment, changed properties, or both. */
export interface TicketUpdate extends TicketProperties {
  comment?: AgentComment;
}

/** An update of a ticket as it was read, signed by a person. */
export interface TicketUpdateWish {
  ticket: {
    id: number;
    updated_at: string | null;
    /** When it was read, in ms since 1970 by this device. */
    readAt: number;
  };
  update: TicketUpdate;
  authorId: number;
}

interface Begun {
  mark: string;
  /** When the ticket had last changed, as it was read. */
  stamp: string | null;
  /** The comments of that moment or later that the page has shown: none of them is this one. */
  known: readonly number[];
}

const auditSchema = v.object({
  author_id: id,
  metadata: writeMark,
  /** What an audit tells of a comment lacks the author: that of the audit is meant. */
  events: list(v.object({ ...commentSchema.entries, type: v.literal("Comment") })),
});

const updatedSchema = v.object({
  ticket: ticketSchema,
  audit: v.fallback(v.nullable(auditSchema), null),
});

const shownSchema = v.object({ ticket: ticketSchema });

/**
 * Adds a comment and changes properties of a ticket, unless somebody changed it since it was read (`safe_update`):
 * Zendesk takes a second one with the same stamp for a conflict, so that sending again is safe at any time. Its 409
 * carries no CORS headers, so that a page never sees it: the ticket is looked at instead, and the mark in the comment
 * tells. A change without a comment counts as done when the ticket is as it was wanted.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/#update-ticket
 */
export const ticketUpdate = defineWrite({
  place: ({ ticket }: TicketUpdateWish) => `ticket/${ticket.id}`,
  keeps: "browser",
  content: ({ update }) => update,
  begin: ({ ticket }): Begun => ({
    mark: newMark(),
    stamp: ticket.updated_at,
    known: readComments(ticket.id)
      .filter((comment) => isLater(comment, ticket.updated_at))
      .flatMap((comment) => comment.id ?? []),
  }),
  line: "PUT /tickets/{id}",
  places: ({ ticket }) => ({ id: ticket.id }),
  body: ({ update: { comment, ...properties } }, { mark, stamp }) => ({
    ticket: {
      ...properties,
      ...(comment && { comment: commentToSend(comment) }),
      ...(stamp !== null && { safe_update: true, updated_stamp: stamp }),
      metadata: markedWith(mark),
    },
  }),
  answer: updatedSchema,
  confirmed(answer, { ticket, update, authorId }, { mark }) {
    if (answer === undefined || answer.ticket.id !== ticket.id) return undefined;
    const { audit } = answer;
    const sent = update.comment && { authorId, ...update.comment };
    const isDone =
      audit?.metadata === mark ||
      (sent
        ? audit?.events.some((event) => saysIt({ ...event, author_id: audit.author_id }, sent))
        : hasProperties(answer.ticket, update));
    return isDone === true ? answer.ticket : undefined;
  },
  look: lookAtTicket,
  // A stamp is a whole second: one more change within it leaves it as it is, and a repetition by the browser would pass.
  notBefore: ({ ticket }) => ticket.readAt + 1000,
  mayArrive: (_wish, { stamp }) => (stamp === null ? longestOnTheWay : 0),
  show(ticket) {
    const { queryKey } = ticketQuery(ticket.id ?? 0);
    queryClient.setQueryData(queryKey, (shown) => shown && { ...shown, ticket });
    showInLists(ticket);
  },
  stale: ({ ticket: { id: ticketId } }, after) => [
    ...(after !== undefined && namesOnlyKnown(after) ? [] : [ticketQuery(ticketId).queryKey]),
    commentsOf(ticketId),
    auditsQuery(ticketId).queryKey,
  ],
  staleWhenOpened: [ticketLists],
});

async function lookAtTicket(
  { ticket: { id: ticketId }, update, authorId }: TicketUpdateWish,
  { mark, stamp, known }: Begun,
): Promise<Finding<Ticket>> {
  // One after the other: a comment that comes in between must not look like somebody else's change.
  const { ticket } = await getJson("GET /tickets/{id}", { id: ticketId }, shownSchema);
  if (ticket.id !== ticketId) return { found: "unclear" };
  const hasMovedOn = stamp !== null && ticket.updated_at !== stamp;
  const notThere = { found: hasMovedOn ? "overtaken" : "not-there" } as const;
  if (!update.comment) {
    const isDone = ticket.updated_at !== stamp && hasProperties(ticket, update);
    return isDone ? { found: "done", done: ticket } : notThere;
  }
  const { comments } = await readNewest("GET /tickets/{id}/comments", ticketId);
  if (comments.some(({ metadata }) => metadata === mark)) return { found: "done", done: ticket };
  const sent: SentComment = { authorId, ...update.comment };
  // Where Zendesk lost the mark, or the same was written in its own pages, nobody can tell.
  const mayBeIt = comments.some(
    (one) =>
      one.metadata === null &&
      isSent(one, sent) !== "no" &&
      isLater(one, stamp) &&
      !(one.id !== null && known.includes(one.id)),
  );
  return mayBeIt ? { found: "unclear" } : notThere;
}

function saysIt(comment: Parameters<typeof isSent>[0], sent: SentComment): boolean {
  return isSent(comment, sent) === "yes";
}

function isLater({ created_at }: Comment, stamp: string | null): boolean {
  return created_at === null || stamp === null || created_at >= stamp;
}

/** Whether the page can name everybody and everything in the ticket without reading it again. */
function namesOnlyKnown(ticket: Ticket): boolean {
  const shown = queryClient.getQueryData(ticketQuery(ticket.id ?? 0).queryKey);
  if (shown === undefined) return false;
  const knows = (records: readonly { id: number | null }[], wanted: number | null) =>
    wanted === null || records.some(({ id }) => id === wanted);
  return (
    knows(shown.users, ticket.requester_id) &&
    knows(shown.users, ticket.assignee_id) &&
    knows(shown.groups, ticket.group_id) &&
    knows(shown.organizations, ticket.organization_id)
  );
}
