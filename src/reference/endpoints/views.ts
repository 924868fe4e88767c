import { staff } from "../roles.ts";
import type { EndpointArea } from "./endpoint.ts";

const read = {
  scopes: ["ticket_views:read", "read"],
  roles: staff,
  certainty: "inferred",
} as const;

/**
 * Views. Read 2026-11:
 * https://developer.zendesk.com/api-reference/ticketing/business-rules/views/
 */
export const views = {
  "GET /views": { title: "List views", ...read },
  "GET /views/active": { title: "List active views", ...read },
  "GET /views/compact": { title: "List views, briefly", ...read },
  "GET /views/count": { title: "Count views", ...read },
  "GET /views/count_many": { title: "Count tickets of views", ...read },
  "GET /views/{id}": { title: "Show a view", ...read },
  "GET /views/{id}/count": { title: "Count tickets of a view", ...read },
  "GET /views/{id}/execute": { title: "Run a view", ...read },
  "GET /views/{id}/tickets": { title: "List tickets of a view", ...read },
} as const satisfies EndpointArea;
