import { open } from "./access.ts";
import type { Accesses } from "./access.ts";

const helpCenterRead = open("anyone", "hc:read", "read");
const helpCenterWrite = open("agents", "hc:write", "write");

/** The Help Center: who may call what, and with which scopes. */
export const helpCenter = {
  // https://developer.zendesk.com/api-reference/help_center/help-center-api/introduction/
  "GET /api/v2/help_center/categories": helpCenterRead,
  "GET /api/v2/help_center/:locale/categories": helpCenterRead,
  "GET /api/v2/help_center/categories/:id": helpCenterRead,
  "GET /api/v2/help_center/:locale/categories/:id": helpCenterRead,
  "GET /api/v2/help_center/categories/:id/sections": helpCenterRead,
  "GET /api/v2/help_center/:locale/categories/:id/sections": helpCenterRead,
  "GET /api/v2/help_center/sections": helpCenterRead,
  "GET /api/v2/help_center/:locale/sections": helpCenterRead,
  "GET /api/v2/help_center/sections/:id": helpCenterRead,
  "GET /api/v2/help_center/:locale/sections/:id": helpCenterRead,
  "GET /api/v2/help_center/sections/:id/articles": helpCenterRead,
  "GET /api/v2/help_center/:locale/sections/:id/articles": helpCenterRead,
  "GET /api/v2/help_center/articles": helpCenterRead,
  "GET /api/v2/help_center/:locale/articles": helpCenterRead,
  "GET /api/v2/help_center/articles/:id": helpCenterRead,
  "GET /api/v2/help_center/:locale/articles/:id": helpCenterRead,
  "GET /api/v2/help_center/articles/search": open("anyone-cors", "hc:read", "read"),
  "POST /api/v2/help_center/categories": helpCenterWrite,
  "PUT /api/v2/help_center/categories/:id": helpCenterWrite,
  "DELETE /api/v2/help_center/categories/:id": helpCenterWrite,
  "POST /api/v2/help_center/categories/:id/sections": helpCenterWrite,
  "POST /api/v2/help_center/sections/:id/articles": helpCenterWrite,
} satisfies Accesses;
