import type { Call } from "../calls/call.ts";
import { recordNotFound } from "../http/errors.ts";
import type { Comment } from "../records/kinds/comment.ts";
import type { Ticket } from "../records/kinds/ticket.ts";

/** Whether somebody, agents included, sees a ticket as their own request: asked or copied. */
export function isRequestOf(userId: number, ticket: Ticket): boolean {
  return ticket.requester_id === userId || ticket.email_cc_ids.includes(userId);
}

/** The request that the path names; somebody else's, or one with nothing public, is a 404. */
export function findRequest(call: Call): Ticket {
  const ticket = call.account.tables.tickets.get(call.id());
  if (!ticket?.is_public || !isRequestOf(call.user.id, ticket)) throw recordNotFound();
  return ticket;
}

/** The comments that its requester may read. */
export function publicComments(call: Call, ticket: Ticket): readonly Comment[] {
  return call.account.comments.of(ticket.id).filter((comment) => comment.public);
}
