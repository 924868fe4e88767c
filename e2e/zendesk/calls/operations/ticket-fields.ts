import type { OperationAreas } from "./operation.ts";

/** What a ticket holds, and which of it a form asks for: https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_fields/ */
export const ticketFields = {
  "Ticket fields": [
    "GET /api/v2/ticket_fields",
    "POST /api/v2/ticket_fields",
    "GET /api/v2/ticket_fields/count",
    "PUT /api/v2/ticket_fields/reorder",
    "GET /api/v2/ticket_fields/:id",
    "PUT /api/v2/ticket_fields/:id",
    "DELETE /api/v2/ticket_fields/:id",
    "GET /api/v2/ticket_fields/:id/options",
    "POST /api/v2/ticket_fields/:id/options",
    "GET /api/v2/ticket_fields/:id/options/:ticket_field_option_id",
    "DELETE /api/v2/ticket_fields/:id/options/:ticket_field_option_id",
  ],
  "Ticket forms": [
    "GET /api/v2/ticket_forms",
    "POST /api/v2/ticket_forms",
    "PUT /api/v2/ticket_forms/reorder",
    "GET /api/v2/ticket_forms/show_many",
    "GET /api/v2/ticket_forms/:id",
    "PUT /api/v2/ticket_forms/:id",
    "DELETE /api/v2/ticket_forms/:id",
    "POST /api/v2/ticket_forms/:id/clone",
    "GET /api/v2/ticket_forms/:id/ticket_form_statuses",
    "POST /api/v2/ticket_forms/:id/ticket_form_statuses",
    "PUT /api/v2/ticket_forms/:id/ticket_form_statuses",
    "PUT /api/v2/ticket_forms/:id/ticket_form_statuses/:ticket_form_status_id",
  ],
  "Ticket form statuses": [
    "GET /api/v2/ticket_form_statuses",
    "GET /api/v2/ticket_form_statuses/show_many",
    "DELETE /api/v2/ticket_forms/:id/ticket_form_statuses",
    "DELETE /api/v2/ticket_forms/:id/ticket_form_statuses/:ticket_form_status_id",
  ],
  "Custom ticket statuses": [
    "PUT /api/v2/custom_status/default",
    "GET /api/v2/custom_statuses",
    "POST /api/v2/custom_statuses",
    "GET /api/v2/custom_statuses/:id",
    "PUT /api/v2/custom_statuses/:id",
    "POST /api/v2/custom_statuses/:id/ticket_form_statuses",
  ],
} as const satisfies OperationAreas;
