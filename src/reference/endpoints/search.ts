import { staff } from "../roles.ts";
import type { EndpointArea } from "./endpoint.ts";

const read = { scopes: ["read"], roles: staff, certainty: "inferred" } as const;

/**
 * Search. No scope is named there; clients find that only the broad one will do. Read 2026-11:
 * https://developer.zendesk.com/api-reference/ticketing/ticket-management/search/
 */
export const search = {
  "GET /search": { title: "Search", ...read },
  "GET /search/count": { title: "Count search results", ...read },
  "GET /search/export": { title: "Export search results", ...read },
} as const satisfies EndpointArea;
