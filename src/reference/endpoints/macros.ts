import { staff } from "../roles.ts";
import type { EndpointArea } from "./endpoint.ts";

const read = { scopes: ["macros:read", "read"], roles: staff, certainty: "documented" } as const;

/**
 * Macros. Read 2026-11:
 * https://developer.zendesk.com/api-reference/ticketing/business-rules/macros/
 */
export const macros = {
  "GET /macros": { title: "List macros", ...read },
  "GET /macros/active": { title: "List active macros", ...read },
  "GET /macros/search": { title: "Search macros", ...read },
  "GET /macros/{id}": { title: "Show a macro", ...read },
  "GET /macros/{id}/apply": { title: "Preview a macro", ...read },
  "GET /tickets/{id}/macros/{macro_id}/apply": { title: "Preview a macro on a ticket", ...read },
} as const satisfies EndpointArea;
