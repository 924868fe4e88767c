import { open } from "./access.ts";
import type { Accesses } from "./access.ts";

const anyRead = open("staff", "read");
const adminsWrite = open("admins", "write");

/** Fields, forms and statuses: who may call what, and with which scopes. */
export const ticketFields = {
  // https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_fields/
  // tickets:read does not open these.
  "GET /api/v2/ticket_fields": open("signed-in", "read"),
  "GET /api/v2/ticket_fields/count": anyRead,
  "GET /api/v2/ticket_fields/:id": open("signed-in", "read"),
  "GET /api/v2/ticket_fields/:id/options": anyRead,
  "GET /api/v2/ticket_fields/:id/options/:ticket_field_option_id": anyRead,
  "POST /api/v2/ticket_fields/:id/options": adminsWrite,
  "DELETE /api/v2/ticket_fields/:id/options/:ticket_field_option_id": adminsWrite,
  "POST /api/v2/ticket_fields": adminsWrite,
  "PUT /api/v2/ticket_fields/:id": adminsWrite,
  "DELETE /api/v2/ticket_fields/:id": adminsWrite,

  // https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_forms/
  "GET /api/v2/ticket_forms": open("signed-in", "read"),
  "GET /api/v2/ticket_forms/show_many": open("signed-in", "read"),
  "GET /api/v2/ticket_forms/:id": open("signed-in", "read"),

  // https://developer.zendesk.com/api-reference/ticketing/tickets/custom_ticket_statuses/
  "GET /api/v2/custom_statuses": open("signed-in", "read"),
  "GET /api/v2/custom_statuses/:id": open("signed-in", "read"),
  "POST /api/v2/custom_statuses": adminsWrite,
  "PUT /api/v2/custom_statuses/:id": adminsWrite,
} satisfies Accesses;
