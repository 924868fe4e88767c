import type { OperationAreas } from "./operation.ts";

/** Finding, exporting and long work: https://developer.zendesk.com/api-reference/ticketing/ticket-management/search/ */
export const search = {
  Search: ["GET /api/v2/search", "GET /api/v2/search/count", "GET /api/v2/search/export"],
  Tags: [
    "GET /api/v2/autocomplete/tags",
    "GET /api/v2/organizations/:id/tags",
    "POST /api/v2/organizations/:id/tags",
    "PUT /api/v2/organizations/:id/tags",
    "DELETE /api/v2/organizations/:id/tags",
    "GET /api/v2/tags",
    "GET /api/v2/tags/count",
    "GET /api/v2/tickets/:id/tags",
    "POST /api/v2/tickets/:id/tags",
    "PUT /api/v2/tickets/:id/tags",
    "DELETE /api/v2/tickets/:id/tags",
    "GET /api/v2/users/:id/tags",
    "POST /api/v2/users/:id/tags",
    "PUT /api/v2/users/:id/tags",
    "DELETE /api/v2/users/:id/tags",
  ],
  "Incremental export": [
    "GET /api/v2/incremental/organizations",
    "GET /api/v2/incremental/ticket_events",
    "GET /api/v2/incremental/tickets",
    "GET /api/v2/incremental/tickets/cursor",
    "GET /api/v2/incremental/users",
    "GET /api/v2/incremental/users/cursor",
    "GET /api/v2/incremental/:incremental_resource/sample",
  ],
  "Incremental skill based routing": [
    "GET /api/v2/incremental/routing/attribute_values",
    "GET /api/v2/incremental/routing/attributes",
    "GET /api/v2/incremental/routing/instance_values",
  ],
  "Job statuses": [
    "GET /api/v2/job_statuses",
    "GET /api/v2/job_statuses/show_many",
    "GET /api/v2/job_statuses/:id",
  ],
} as const satisfies OperationAreas;
