import { open, withRight } from "./access.ts";
import type { Accesses } from "./access.ts";

const usersRead = open("staff", "users:read", "read");
const usersWrite = withRight("edit customers", open("agents", "users:write", "write"));

/** People: who may call what, and with which scopes. */
export const users = {
  // https://developer.zendesk.com/api-reference/ticketing/users/users/
  "GET /api/v2/users/me": open("anyone", "users:read", "read"),
  "GET /api/v2/deleted_users": usersRead,
  "GET /api/v2/deleted_users/count": usersRead,
  "GET /api/v2/deleted_users/:id": usersRead,
  "GET /api/v2/users": usersRead,
  "GET /api/v2/users/count": usersRead,
  "GET /api/v2/users/show_many": usersRead,
  "GET /api/v2/users/search": usersRead,
  "GET /api/v2/users/autocomplete": usersRead,
  "GET /api/v2/users/:id": usersRead,
  "GET /api/v2/users/:id/related": usersRead,
  "GET /api/v2/users/:id/identities": usersRead,
  "GET /api/v2/users/:id/identities/:user_identity_id": usersRead,
  "POST /api/v2/users/:id/identities": usersWrite,
  "PUT /api/v2/users/:id/identities/:user_identity_id": usersWrite,
  "PUT /api/v2/users/:id/identities/:user_identity_id/make_primary": usersWrite,
  "PUT /api/v2/users/:id/identities/:user_identity_id/verify": usersWrite,
  "PUT /api/v2/users/:id/identities/:user_identity_id/request_verification": usersWrite,
  "DELETE /api/v2/users/:id/identities/:user_identity_id": usersWrite,
  "GET /api/v2/groups/:id/users": usersRead,
  "GET /api/v2/organizations/:id/users": usersRead,
  "POST /api/v2/users": usersWrite,
  "POST /api/v2/users/create_many": usersWrite,
  "POST /api/v2/users/create_or_update": usersWrite,
  "PUT /api/v2/users/update_many": usersWrite,
  "PUT /api/v2/users/:id": usersWrite,
  "DELETE /api/v2/users/destroy_many": open("admins", "users:write", "write"),
  "DELETE /api/v2/users/:id": open("admins", "users:write", "write"),

  // https://developer.zendesk.com/api-reference/ticketing/users/user_fields/
  "GET /api/v2/user_fields": open("staff", "read"),
  "GET /api/v2/user_fields/:id": open("staff", "read"),
  "GET /api/v2/user_fields/:id/options": open("staff", "read"),
  "POST /api/v2/user_fields": open("admins", "write"),
  "PUT /api/v2/user_fields/:id": open("admins", "write"),
  "DELETE /api/v2/user_fields/:id": open("admins", "write"),
} satisfies Accesses;
