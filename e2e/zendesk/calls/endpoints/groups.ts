import { open } from "./access.ts";
import type { Accesses } from "./access.ts";

const groupsRead = open("staff", "groups:read", "read");
const groupsWrite = open("admins", "groups:write", "write");

/** Groups: who may call what, and with which scopes. */
export const groups = {
  // https://developer.zendesk.com/api-reference/ticketing/groups/groups/
  "GET /api/v2/groups": groupsRead,
  "GET /api/v2/groups/assignable": groupsRead,
  "GET /api/v2/groups/count": groupsRead,
  "GET /api/v2/groups/:id": groupsRead,
  "GET /api/v2/users/:id/groups": groupsRead,
  "POST /api/v2/groups": groupsWrite,
  "PUT /api/v2/groups/:id": groupsWrite,
  "DELETE /api/v2/groups/:id": groupsWrite,

  // https://developer.zendesk.com/api-reference/ticketing/groups/group_memberships/
  "GET /api/v2/group_memberships": groupsRead,
  "GET /api/v2/group_memberships/assignable": groupsRead,
  "GET /api/v2/group_memberships/:id": groupsRead,
  "GET /api/v2/groups/:id/memberships": groupsRead,
  "GET /api/v2/groups/:id/memberships/assignable": groupsRead,
  "GET /api/v2/users/:id/group_memberships": groupsRead,
  "POST /api/v2/group_memberships": groupsWrite,
  "POST /api/v2/group_memberships/create_many": groupsWrite,
  "PUT /api/v2/users/:id/group_memberships/:group_membership_id/make_default": groupsWrite,
  "DELETE /api/v2/group_memberships/destroy_many": groupsWrite,
  "DELETE /api/v2/group_memberships/:id": groupsWrite,
} satisfies Accesses;
