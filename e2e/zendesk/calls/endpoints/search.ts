import { open, withRight } from "./access.ts";
import type { Accesses } from "./access.ts";

const anyRead = open("staff", "read");
const usersRead = open("staff", "users:read", "read");
const usersWrite = withRight("edit customers", open("agents", "users:write", "write"));
const organizationsRead = open("staff", "organizations:read", "read");
const organizationsWrite = open("admins", "organizations:write", "write");
const ticketsWrite = open("agents", "tickets:write", "write");
const ticketsRead = open("staff", "tickets:read", "read");

/** Search, tags, exports and jobs: who may call what, and with which scopes. */
export const search = {
  // https://developer.zendesk.com/api-reference/ticketing/ticket-management/incremental_exports/
  "GET /api/v2/incremental/tickets": open("admins", "tickets:read", "read"),
  "GET /api/v2/incremental/tickets/cursor": open("admins", "tickets:read", "read"),
  "GET /api/v2/incremental/users": open("admins", "users:read", "read"),
  "GET /api/v2/incremental/organizations": open("admins", "organizations:read", "read"),

  // https://developer.zendesk.com/api-reference/ticketing/ticket-management/job_statuses/
  "GET /api/v2/job_statuses": anyRead,
  "GET /api/v2/job_statuses/show_many": anyRead,
  "GET /api/v2/job_statuses/:id": anyRead,

  // https://developer.zendesk.com/api-reference/ticketing/ticket-management/search/
  // No scope of its own opens search: read does.
  "GET /api/v2/search": anyRead,
  "GET /api/v2/search/count": anyRead,
  "GET /api/v2/search/export": anyRead,

  // https://developer.zendesk.com/api-reference/ticketing/ticket-management/tags/
  "GET /api/v2/tags": anyRead,
  "GET /api/v2/tags/count": anyRead,
  "GET /api/v2/autocomplete/tags": anyRead,
  "GET /api/v2/tickets/:id/tags": ticketsRead,
  "POST /api/v2/tickets/:id/tags": ticketsWrite,
  "PUT /api/v2/tickets/:id/tags": ticketsWrite,
  "DELETE /api/v2/tickets/:id/tags": ticketsWrite,
  "GET /api/v2/users/:id/tags": usersRead,
  "POST /api/v2/users/:id/tags": usersWrite,
  "PUT /api/v2/users/:id/tags": usersWrite,
  "DELETE /api/v2/users/:id/tags": usersWrite,
  "GET /api/v2/organizations/:id/tags": organizationsRead,
  "POST /api/v2/organizations/:id/tags": organizationsWrite,
  "PUT /api/v2/organizations/:id/tags": organizationsWrite,
  "DELETE /api/v2/organizations/:id/tags": organizationsWrite,
} satisfies Accesses;
