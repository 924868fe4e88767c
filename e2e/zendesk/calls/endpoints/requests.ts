import { open, withRight } from "./access.ts";
import type { Accesses } from "./access.ts";

const requestsRead = open("signed-in", "requests:read", "read");
const ratingsRead = open("admins", "satisfaction_ratings:read", "read");
const suspendedRead = withRight("manage suspended tickets", open("staff", "read"));
const suspendedWrite = withRight("manage suspended tickets", open("agents", "write"));

/** Requests, suspended tickets and ratings: who may call what, and with which scopes. */
export const requests = {
  // https://developer.zendesk.com/api-reference/ticketing/tickets/suspended_tickets/
  "GET /api/v2/suspended_tickets": suspendedRead,
  "GET /api/v2/suspended_tickets/:id": suspendedRead,
  "PUT /api/v2/suspended_tickets/:id/recover": suspendedWrite,
  "PUT /api/v2/suspended_tickets/recover_many": suspendedWrite,
  "DELETE /api/v2/suspended_tickets/destroy_many": suspendedWrite,
  "DELETE /api/v2/suspended_tickets/:id": suspendedWrite,

  // https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-requests/
  // Everybody is an end user here, agents too. Creating one needs no credentials.
  "GET /api/v2/requests": requestsRead,
  "GET /api/v2/requests/open": requestsRead,
  "GET /api/v2/requests/solved": requestsRead,
  "GET /api/v2/requests/ccd": requestsRead,
  "GET /api/v2/requests/search": requestsRead,
  "GET /api/v2/requests/:id": requestsRead,
  "GET /api/v2/requests/:id/comments": requestsRead,
  "GET /api/v2/requests/:id/comments/:comment_id": requestsRead,
  "GET /api/v2/users/:id/requests": requestsRead,
  "GET /api/v2/organizations/:id/requests": requestsRead,
  "POST /api/v2/requests": open("anyone-cors", "requests:write", "write"),
  "PUT /api/v2/requests/:id": open("signed-in", "requests:write", "write"),

  // https://developer.zendesk.com/api-reference/ticketing/ticket-management/satisfaction_ratings/
  "GET /api/v2/satisfaction_ratings": ratingsRead,
  "GET /api/v2/satisfaction_ratings/count": ratingsRead,
  "GET /api/v2/satisfaction_ratings/received": ratingsRead,
  "GET /api/v2/satisfaction_reasons": ratingsRead,
  "GET /api/v2/satisfaction_reasons/:id": ratingsRead,
  "GET /api/v2/satisfaction_ratings/:id": ratingsRead,
  "POST /api/v2/tickets/:id/satisfaction_rating": open(
    "signed-in",
    "satisfaction_ratings:write",
    "write",
  ),
} satisfies Accesses;
