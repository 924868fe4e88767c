import { open } from "./access.ts";
import type { Accesses } from "./access.ts";

const macrosRead = open("staff", "macros:read", "read");
const macrosWrite = open("agents", "macros:write", "write");

/** Macros: who may call what, and with which scopes. */
export const macros = {
  // https://developer.zendesk.com/api-reference/ticketing/business-rules/macros/
  "GET /api/v2/macros": macrosRead,
  "GET /api/v2/macros/active": macrosRead,
  "GET /api/v2/macros/search": macrosRead,
  "GET /api/v2/macros/categories": macrosRead,
  "GET /api/v2/macros/actions": macrosRead,
  "GET /api/v2/macros/definitions": macrosRead,
  "GET /api/v2/macros/new": macrosRead,
  "GET /api/v2/macros/attachments/:id": macrosRead,
  "GET /api/v2/macros/attachments/:id/content": macrosRead,
  "GET /api/v2/macros/:id/attachments": macrosRead,
  "GET /api/v2/macros/:id": macrosRead,
  "GET /api/v2/macros/:id/apply": macrosRead,
  "GET /api/v2/tickets/:id/macros/:macro_id/apply": macrosRead,
  "POST /api/v2/macros/attachments": macrosWrite,
  "POST /api/v2/macros/:id/attachments": macrosWrite,
  "PUT /api/v2/macros/update_many": macrosWrite,
  "POST /api/v2/macros": macrosWrite,
  "PUT /api/v2/macros/:id": macrosWrite,
  "DELETE /api/v2/macros/destroy_many": macrosWrite,
  "DELETE /api/v2/macros/:id": macrosWrite,
} satisfies Accesses;
