import { open, withRight } from "./access.ts";
import type { Accesses } from "./access.ts";

const ticketsWrite = open("agents", "tickets:write", "write");
const ticketsRead = open("staff", "tickets:read", "read");

/** Tickets: who may call what, and with which scopes. */
export const tickets = {
  // https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/
  "GET /api/v2/tickets": ticketsRead,
  "GET /api/v2/tickets/:id": ticketsRead,
  "GET /api/v2/tickets/:id/comments": ticketsRead,

  "GET /api/v2/tickets/show_many": ticketsRead,
  "GET /api/v2/tickets/count": ticketsRead,
  "GET /api/v2/tickets/:id/related": ticketsRead,
  "GET /api/v2/tickets/:id/collaborators": ticketsRead,
  "GET /api/v2/tickets/:id/email_ccs": ticketsRead,
  "GET /api/v2/tickets/:id/followers": ticketsRead,
  "GET /api/v2/tickets/:id/incidents": ticketsRead,
  "GET /api/v2/tickets/:id/metrics": ticketsRead,
  "GET /api/v2/ticket_metrics": ticketsRead,
  "GET /api/v2/ticket_metrics/:id": ticketsRead,
  "GET /api/v2/problems": ticketsRead,
  // It looks something up, but it is a POST.
  "POST /api/v2/problems/autocomplete": open(
    "staff",
    "tickets:read",
    "tickets:write",
    "read",
    "write",
  ),
  "GET /api/v2/tickets/recent": ticketsRead,
  "GET /api/v2/users/:id/tickets/requested": ticketsRead,
  "GET /api/v2/users/:id/tickets/assigned": ticketsRead,
  "GET /api/v2/users/:id/tickets/ccd": ticketsRead,
  "GET /api/v2/users/:id/tickets/followed": ticketsRead,
  "GET /api/v2/organizations/:id/tickets": ticketsRead,
  "POST /api/v2/tickets": ticketsWrite,
  "POST /api/v2/tickets/create_many": ticketsWrite,
  "PUT /api/v2/tickets/update_many": ticketsWrite,
  // Light agents may: they comment privately.
  "PUT /api/v2/tickets/:id": open("staff", "tickets:write", "write"),
  "PUT /api/v2/tickets/mark_many_as_spam": withRight("delete tickets", ticketsWrite),
  "PUT /api/v2/tickets/:id/mark_as_spam": withRight("delete tickets", ticketsWrite),
  "POST /api/v2/tickets/:id/merge": withRight("merge tickets", ticketsWrite),
  "DELETE /api/v2/tickets/destroy_many": withRight("delete tickets", ticketsWrite),
  "DELETE /api/v2/tickets/:id": withRight("delete tickets", ticketsWrite),

  // https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/#list-deleted-tickets
  "GET /api/v2/deleted_tickets": withRight("see deleted tickets", ticketsRead),
  "PUT /api/v2/deleted_tickets/:id/restore": withRight("see deleted tickets", ticketsWrite),
  "PUT /api/v2/deleted_tickets/restore_many": withRight("see deleted tickets", ticketsWrite),
  "DELETE /api/v2/deleted_tickets/destroy_many": open("admins", "tickets:write", "write"),
  "DELETE /api/v2/deleted_tickets/:id": open("admins", "tickets:write", "write"),

  // https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_skips/
  "POST /api/v2/skips": open("staff", "write"),
  "GET /api/v2/tickets/:id/skips": open("staff", "read"),
  "GET /api/v2/users/:id/skips": open("staff", "read"),

  // https://developer.zendesk.com/api-reference/ticketing/side_conversation/side_conversation/
  "GET /api/v2/tickets/:id/side_conversations": open("staff", "read"),
  "GET /api/v2/tickets/:id/side_conversations/:side_conversation_id": open("staff", "read"),
  "GET /api/v2/tickets/:id/side_conversations/:side_conversation_id/events": open("staff", "read"),
} satisfies Accesses;
