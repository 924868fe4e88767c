import { everyone, staff } from "../roles.ts";
import type { EndpointArea } from "./endpoint.ts";

const read = { scopes: ["read"], roles: everyone, certainty: "documented" } as const;
const readInferred = { scopes: ["read"], roles: everyone, certainty: "inferred" } as const;
const readBrands = {
  scopes: ["brands:read", "read"],
  roles: staff,
  certainty: "inferred",
} as const;
const readTags = { scopes: ["read"], roles: staff, certainty: "unknown" } as const;

/**
 * Fields, forms and tags. Read 2026-11:
 * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_fields/
 * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_forms/
 * https://developer.zendesk.com/api-reference/ticketing/tickets/custom_ticket_statuses/
 * https://developer.zendesk.com/api-reference/ticketing/account-configuration/brands/
 * https://developer.zendesk.com/api-reference/ticketing/ticket-management/tags/
 */
export const fields = {
  "GET /ticket_fields": { title: "List ticket fields", ...read },
  "GET /ticket_forms": {
    title: "List ticket forms",
    ...readInferred,
    plan: "Suite Growth or higher",
  },
  "GET /custom_statuses": {
    title: "List custom statuses",
    ...readInferred,
    plan: "a plan with custom statuses",
  },
  "GET /brands": { title: "List brands", ...readBrands },
  "GET /tags": { title: "List tags", ...readTags },
  "GET /autocomplete/tags": { title: "Suggest tags", ...readTags },
} as const satisfies EndpointArea;
