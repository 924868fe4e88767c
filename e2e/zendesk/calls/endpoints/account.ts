import { open } from "./access.ts";
import type { Accesses } from "./access.ts";

const anyRead = open("staff", "read");

/** Settings of the account: who may call what, and with which scopes. */
export const account = {
  // https://developer.zendesk.com/api-reference/ticketing/account-configuration/audit_logs/
  // Enterprise plans only.
  "GET /api/v2/audit_logs": open("admins", "auditlogs:read", "read"),
  "GET /api/v2/audit_logs/:id": open("admins", "auditlogs:read", "read"),

  // https://developer.zendesk.com/api-reference/ticketing/account-configuration/brands/
  "GET /api/v2/brands": open("staff", "brands:read", "read"),
  "GET /api/v2/brands/:id": open("staff", "brands:read", "read"),

  // https://developer.zendesk.com/api-reference/ticketing/account-configuration/custom_roles/
  "GET /api/v2/custom_roles": anyRead,
  "GET /api/v2/custom_roles/:id": anyRead,

  // https://developer.zendesk.com/api-reference/ticketing/account-configuration/account_settings/
  "GET /api/v2/account/settings": anyRead,

  // https://developer.zendesk.com/api-reference/ticketing/account-configuration/locales/
  "GET /api/v2/locales": open("signed-in", "read"),
  "GET /api/v2/locales/agent": anyRead,
  "GET /api/v2/locales/public": open("anyone", "read"),
  "GET /api/v2/locales/current": open("anyone", "read"),
  "GET /api/v2/locales/detect_best_locale": open("anyone", "read"),
  "GET /api/v2/locales/:id": open("signed-in", "read"),

  // https://developer.zendesk.com/api-reference/ticketing/ticket-management/dynamic_content/
  "GET /api/v2/dynamic_content/items": anyRead,
  "GET /api/v2/dynamic_content/items/show_many": anyRead,
  "GET /api/v2/dynamic_content/items/:id": anyRead,
  "GET /api/v2/dynamic_content/items/:id/variants": anyRead,
} satisfies Accesses;
