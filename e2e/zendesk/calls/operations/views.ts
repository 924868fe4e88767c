import type { OperationAreas } from "./operation.ts";

/** Views: https://developer.zendesk.com/api-reference/ticketing/business-rules/views/ */
export const views = {
  Views: [
    "GET /api/v2/views",
    "POST /api/v2/views",
    "GET /api/v2/views/active",
    "GET /api/v2/views/compact",
    "GET /api/v2/views/count",
    "GET /api/v2/views/count_many",
    "DELETE /api/v2/views/destroy_many",
    "POST /api/v2/views/preview",
    "POST /api/v2/views/preview/count",
    "GET /api/v2/views/search",
    "GET /api/v2/views/shared",
    "GET /api/v2/views/show_many",
    "PUT /api/v2/views/update_many",
    "GET /api/v2/views/:id",
    "PUT /api/v2/views/:id",
    "DELETE /api/v2/views/:id",
    "GET /api/v2/views/:id/count",
    "GET /api/v2/views/:id/execute",
    "GET /api/v2/views/:id/export",
    "GET /api/v2/views/:id/tickets",
  ],
} as const satisfies OperationAreas;
