import { open, withRight } from "./access.ts";
import type { Accesses } from "./access.ts";

const anyRead = open("staff", "read");
const ticketsWrite = open("agents", "tickets:write", "write");
const ticketsRead = open("staff", "tickets:read", "read");

/** Comments, audits and files: who may call what, and with which scopes. */
export const comments = {
  // https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_comments/
  "GET /api/v2/tickets/:id/comments/count": ticketsRead,
  "PUT /api/v2/tickets/:id/comments/:comment_id/make_private": ticketsWrite,
  "PUT /api/v2/comment_redactions/:id": withRight("redact tickets", ticketsWrite),
  "PUT /api/v2/tickets/:id/comments/:comment_id/redact": withRight("redact tickets", ticketsWrite),
  "PUT /api/v2/tickets/:id/comments/:comment_id/attachments/:attachment_id/redact": withRight(
    "redact tickets",
    ticketsWrite,
  ),

  // https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_audits/
  // Sources disagree whether tickets:read is enough; read is.
  "GET /api/v2/ticket_audits": anyRead,
  "GET /api/v2/tickets/:id/audits": anyRead,
  "GET /api/v2/tickets/:id/audits/count": anyRead,
  "PUT /api/v2/tickets/:id/audits/:audit_id/make_private": ticketsWrite,
  "GET /api/v2/tickets/:id/audits/:audit_id": anyRead,

  // https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-attachments/
  "POST /api/v2/uploads": open("signed-in", "ticket_attachments:write", "write"),
  "DELETE /api/v2/uploads/:token": open("signed-in", "ticket_attachments:write", "write"),
  "GET /api/v2/attachments/:id": open("staff", "ticket_attachments:read", "read"),
} satisfies Accesses;
