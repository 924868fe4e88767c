import { admins, everyone, staff } from "../roles.ts";
import type { EndpointArea } from "./endpoint.ts";

const readSelf = {
  scopes: ["users:read", "read"],
  roles: everyone,
  certainty: "inferred",
} as const;
const readUsers = { scopes: ["users:read", "read"], roles: staff, certainty: "inferred" } as const;
const writeUsers = {
  scopes: ["users:write", "write"],
  roles: staff,
  certainty: "inferred",
} as const;
const readOrganizations = {
  scopes: ["organizations:read", "read"],
  roles: staff,
  certainty: "inferred",
} as const;
const writeOrganizations = {
  scopes: ["organizations:write", "write"],
  roles: admins,
  certainty: "inferred",
} as const;
const readGroups = {
  scopes: ["groups:read", "read"],
  roles: staff,
  certainty: "documented",
} as const;

/**
 * People, organizations and groups. Read 2026-11:
 * https://developer.zendesk.com/api-reference/ticketing/users/users/
 * https://developer.zendesk.com/api-reference/ticketing/organizations/organizations/
 * https://developer.zendesk.com/api-reference/ticketing/groups/groups/
 * https://developer.zendesk.com/api-reference/ticketing/groups/group_memberships/
 */
export const people = {
  "GET /users/me": { title: "Show yourself", ...readSelf },
  "GET /users": { title: "List people", ...readUsers },
  "GET /users/search": { title: "Search people", ...readUsers },
  "GET /users/autocomplete": { title: "Suggest people", ...readUsers },
  "GET /users/show_many": { title: "Show several people", ...readUsers },
  "GET /users/{id}": { title: "Show a person", ...readUsers },
  "PUT /users/{id}": { title: "Change a person", ...writeUsers },
  "POST /users": { title: "Create a person", ...writeUsers },
  "GET /organizations": { title: "List organizations", ...readOrganizations },
  "GET /organizations/show_many": { title: "Show several organizations", ...readOrganizations },
  "GET /organizations/autocomplete": { title: "Suggest organizations", ...readOrganizations },
  "GET /organizations/{id}": { title: "Show an organization", ...readOrganizations },
  "PUT /organizations/{id}": { title: "Change an organization", ...writeOrganizations },
  "GET /groups": { title: "List groups", ...readGroups },
  "GET /groups/assignable": { title: "List groups you may assign to", ...readGroups },
  "GET /groups/{id}": { title: "Show a group", ...readGroups },
  "GET /groups/{id}/memberships": { title: "List a group's members", ...readGroups },
  "GET /users/{id}/groups": { title: "List a person's groups", ...readGroups },
  "GET /group_memberships": { title: "List group memberships", ...readGroups },
  "GET /group_memberships/assignable": {
    title: "List memberships you may assign to",
    ...readGroups,
  },
} as const satisfies EndpointArea;
