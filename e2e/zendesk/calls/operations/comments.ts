import type { OperationAreas } from "./operation.ts";

/** What was said and done on a ticket, and its files: https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_comments/ */
export const comments = {
  "Ticket comments": [
    "PUT /api/v2/chat_file_redactions/:id",
    "PUT /api/v2/chat_redactions/:id",
    "PUT /api/v2/comment_redactions/:id",
    "GET /api/v2/tickets/:id/comments",
    "GET /api/v2/tickets/:id/comments/count",
    "PUT /api/v2/tickets/:id/comments/:comment_id/make_private",
    "PUT /api/v2/tickets/:id/comments/:comment_id/redact",
  ],
  "Ticket audits": [
    "GET /api/v2/ticket_audits",
    "GET /api/v2/tickets/:id/audits",
    "GET /api/v2/tickets/:id/audits/count",
    "GET /api/v2/tickets/:id/audits/:audit_id",
    "PUT /api/v2/tickets/:id/audits/:audit_id/make_private",
  ],
  Attachments: [
    "GET /api/v2/attachments/:id",
    "PUT /api/v2/attachments/:id",
    "PUT /api/v2/tickets/:id/comments/:comment_id/attachments/:attachment_id/redact",
    "POST /api/v2/uploads",
    "DELETE /api/v2/uploads/:token",
  ],
} as const satisfies OperationAreas;
