import * as v from "valibot";
import type { Ticket } from "./tickets.ts";

/**
 * Properties of a ticket as an update names them; what is left out stays. `tags` are all the ticket is to have, and of
 * `custom_fields` only those that change.
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
    (wanted.custom_fields ?? []).every(({ id, value }) =>
      isSameValue(value, customValueOf(ticket, id)),
    )
  );
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
