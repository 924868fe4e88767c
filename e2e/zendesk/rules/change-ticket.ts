import type { AuditEvent } from "../records/kinds/audit.ts";
import { changeEvents, commentEvent, createEvents } from "./change-events.ts";
import { runTriggers } from "./run-triggers.ts";
import { settleTicket } from "./settle-ticket.ts";
import type { TicketOutcome, TicketSettings, TicketUpdate } from "./ticket-update.ts";

/**
 * Everything that one update of a ticket sets off on the ticket itself: what follows from it by
 * Zendesk's own rules, then the triggers, and the audit that tells of all. Keeps nothing. What it
 * sets off on other tickets is the account's business, which knows them.
 */
export function changeTicket(update: TicketUpdate, settings: TicketSettings): TicketOutcome {
  const { before, isNew, comment, at, via, auditId, metadata } = update;
  const { nextId, user } = settings;
  const settled = settleTicket(update, settings);
  const told: AuditEvent[] = [
    ...(comment ? [commentEvent(comment)] : []),
    ...(update.events ?? []),
    ...(isNew
      ? createEvents(settled, nextId)
      : changeEvents(before, settled, { nextId, user, via: update.ruleVia })),
  ];
  const happened = told.length > 0;
  const fired = happened ? runTriggers(update, settled, settings) : { ticket: settled, events: [] };
  const events = [...told, ...copiesEvents(update, settings), ...fired.events];
  const ticket = happened ? { ...fired.ticket, updated_at: at } : before;
  const audit = {
    id: auditId,
    ticket_id: ticket.id,
    created_at: at,
    author_id: update.authorId,
    metadata,
    events,
    via,
  };
  return { ticket, audit, happened };
}

/** Followers hear of every comment, people in copy of the public ones. */
function copiesEvents(
  { before, wish, comment }: TicketUpdate,
  { nextId }: TicketSettings,
): AuditEvent[] {
  if (!comment) return [];
  const others = (ids: readonly number[]) => ids.filter((id) => id !== comment.author_id);
  const copies = comment.public ? others(wish.email_cc_ids ?? before.email_cc_ids) : [];
  const followers = others(wish.follower_ids ?? before.follower_ids);
  return [
    ...(copies.length > 0 ? [{ id: nextId(), type: "Cc", recipients: copies }] : []),
    ...(followers.length > 0
      ? [{ id: nextId(), type: "FollowerNotificationEvent", recipients: followers }]
      : []),
  ];
}
