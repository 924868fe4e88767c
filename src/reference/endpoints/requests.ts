import { everyone } from "../roles.ts";
import type { EndpointArea } from "./endpoint.ts";

const read = {
  scopes: ["requests:read", "read"],
  roles: everyone,
  certainty: "documented",
} as const;
const write = {
  scopes: ["requests:write", "write"],
  roles: everyone,
  certainty: "documented",
} as const;

/**
 * Requests. Everybody is an end user here, agents too. Read 2026-11:
 * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-requests/
 */
export const requests = {
  "GET /requests": { title: "List your requests", ...read },
  "POST /requests": { title: "Create a request", ...write },
  "GET /requests/open": { title: "List your open requests", ...read },
  "GET /requests/solved": { title: "List your solved requests", ...read },
  "GET /requests/ccd": { title: "List requests you are copied on", ...read },
  "GET /requests/search": { title: "Search your requests", ...read },
  "GET /requests/{id}": { title: "Show a request", ...read },
  "PUT /requests/{id}": { title: "Comment on or solve a request", ...write },
  "GET /requests/{id}/comments": { title: "List a request's comments", ...read },
  "GET /users/{id}/requests": { title: "List a person's requests", ...read },
  "GET /organizations/{id}/requests": { title: "List an organization's requests", ...read },
} as const satisfies EndpointArea;
