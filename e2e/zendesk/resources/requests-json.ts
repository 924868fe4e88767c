import type { Call } from "../calls/call.ts";
import { absoluteHtml, attachmentJson } from "./tickets-json.ts";
import type { Comment } from "../records/kinds/comment.ts";
import type { Ticket } from "../records/kinds/ticket.ts";
import type { User } from "../records/kinds/user.ts";

/** A ticket as its requester sees it. */
export function requestJson(call: Call, ticket: Ticket) {
  const { ticket_fields } = call.account.tables;
  const fields = ticket.custom_fields.filter(
    ({ id }) => ticket_fields.get(id)?.visible_in_portal === true,
  );
  return {
    url: `${call.origin}/api/v2/requests/${ticket.id}.json`,
    id: ticket.id,
    status: ticket.status,
    custom_status_id: ticket.custom_status_id,
    priority: ticket.priority,
    type: ticket.type,
    subject: ticket.subject,
    description: ticket.description,
    organization_id: ticket.organization_id,
    via: ticket.via,
    requester_id: ticket.requester_id,
    collaborator_ids: ticket.collaborator_ids,
    email_cc_ids: ticket.email_cc_ids,
    is_public: ticket.is_public,
    due_at: ticket.due_at,
    can_be_solved_by_me: canBeSolvedBy(call.user, ticket),
    created_at: ticket.created_at,
    updated_at: ticket.updated_at,
    recipient: ticket.recipient,
    followup_source_id: followedTicket(ticket),
    assignee_id: ticket.assignee_id,
    ticket_form_id: ticket.ticket_form_id,
    group_id: ticket.group_id,
    solved: ticket.status === "solved" || ticket.status === "closed",
    custom_fields: fields,
    fields,
  };
}

/** What a follow-up follows, as its own channel tells. */
function followedTicket({ via: { source } }: Ticket): number | null {
  const id = source.rel === "follow_up" ? source.from["ticket_id"] : null;
  return typeof id === "number" ? id : null;
}

/** The requester may, once somebody works on it, until it is solved; a problem is for agents to solve. */
export function canBeSolvedBy(user: User, ticket: Ticket): boolean {
  const isOpen = ticket.status !== "solved" && ticket.status !== "closed";
  return (
    isOpen &&
    ticket.type !== "problem" &&
    ticket.assignee_id !== null &&
    ticket.requester_id === user.id
  );
}

/** A public comment as the requester sees it. */
export function requestCommentJson(call: Call, ticket: Ticket, comment: Comment) {
  const { id, type, body, plain_body, author_id, created_at } = comment;
  return {
    url: `${call.origin}/api/v2/requests/${ticket.id}/comments/${id}.json`,
    id,
    request_id: ticket.id,
    type,
    body,
    html_body: absoluteHtml(call.origin, comment.html_body),
    plain_body,
    public: true,
    author_id,
    attachments: comment.attachments.map((one) => attachmentJson(call.origin, one)),
    created_at,
  };
}

/** What an end user is told of the other people in a conversation. */
export function participantJson(user: User) {
  return {
    id: user.id,
    name: user.name,
    photo: user.photo,
    agent: user.role !== "end-user",
    organization_id: user.organization_id,
  };
}
