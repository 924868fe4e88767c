import type { Account } from "./account.ts";
import { perAccount } from "./per-account.ts";
import type { Comment, Ticket, Via } from "./records.ts";

/** One thing an audit tells: a comment, a first value (`Create`) or a change. */
export interface AuditEvent {
  id: number;
  type: string;
  [member: string]: unknown;
}

/** https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_audits/ */
export interface Audit {
  id: number;
  ticket_id: number;
  created_at: string;
  author_id: number;
  metadata: { system: Record<string, unknown>; custom: Record<string, unknown> };
  events: AuditEvent[];
  via: Via;
}

const ownAudits = perAccount((_account): Map<number, readonly Audit[]> => new Map());

/** A ticket's audits, oldest first; those of seeded tickets are made of their comments. */
export function auditsOf(account: Account, ticket: Ticket): readonly Audit[] {
  return [...seededAudits(account, ticket), ...recentAudits(account, ticket.id)];
}

/** The audits written since the account began: enough to know what changed when. */
export function recentAudits(account: Account, ticketId: number): readonly Audit[] {
  return ownAudits(account).get(ticketId) ?? [];
}

export function addAudit(account: Account, audit: Audit): void {
  const audits = ownAudits(account);
  audits.set(audit.ticket_id, [...(audits.get(audit.ticket_id) ?? []), audit]);
}

function seededAudits(account: Account, ticket: Ticket): Audit[] {
  const known = new Set(recentAudits(account, ticket.id).map(({ id }) => id));
  const comments = account.comments.of(ticket.id).filter(({ audit_id }) => !known.has(audit_id));
  return comments.map((comment, index) => ({
    id: comment.audit_id,
    ticket_id: ticket.id,
    created_at: comment.created_at,
    author_id: comment.author_id,
    metadata: comment.metadata,
    events: [commentEvent(comment), ...(index === 0 ? firstValues(ticket, comment) : [])],
    via: comment.via,
  }));
}

/** A comment as an audit tells of it. */
export function commentEvent(comment: Comment): AuditEvent {
  const { id, type, author_id, body, html_body, plain_body, audit_id } = comment;
  const { attachments } = comment;
  return {
    id,
    type,
    author_id,
    body,
    html_body,
    plain_body,
    public: comment.public,
    attachments,
    audit_id,
  };
}

/** Ids of these events follow the comment's, far below those the account gives out. */
function firstValues(ticket: Ticket, comment: Comment): AuditEvent[] {
  const values: [field: string, value: unknown][] = [
    ["subject", ticket.subject],
    ["requester_id", String(ticket.requester_id)],
    ["priority", ticket.priority],
    ["type", ticket.type],
    ...(ticket.tags.length > 0 ? [["tags", ticket.tags] as [string, unknown]] : []),
  ];
  return values.map(([field_name, value], index) => ({
    id: comment.id * 10 + index,
    type: "Create",
    value,
    field_name,
  }));
}
