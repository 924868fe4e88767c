import { admins, staff } from "../roles.ts";
import type { EndpointArea } from "./endpoint.ts";

const readRatings = {
  scopes: ["satisfaction_ratings:read", "read"],
  roles: admins,
  certainty: "documented",
} as const;
const read = { scopes: ["read"], roles: staff, certainty: "unknown" } as const;
const write = { scopes: ["write"], roles: staff, certainty: "unknown" } as const;
const readAuditLog = {
  scopes: ["auditlogs:read", "read"],
  roles: admins,
  certainty: "documented",
} as const;
const readTriggers = {
  scopes: ["triggers:read", "read"],
  roles: staff,
  certainty: "documented",
} as const;
const readAutomations = {
  scopes: ["automations:read", "read"],
  roles: staff,
  certainty: "documented",
} as const;
const readWebhooks = {
  scopes: ["webhooks:read", "read"],
  roles: admins,
  certainty: "documented",
} as const;
const readSlas = {
  scopes: ["sla_policies:read", "read"],
  roles: admins,
  certainty: "documented",
} as const;

/**
 * The account's own records. Read 2026-11:
 * https://developer.zendesk.com/api-reference/ticketing/ticket-management/satisfaction_ratings/
 * https://developer.zendesk.com/api-reference/ticketing/tickets/suspended_tickets/
 * https://developer.zendesk.com/api-reference/ticketing/ticket-management/job_statuses/
 * https://developer.zendesk.com/api-reference/ticketing/account-configuration/audit_logs/
 * https://developer.zendesk.com/api-reference/ticketing/account-configuration/custom_roles/
 * https://developer.zendesk.com/api-reference/ticketing/business-rules/sla_policies/
 * https://developer.zendesk.com/api-reference/ticketing/business-rules/group_sla_policies/
 * https://developer.zendesk.com/api-reference/ticketing/business-rules/triggers/
 * https://developer.zendesk.com/api-reference/ticketing/business-rules/automations/
 * https://developer.zendesk.com/api-reference/webhooks/webhooks-api/webhooks/
 */
export const account = {
  "GET /satisfaction_ratings": { title: "List satisfaction ratings", ...readRatings },
  "GET /suspended_tickets": { title: "List suspended tickets", ...read },
  "PUT /suspended_tickets/{id}/recover": { title: "Recover a suspended ticket", ...write },
  "DELETE /suspended_tickets/{id}": { title: "Delete a suspended ticket", ...write },
  "GET /job_statuses": { title: "List background jobs", ...read },
  "GET /job_statuses/show_many": { title: "Show several background jobs", ...read },
  "GET /job_statuses/{id}": { title: "Show a background job", ...read },
  "GET /audit_logs": {
    title: "List the account's audit log",
    ...readAuditLog,
    plan: "Enterprise",
  },
  "GET /custom_roles": { title: "List custom roles", ...read, plan: "Enterprise" },
  "GET /slas/policies": { title: "List SLA policies", ...readSlas, plan: "Professional" },
  "GET /group_slas/policies": { title: "List group SLAs", ...readSlas, plan: "Professional" },
  "GET /triggers": { title: "List triggers", ...readTriggers },
  "GET /triggers/{id}": { title: "Show a trigger", ...readTriggers },
  "GET /automations": { title: "List automations", ...readAutomations },
  "GET /automations/{id}": { title: "Show an automation", ...readAutomations },
  "GET /webhooks": { title: "List webhooks", ...readWebhooks },
  "GET /webhooks/{id}": { title: "Show a webhook", ...readWebhooks },
} as const satisfies EndpointArea;
