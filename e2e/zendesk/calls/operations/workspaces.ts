import type { OperationAreas } from "./operation.ts";

/** What stands around a ticket: https://developer.zendesk.com/api-reference/ticketing/ticket-management/workspaces/ */
export const workspaces = {
  Workspaces: [
    "GET /api/v2/workspaces",
    "POST /api/v2/workspaces",
    "DELETE /api/v2/workspaces/destroy_many",
    "PUT /api/v2/workspaces/reorder",
    "GET /api/v2/workspaces/:id",
    "PUT /api/v2/workspaces/:id",
    "DELETE /api/v2/workspaces/:id",
  ],
  "Essentials card": [
    "GET /api/v2/object_layouts/essentials_cards",
    "GET /api/v2/object_layouts/:object_type/essentials_card",
    "PUT /api/v2/object_layouts/:object_type/essentials_card",
    "DELETE /api/v2/object_layouts/:object_type/essentials_card",
  ],
  Approvals: [
    "POST /api/v2/approval_workflow_instances",
    "POST /api/v2/approval_workflow_instances/:id/approval_requests",
    "POST /api/v2/approval_workflow_instances/:id/approval_requests/search",
    "GET /api/v2/approval_workflow_instances/:id/approval_requests/:approval_request_id",
    "PATCH /api/v2/approval_workflow_instances/:id/approval_requests/:approval_request_id/decision",
  ],
} as const satisfies OperationAreas;
