import { open } from "./access.ts";
import type { Accesses } from "./access.ts";

const organizationsRead = open("staff", "organizations:read", "read");
const organizationsWrite = open("admins", "organizations:write", "write");

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
