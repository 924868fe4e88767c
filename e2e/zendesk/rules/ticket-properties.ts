import { scalarText } from "./scalar-text.ts";
import type { Ticket } from "../records/kinds/ticket.ts";

/** Reads one property of a ticket as rules compare it: text, empty when unset. */
export type PropertyReader = (ticket: Ticket) => string;

const properties: Record<string, PropertyReader> = {
  status: (ticket) => ticket.status,
  custom_status_id: (ticket) => scalarText(ticket.custom_status_id),
  type: (ticket) => scalarText(ticket.type),
  ticket_type: (ticket) => scalarText(ticket.type),
  priority: (ticket) => scalarText(ticket.priority),
  group_id: (ticket) => scalarText(ticket.group_id),
  assignee_id: (ticket) => scalarText(ticket.assignee_id),
  requester_id: (ticket) => scalarText(ticket.requester_id),
  submitter_id: (ticket) => scalarText(ticket.submitter_id),
  organization_id: (ticket) => scalarText(ticket.organization_id),
  brand_id: (ticket) => scalarText(ticket.brand_id),
  ticket_form_id: (ticket) => scalarText(ticket.ticket_form_id),
  current_tags: (ticket) => ticket.tags.join(" "),
  subject: (ticket) => scalarText(ticket.subject),
  recipient: (ticket) => scalarText(ticket.recipient),
  via_id: (ticket) => scalarText(channelIds[ticket.via.channel]),
  satisfaction_score: (ticket) => ticket.satisfaction_rating?.score ?? "unoffered",
};

/** Zendesk numbers its channels: https://developer.zendesk.com/documentation/ticketing/reference-guides/via-types/ */
const channelIds: Record<string, number> = {
  web: 0,
  email: 4,
  api: 5,
  rule: 8,
  chat: 29,
  voice: 33,
  mobile: 48,
  sample_ticket: 55,
};

const customField = /^(?:custom_fields?_|ticket_fields_)(\d{1,15})$/;

/** The id of a custom field named in a rule (`custom_fields_123`), or undefined. */
export function customFieldId(field: string): number | undefined {
  const id = customField.exec(field)?.[1];
  return id === undefined ? undefined : Number(id);
}

/** The reader of a property named in a rule, or undefined when there is none. */
export function ticketProperty(field: string): PropertyReader | undefined {
  const id = customFieldId(field);
  if (id !== undefined) {
    return (ticket) => {
      const value = ticket.custom_fields.find((one) => one.id === id)?.value;
      return scalarText(value);
    };
  }
  return Object.hasOwn(properties, field) ? properties[field] : undefined;
}
