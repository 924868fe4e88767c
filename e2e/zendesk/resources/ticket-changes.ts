import type { Call } from "../http/call.ts";
import type { Ticket, TicketPriority, TicketStatus, TicketType } from "../records.ts";
import { changedFields, tagsOfFields } from "./custom-field-values.ts";
import { assigneeOf, ccsOf, requesterOf } from "./ticket-people.ts";
import { complain } from "./ticket-complaints.ts";
import type { TicketGiven } from "./ticket-shape.ts";
import { mustBeOneOf } from "./validate.ts";

export const ticketStatuses: readonly TicketStatus[] = [
  "new",
  "open",
  "pending",
  "hold",
  "solved",
  "closed",
];
const priorities: readonly TicketPriority[] = ["urgent", "high", "normal", "low"];
const types: readonly TicketType[] = ["problem", "incident", "question", "task"];

/** The ticket as it would be after the change; throws what is wrong with the wish. Saves nothing. */
export function changedTicket(call: Call, before: Ticket, given: TicketGiven): Ticket {
  const { ticket_fields } = call.account.tables;
  const subject =
    given.subject !== undefined ? given.subject : (given.raw_subject ?? before.subject);
  const custom_fields = changedFields(
    before.custom_fields,
    [given.custom_fields, given.fields],
    ticket_fields,
  );
  const requester = requesterOf(call, given);
  const after: Ticket = {
    ...before,
    subject,
    raw_subject: subject,
    priority: chosen(mustBeOneOf("priority", given.priority, priorities), before.priority),
    type: chosen(mustBeOneOf("type", given.type, types), before.type),
    due_at: dueAt(given, before),
    external_id: chosen(given.external_id, before.external_id),
    recipient: chosen(given.recipient, before.recipient),
    problem_id: existing(call, "tickets", given.problem_id, before.problem_id),
    organization_id: existing(call, "organizations", given.organization_id, before.organization_id),
    brand_id: existing(call, "brands", given.brand_id, before.brand_id),
    ticket_form_id: existing(call, "ticket_forms", given.ticket_form_id, before.ticket_form_id),
    ...(requester && { requester_id: requester.id, organization_id: requester.organization_id }),
    ...ccsOf(call, before, given),
    ...assigneeOf(call, before, given),
    custom_fields,
    tags: changedTags(before, given, {
      gone: tagsOfFields(before.custom_fields, ticket_fields),
      come: tagsOfFields(custom_fields, ticket_fields),
    }),
  };
  return { ...after, ...statusOf(call, before, after, given) };
}

/** A status, or a custom one that stands for its category; an assigned ticket is no longer new. */
function statusOf(
  call: Call,
  before: Ticket,
  after: Ticket,
  given: TicketGiven,
): Pick<Ticket, "status" | "custom_status_id"> {
  const { custom_statuses } = call.account.tables;
  const custom = custom_statuses.get(given.custom_status_id);
  if (given.custom_status_id && !custom)
    complain("Custom status: is invalid", { error: "InvalidValue" });
  const named = mustBeOneOf("status", given.status, ticketStatuses);
  const category = ticketStatuses.find((status) => status === custom?.status_category);
  const wish = named ?? category ?? before.status;
  const status =
    wish === "new" && after.assignee_id !== null && named === undefined ? "open" : wish;
  if (custom && category === status) return { status, custom_status_id: custom.id };
  if (status === before.status && before.custom_status_id !== null) {
    return { status, custom_status_id: before.custom_status_id };
  }
  const usual = custom_statuses.find(
    (one) => one.default && one.status_category === (status === "closed" ? "solved" : status),
  );
  return { status, custom_status_id: usual?.id ?? null };
}

function changedTags(
  before: Ticket,
  given: TicketGiven,
  fields: { gone: readonly string[]; come: readonly string[] },
): string[] {
  const asked = given.tags ?? before.tags;
  const gone = new Set([...fields.gone, ...words(given.remove_tags)]);
  const kept = words(asked).filter((tag) => !gone.has(tag));
  return [...new Set([...kept, ...words(given.additional_tags), ...fields.come])];
}

/** Tags are lower case and have no spaces: "a b" is two of them. */
function words(tags: readonly string[] = []): string[] {
  return tags.flatMap((tag) => tag.toLowerCase().split(/[\s,]+/)).filter((tag) => tag !== "");
}

function dueAt(given: TicketGiven, before: Ticket): string | null {
  if (given.due_at === undefined) return before.due_at;
  if (given.due_at === null) return null;
  const time = Date.parse(given.due_at);
  if (Number.isNaN(time)) complain("Due at: is not a date", { error: "InvalidValue" });
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

function existing(
  call: Call,
  kind: "tickets" | "organizations" | "brands" | "ticket_forms",
  wish: number | null | undefined,
  before: number | null,
): number | null {
  if (wish === undefined) return before;
  if (wish !== null && !call.account.tables[kind].has(wish)) {
    complain(`${kind.replace(/s$/, "").replace("_", " ")} ${wish}: is invalid`, {
      error: "InvalidValue",
    });
  }
  return wish;
}

function chosen<T>(wish: T | undefined, before: T): T {
  return wish === undefined ? before : wish;
}
