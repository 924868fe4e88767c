import type { Call } from "../calls/call.ts";
import { timestamp } from "../records/timestamp.ts";
import type { TicketWish } from "../rules/ticket-update.ts";
import { changedFields } from "./custom-field-values.ts";
import { copiesAsked, placeAsked, requesterOf } from "./ticket-people.ts";
import { complain } from "./ticket-complaints.ts";
import type { TicketGiven } from "./ticket-shape.ts";
import { mustBeOneOf } from "./validate.ts";
import type { Ticket, TicketPriority, TicketStatus, TicketType } from "../records/kinds/ticket.ts";

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

/** What a body asks of a ticket, checked; throws what is wrong with it. Saves nothing. */
export function wishOf(call: Call, before: Ticket, given: TicketGiven): TicketWish {
  const { ticket_fields } = call.account.tables;
  const subject = given.subject !== undefined ? given.subject : given.raw_subject;
  const asksFields = given.custom_fields !== undefined || given.fields !== undefined;
  const requester = requesterOf(call, given);
  const wish: TicketWish = {
    ...(subject !== undefined && { subject, raw_subject: subject }),
    ...asked("priority", mustBeOneOf("priority", given.priority, priorities)),
    ...asked("type", mustBeOneOf("type", given.type, types)),
    ...asked("due_at", dueAt(given)),
    ...asked("external_id", given.external_id),
    ...asked("recipient", given.recipient),
    ...asked("problem_id", existing(call, "tickets", given.problem_id)),
    ...(requester && { requester_id: requester.id }),
    ...asked("organization_id", existing(call, "organizations", given.organization_id)),
    ...asked("brand_id", existing(call, "brands", given.brand_id)),
    ...asked("ticket_form_id", existing(call, "ticket_forms", given.ticket_form_id)),
    ...copiesAsked(call, before, given),
    ...placeAsked(call, given),
    ...statusAsked(call, given),
    ...(asksFields && {
      custom_fields: changedFields(
        before.custom_fields,
        [given.custom_fields, given.fields],
        ticket_fields,
      ),
    }),
    ...tagsAsked(before, given),
  };
  return wish;
}

/** A status, or a custom one that stands for its category. */
function statusAsked(call: Call, given: TicketGiven): TicketWish {
  const custom = call.account.tables.custom_statuses.get(given.custom_status_id);
  if (given.custom_status_id && !custom) {
    complain("Custom status: is invalid", { error: "InvalidValue" });
  }
  const named = mustBeOneOf("status", given.status, ticketStatuses);
  const category = ticketStatuses.find((status) => status === custom?.status_category);
  const status = named ?? category;
  if (status === undefined) return {};
  return custom && category === status ? { status, custom_status_id: custom.id } : { status };
}

function tagsAsked(before: Ticket, given: TicketGiven): TicketWish {
  const { tags, additional_tags, remove_tags } = given;
  if (!tags && !additional_tags && !remove_tags) return {};
  const gone = new Set(words(remove_tags));
  const kept = words(tags ?? before.tags).filter((tag) => !gone.has(tag));
  return { tags: [...new Set([...kept, ...words(additional_tags)])] };
}

/** Tags are lower case and have no spaces: "a b" is two of them. */
function words(tags: readonly string[] = []): string[] {
  return tags.flatMap((tag) => tag.toLowerCase().split(/[\s,]+/)).filter((tag) => tag !== "");
}

function dueAt(given: TicketGiven): string | null | undefined {
  if (given.due_at === undefined || given.due_at === null) return given.due_at;
  const time = Date.parse(given.due_at);
  if (Number.isNaN(time)) complain("Due at: is not a date", { error: "InvalidValue" });
  return timestamp(time);
}

function existing(
  call: Call,
  kind: "tickets" | "organizations" | "brands" | "ticket_forms",
  wish: number | null | undefined,
): number | null | undefined {
  if (wish !== undefined && wish !== null && !call.account.tables[kind].has(wish)) {
    complain(`${kind.replace(/s$/, "").replace("_", " ")} ${wish}: is invalid`, {
      error: "InvalidValue",
    });
  }
  return wish;
}

/** A member that was asked for, and none that was not. */
function asked<Name extends keyof Ticket>(
  name: Name,
  value: Ticket[Name] | undefined,
): Partial<Pick<Ticket, Name>> {
  return value === undefined ? {} : ({ [name]: value } as Pick<Ticket, Name>);
}
