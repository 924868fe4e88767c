import type { Audit } from "../records/kinds/audit.ts";
import type { Comment } from "../records/kinds/comment.ts";
import type { Ticket } from "../records/kinds/ticket.ts";
import { changeEvents, commentEvent, createEvents } from "../rules/change-events.ts";

/**
 * The audits of a ticket of which only its end is known, as a data file tells of it: made as it is,
 * but for a status that it came to with its last update.
 */
export function plainHistory(ticket: Ticket, comments: readonly Comment[]): Audit[] {
  const status = ticket.assignee_id === null ? "new" : "open";
  const isLater = ticket.status !== "new" && ticket.status !== status;
  const first: Ticket = isLater ? { ...ticket, status, custom_status_id: null } : ticket;
  const audits = comments.map((comment, index) => {
    let id = comment.id * 10;
    const values = index === 0 ? createEvents(first, () => id++) : [];
    return {
      id: comment.audit_id,
      ticket_id: ticket.id,
      created_at: comment.created_at,
      author_id: comment.author_id,
      metadata: comment.metadata,
      events: [commentEvent(comment), ...values],
      via: comment.via,
    };
  });
  const last = comments.at(-1);
  if (!isLater || !last) return audits;
  let id = last.id * 10 + 100;
  const user = () => undefined;
  return [
    ...audits,
    {
      id: last.audit_id * 10,
      ticket_id: ticket.id,
      created_at: ticket.updated_at,
      author_id: ticket.assignee_id ?? last.author_id,
      metadata: { system: {}, custom: {} },
      events: changeEvents(first, ticket, { nextId: () => id++, user }),
      via: ticket.via,
    },
  ];
}
