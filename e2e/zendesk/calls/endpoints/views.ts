import { open } from "./access.ts";
import type { Accesses } from "./access.ts";

const viewsRead = open("staff", "ticket_views:read", "read");
const viewsWrite = open("agents", "ticket_views:write", "write");

/** Views: who may call what, and with which scopes. */
export const views = {
  // https://developer.zendesk.com/api-reference/ticketing/business-rules/views/
  "GET /api/v2/views": viewsRead,
  "GET /api/v2/views/active": viewsRead,
  "GET /api/v2/views/compact": viewsRead,
  "GET /api/v2/views/count": viewsRead,
  "GET /api/v2/views/count_many": viewsRead,
  "GET /api/v2/views/search": viewsRead,
  "GET /api/v2/views/shared": viewsRead,
  "GET /api/v2/views/show_many": viewsRead,
  "GET /api/v2/views/:id": viewsRead,
  "GET /api/v2/views/:id/export": viewsRead,
  "GET /api/v2/views/:id/tickets": viewsRead,
  "GET /api/v2/views/:id/execute": viewsRead,
  "GET /api/v2/views/:id/count": viewsRead,
  // A preview keeps nothing, but it is a POST: https://developer.zendesk.com/api-reference/ticketing/business-rules/views/#preview-views
  "POST /api/v2/views/preview": open("staff", "ticket_views:write", "write"),
  "POST /api/v2/views/preview/count": open("staff", "ticket_views:write", "write"),
  "PUT /api/v2/views/update_many": viewsWrite,
  "POST /api/v2/views": viewsWrite,
  "PUT /api/v2/views/:id": viewsWrite,
  "DELETE /api/v2/views/destroy_many": viewsWrite,
  "DELETE /api/v2/views/:id": viewsWrite,
} satisfies Accesses;
