import { open, withRight } from "./access.ts";
import type { Accesses } from "./access.ts";

const organizationsRead = open("staff", "organizations:read", "read");
const organizationsWrite = open("admins", "organizations:write", "write");
const membershipsWrite = withRight(
  "edit customers",
  open("agents", "organizations:write", "write"),
);

/** Organizations: who may call what, and with which scopes. */
export const organizations = {
  // https://developer.zendesk.com/api-reference/ticketing/organizations/organizations/
  "GET /api/v2/organizations": organizationsRead,
  "GET /api/v2/organizations/count": organizationsRead,
  "GET /api/v2/organizations/show_many": organizationsRead,
  "GET /api/v2/organizations/search": organizationsRead,
  "GET /api/v2/organizations/autocomplete": organizationsRead,
  "GET /api/v2/organizations/:id": organizationsRead,
  "GET /api/v2/users/:id/organizations": organizationsRead,
  "GET /api/v2/organizations/:id/related": organizationsRead,
  "GET /api/v2/organization_memberships": organizationsRead,
  "GET /api/v2/organization_memberships/:id": organizationsRead,
  "GET /api/v2/users/:id/organization_memberships/:organization_membership_id": organizationsRead,
  "POST /api/v2/organization_memberships": membershipsWrite,
  "POST /api/v2/organization_memberships/create_many": membershipsWrite,
  "POST /api/v2/users/:id/organization_memberships": membershipsWrite,
  "PUT /api/v2/users/:id/organization_memberships/:organization_membership_id/make_default":
    membershipsWrite,
  "PUT /api/v2/users/:id/organizations/:organization_id/make_default": membershipsWrite,
  "DELETE /api/v2/organization_memberships/destroy_many": membershipsWrite,
  "DELETE /api/v2/organization_memberships/:id": membershipsWrite,
  "DELETE /api/v2/users/:id/organization_memberships/:organization_membership_id": membershipsWrite,
  "DELETE /api/v2/users/:id/organizations/:organization_id": membershipsWrite,
  "GET /api/v2/users/:id/organization_memberships": organizationsRead,
  "GET /api/v2/organizations/:id/organization_memberships": organizationsRead,
  "POST /api/v2/organizations": organizationsWrite,
  "POST /api/v2/organizations/create_many": organizationsWrite,
  "PUT /api/v2/organizations/update_many": organizationsWrite,
  "PUT /api/v2/organizations/:id": organizationsWrite,
  "DELETE /api/v2/organizations/destroy_many": organizationsWrite,
  "DELETE /api/v2/organizations/:id": organizationsWrite,

  // https://developer.zendesk.com/api-reference/ticketing/organizations/organization_fields/
  "GET /api/v2/organization_fields": open("staff", "read"),
  "GET /api/v2/organization_fields/:id": open("staff", "read"),
  "POST /api/v2/organization_fields": open("admins", "write"),
  "PUT /api/v2/organization_fields/:id": open("admins", "write"),
  "DELETE /api/v2/organization_fields/:id": open("admins", "write"),
} satisfies Accesses;
