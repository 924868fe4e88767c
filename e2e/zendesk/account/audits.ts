import type { Audit, AuditEvent } from "../records/kinds/audit.ts";
import type { Comment } from "../records/kinds/comment.ts";
import type { Ticket } from "../records/kinds/ticket.ts";
import { commentEvent } from "../rules/change-events.ts";
import type { Account } from "./account.ts";
import { perAccount } from "./per-account.ts";

const ownAudits = perAccount((_account): Map<number, readonly Audit[]> => new Map());

/** A ticket's audits, oldest first: those it came with, then the account's own. */
export function auditsOf(account: Account, ticket: Ticket): readonly Audit[] {
  const audits = [...account.seeded.auditsOf(ticket.id), ...recentAudits(account, ticket.id)];
  if (!account.comments.hasOwn(ticket.id)) return audits;
  // A comment may have been redacted, or made private, since its audit was written.
  const comments = new Map(account.comments.of(ticket.id).map((comment) => [comment.id, comment]));
  return audits.map((audit) => ({
    ...audit,
    events: audit.events.map((event) => current(event, comments.get(event.id))),
  }));
}

function current(event: AuditEvent, comment: Comment | undefined): AuditEvent {
  return comment ? commentEvent(comment) : event;
}

/** The audits written since the account began: enough to know what changed when. */
export function recentAudits(account: Account, ticketId: number): readonly Audit[] {
  return ownAudits(account).get(ticketId) ?? [];
}

export function addAudit(account: Account, audit: Audit): void {
  const audits = ownAudits(account);
  audits.set(audit.ticket_id, [...(audits.get(audit.ticket_id) ?? []), audit]);
}
