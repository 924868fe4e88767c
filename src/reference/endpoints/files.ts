import { everyone, staff } from "../roles.ts";
import type { EndpointArea } from "./endpoint.ts";

const write = {
  scopes: ["ticket_attachments:write", "write"],
  roles: everyone,
  certainty: "inferred",
} as const;
const read = {
  scopes: ["ticket_attachments:read", "read"],
  roles: staff,
  certainty: "inferred",
} as const;

/**
 * Files. Read 2026-11:
 * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-attachments/
 */
export const files = {
  "POST /uploads": { title: "Upload a file", ...write },
  "DELETE /uploads/{token}": { title: "Drop an upload", ...write },
  "GET /attachments/{id}": { title: "Show an attachment", ...read },
} as const satisfies EndpointArea;
