import { open } from "./access.ts";
import type { Accesses } from "./access.ts";

/** Triggers and automations: who may call what, and with which scopes. */
export const businessRules = {
  // https://developer.zendesk.com/api-reference/ticketing/business-rules/triggers/
  "GET /api/v2/triggers": open("staff", "triggers:read", "read"),
  "GET /api/v2/triggers/active": open("staff", "triggers:read", "read"),
  "GET /api/v2/triggers/search": open("staff", "triggers:read", "read"),
  "PUT /api/v2/triggers/update_many": open("admins", "triggers:write", "write"),
  "GET /api/v2/triggers/:id": open("staff", "triggers:read", "read"),
  "POST /api/v2/triggers": open("admins", "triggers:write", "write"),
  "PUT /api/v2/triggers/:id": open("admins", "triggers:write", "write"),
  "DELETE /api/v2/triggers/destroy_many": open("admins", "triggers:write", "write"),
  "DELETE /api/v2/triggers/:id": open("admins", "triggers:write", "write"),

  // https://developer.zendesk.com/api-reference/ticketing/business-rules/automations/
  "GET /api/v2/automations": open("staff", "automations:read", "read"),
  "GET /api/v2/automations/active": open("staff", "automations:read", "read"),
  "GET /api/v2/automations/search": open("staff", "automations:read", "read"),
  "PUT /api/v2/automations/update_many": open("admins", "automations:write", "write"),
  "GET /api/v2/automations/:id": open("staff", "automations:read", "read"),
  "POST /api/v2/automations": open("admins", "automations:write", "write"),
  "PUT /api/v2/automations/:id": open("admins", "automations:write", "write"),
  "DELETE /api/v2/automations/destroy_many": open("admins", "automations:write", "write"),
  "DELETE /api/v2/automations/:id": open("admins", "automations:write", "write"),

  // https://developer.zendesk.com/api-reference/ticketing/business-rules/sla_policies/
  "GET /api/v2/slas/policies": open("admins", "sla_policies:read", "read"),
  "GET /api/v2/slas/policies/:id": open("admins", "sla_policies:read", "read"),
  "POST /api/v2/slas/policies": open("admins", "sla_policies:write", "write"),
  "PUT /api/v2/slas/policies/:id": open("admins", "sla_policies:write", "write"),
  "DELETE /api/v2/slas/policies/:id": open("admins", "sla_policies:write", "write"),
} satisfies Accesses;
