import type { OperationAreas } from "./operation.ts";

/** Tickets as their requesters see them, and mail that became none: https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-requests/ */
export const requests = {
  Requests: [
    "GET /api/v2/organizations/:id/requests",
    "GET /api/v2/requests",
    "POST /api/v2/requests",
    "GET /api/v2/requests/ccd",
    "GET /api/v2/requests/open",
    "GET /api/v2/requests/search",
    "GET /api/v2/requests/solved",
    "GET /api/v2/requests/:id",
    "PUT /api/v2/requests/:id",
    "GET /api/v2/requests/:id/comments",
    "GET /api/v2/requests/:id/comments/:comment_id",
    "GET /api/v2/users/:id/requests",
  ],
  "Suspended tickets": [
    "GET /api/v2/suspended_tickets",
    "POST /api/v2/suspended_tickets/attachments",
    "DELETE /api/v2/suspended_tickets/destroy_many",
    "POST /api/v2/suspended_tickets/export",
    "PUT /api/v2/suspended_tickets/recover_many",
    "GET /api/v2/suspended_tickets/:id",
    "DELETE /api/v2/suspended_tickets/:id",
    "PUT /api/v2/suspended_tickets/:id/recover",
  ],
  "Satisfaction ratings": [
    "GET /api/v2/satisfaction_ratings",
    "GET /api/v2/satisfaction_ratings/count",
    "GET /api/v2/satisfaction_ratings/received",
    "GET /api/v2/satisfaction_ratings/:id",
    "POST /api/v2/tickets/:id/satisfaction_rating",
  ],
  "Satisfaction reasons": [
    "GET /api/v2/satisfaction_reasons",
    "GET /api/v2/satisfaction_reasons/:id",
  ],
} as const satisfies OperationAreas;
