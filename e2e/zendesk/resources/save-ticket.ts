import { addAudit, commentEvent, type Audit, type AuditEvent } from "../audits.ts";
import type { Call } from "../http/call.ts";
import type { Comment, Ticket, Via } from "../records.ts";
import { noteChange } from "../search-index.ts";
import { apiVia, systemOf } from "./new-comment.ts";

/** Members whose changes an audit tells of, by the name it gives them. */
const audited = [
  "subject",
  "requester_id",
  "priority",
  "type",
  "status",
  "custom_status_id",
  "assignee_id",
  "group_id",
  "organization_id",
  "brand_id",
  "ticket_form_id",
  "problem_id",
  "due_at",
  "external_id",
  "recipient",
  "tags",
  "email_cc_ids",
  "follower_ids",
] as const satisfies (keyof Ticket)[];

/** Recorded: a new ticket tells of these even when they are empty. */
const toldAtFirst: readonly string[] = ["subject", "requester_id", "priority", "type"];

export interface Saved {
  ticket: Ticket;
  audit: Audit;
}

/**
 * Keeps a changed or new ticket with its comment and tells of both in an audit. A change of
 * nothing leaves `updated_at` alone.
 */
export function saveTicket(
  call: Call,
  before: Ticket | undefined,
  wished: Ticket,
  parts: { auditId: number; comment?: Comment | undefined; via?: Via },
): Saved {
  const { account } = call;
  const { auditId, comment, via = apiVia } = parts;
  const changes = before ? changeEvents(call, before, wished) : firstEvents(call, wished);
  const events = [...(comment ? [commentEvent(comment)] : []), ...changes];
  const now = account.clock.timestamp();
  const ticket: Ticket = {
    ...wished,
    ...(events.length > 0 && { updated_at: now }),
    ...(comment && { is_public: comment.public || (before?.is_public ?? false) }),
  };
  account.tables.tickets.set(ticket);
  noteChange(account, ticket.id, before);
  if (comment)
    account.comments.set(ticket.id, [...(before ? account.comments.of(ticket.id) : []), comment]);
  const audit: Audit = {
    id: auditId,
    ticket_id: ticket.id,
    created_at: now,
    author_id: comment?.author_id ?? call.user.id,
    metadata: { system: systemOf(call), custom: {} },
    events,
    via,
  };
  if (events.length > 0) addAudit(account, audit);
  return { ticket, audit };
}

function changeEvents(call: Call, before: Ticket, after: Ticket): AuditEvent[] {
  const plain = audited
    .filter((field) => String(before[field]) !== String(after[field]))
    .map((field_name) => ({
      id: call.account.nextId(),
      type: "Change",
      value: told(after[field_name]),
      field_name,
      previous_value: told(before[field_name]),
    }));
  const custom = after.custom_fields
    .map(({ id, value }) => ({
      id,
      value,
      was: before.custom_fields.find((one) => one.id === id)?.value,
    }))
    .filter(({ value, was }) => JSON.stringify(value) !== JSON.stringify(was))
    .map(({ id, value, was }) => ({
      id: call.account.nextId(),
      type: "Change",
      value,
      field_name: String(id),
      previous_value: was ?? null,
    }));
  return [...plain, ...custom];
}

function firstEvents(call: Call, ticket: Ticket): AuditEvent[] {
  const isTold = (field: keyof Ticket) => {
    const value = ticket[field];
    return (
      toldAtFirst.includes(field) || (Array.isArray(value) ? value.length > 0 : value !== null)
    );
  };
  return audited.filter(isTold).map((field_name) => ({
    id: call.account.nextId(),
    type: "Create",
    value: told(ticket[field_name]),
    field_name,
  }));
}

/** Ids are text in audits. */
function told(value: string | number | readonly (string | number)[] | null): unknown {
  return typeof value === "number" ? String(value) : value;
}
