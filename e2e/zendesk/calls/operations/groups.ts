import type { OperationAreas } from "./operation.ts";

/** Groups of agents: https://developer.zendesk.com/api-reference/ticketing/groups/groups/ */
export const groups = {
  Groups: [
    "GET /api/v2/groups",
    "POST /api/v2/groups",
    "GET /api/v2/groups/assignable",
    "GET /api/v2/groups/count",
    "GET /api/v2/groups/:id",
    "PUT /api/v2/groups/:id",
    "DELETE /api/v2/groups/:id",
    "GET /api/v2/users/:id/groups",
  ],
  "Group memberships": [
    "GET /api/v2/group_memberships",
    "POST /api/v2/group_memberships",
    "GET /api/v2/group_memberships/assignable",
    "POST /api/v2/group_memberships/create_many",
    "DELETE /api/v2/group_memberships/destroy_many",
    "GET /api/v2/group_memberships/:id",
    "DELETE /api/v2/group_memberships/:id",
    "GET /api/v2/groups/:id/memberships",
    "GET /api/v2/groups/:id/memberships/assignable",
    "GET /api/v2/users/:id/group_memberships",
    "POST /api/v2/users/:id/group_memberships",
    "GET /api/v2/users/:id/group_memberships/:group_membership_id",
    "DELETE /api/v2/users/:id/group_memberships/:group_membership_id",
    "PUT /api/v2/users/:id/group_memberships/:group_membership_id/make_default",
  ],
  Assignables: [
    "GET /api/lotus/assignables/autocomplete",
    "GET /api/lotus/assignables/groups",
    "GET /api/lotus/assignables/groups/:id/agents",
  ],
} as const satisfies OperationAreas;
