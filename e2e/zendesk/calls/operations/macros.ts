import type { OperationAreas } from "./operation.ts";

/** Macros: https://developer.zendesk.com/api-reference/ticketing/business-rules/macros/ */
export const macros = {
  Macros: [
    "GET /api/v2/macros",
    "POST /api/v2/macros",
    "GET /api/v2/macros/actions",
    "GET /api/v2/macros/active",
    "POST /api/v2/macros/attachments",
    "GET /api/v2/macros/attachments/:id",
    "GET /api/v2/macros/attachments/:id/content",
    "GET /api/v2/macros/categories",
    "GET /api/v2/macros/definitions",
    "DELETE /api/v2/macros/destroy_many",
    "GET /api/v2/macros/new",
    "GET /api/v2/macros/search",
    "PUT /api/v2/macros/update_many",
    "GET /api/v2/macros/:id",
    "PUT /api/v2/macros/:id",
    "DELETE /api/v2/macros/:id",
    "GET /api/v2/macros/:id/apply",
    "GET /api/v2/macros/:id/attachments",
    "POST /api/v2/macros/:id/attachments",
    "GET /api/v2/tickets/:id/macros/:macro_id/apply",
  ],
} as const satisfies OperationAreas;
