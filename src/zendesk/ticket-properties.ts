import * as v from "valibot";
import type { Ticket } from "./tickets.ts";

const action = v.picklist(["put", "delete"]);

const copyChangeSchema = v.union([
  v.object({ user_id: v.number(), action }),
  v.object({ user_email: v.string(), action }),
]);

/** Somebody who is to get copies, or no more of them. */
export type CopyChange = v.InferOutput<typeof copyChangeSchema>;

/**
 * Properties of a ticket as an update names them; what is left out stays. `tags` are all the ticket is to have, of
 * `custom_fields` and `email_ccs` only those that change.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/#update-ticket
 */
export const ticketPropertiesSchema = v.object({
  status: v.exactOptional(v.string()),
  custom_status_id: v.exactOptional(v.number()),
  priority: v.exactOptional(v.nullable(v.string())),
  type: v.exactOptional(v.nullable(v.string())),
  group_id: v.exactOptional(v.nullable(v.number())),
  assignee_id: v.exactOptional(v.nullable(v.number())),
  tags: v.exactOptional(v.array(v.string())),
  email_ccs: v.exactOptional(v.array(copyChangeSchema)),
  custom_fields: v.exactOptional(v.array(v.object({ id: v.number(), value: v.unknown() }))),
});

export type TicketProperties = v.InferOutput<typeof ticketPropertiesSchema>;

/** Reads properties that were kept; undefined for what is none, or another version's. */
export function readProperties(kept: unknown): TicketProperties | undefined {
  const result = v.safeParse(ticketPropertiesSchema, kept);
  return result.success ? result.output : undefined;
}

/** Whether a ticket has every property as wanted. */
export function hasProperties(ticket: Ticket, wanted: TicketProperties): boolean {
  const pairs = [
    [wanted.status, ticket.status],
    [wanted.custom_status_id, ticket.custom_status_id],
    [wanted.priority, ticket.priority],
    [wanted.type, ticket.type],
    [wanted.group_id, ticket.group_id],
    [wanted.assignee_id, ticket.assignee_id],
  ];
  return (
    pairs.every(([wish, is]) => wish === undefined || wish === is) &&
    (wanted.tags === undefined || isSameValue(wanted.tags, ticket.tags)) &&
    (wanted.email_ccs ?? []).every((change) => isCopied(ticket, change)) &&
    (wanted.custom_fields ?? []).every(({ id, value }) =>
      isSameValue(value, customValueOf(ticket, id)),
    )
  );
}

/** Whether a ticket's copies are as wanted; an address alone tells nothing. */
export function isCopied({ email_cc_ids: ids }: Ticket, change: CopyChange): boolean {
  return "user_id" in change && ids.includes(change.user_id) === (change.action === "put");
}

/** What a ticket holds in a custom field; null where it names none. */
export function customValueOf(ticket: Ticket, fieldId: number): unknown {
  return ticket.custom_fields.find(({ id }) => id === fieldId)?.value ?? null;
}

/**
 * Whether two values of a field are one to Zendesk: nothing, "" and an unticked box are no value, several tags have no
 * order, and numbers come as text or as numbers.
 */
export function isSameValue(one: unknown, other: unknown): boolean {
  return spelled(one) === spelled(other);
}

function spelled(value: unknown): string {
  if (value === null || value === undefined || value === "" || value === false) return "";
  if (typeof value === "number") return JSON.stringify(String(value));
  if (!Array.isArray(value)) return JSON.stringify(value);
  if (value.length === 0) return "";
  return JSON.stringify([...new Set(value.map(String))].toSorted());
}
