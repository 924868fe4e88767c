import type { EndpointName } from "./endpoints.ts";

/** What is missing from endpoints that are imitated in part only; `COVERAGE.md` says so too. */
export const inPart: Partial<Record<EndpointName, string>> = {
  "GET /api/v2/audit_logs": "what the seed tells; changes made here are not logged",
  "GET /api/v2/audit_logs/:id": "what the seed tells; changes made here are not logged",
  "GET /api/v2/tickets/:id/related": "incidents only; nothing of Jira, topics or archives",
  "GET /api/v2/tickets/:id/metrics": "business hours are calendar hours",
  "GET /api/v2/ticket_metrics": "business hours are calendar hours",
  "GET /api/v2/users/:id/related": "tickets only; nothing of the community",
  "GET /api/v2/search": "no stemming: a word finds the words that begin with it",
  "GET /api/v2/search/count": "no stemming: a word finds the words that begin with it",
  "GET /api/v2/search/export": "no stemming: a word finds the words that begin with it",
  "GET /api/v2/help_center/articles/search": "no stemming; a hit in the title comes first",
  "GET /api/v2/tickets/recent":
    "the caller's own tickets, as nobody opens any in Zendesk's own interface",
  "GET /api/v2/views/:id/export": "starts, but no CSV comes by mail",
  "POST /api/v2/views": "conditions that cannot be evaluated are refused",
  "PUT /api/v2/views/:id": "conditions that cannot be evaluated are refused",
  "POST /api/v2/triggers": "conditions that count hours never hold; nothing leaves this server",
  "PUT /api/v2/triggers/:id": "conditions that count hours never hold; nothing leaves this server",
  "POST /api/v2/automations": "kept, but never run",
  "PUT /api/v2/automations/:id": "kept, but never run",
  "POST /api/v2/webhooks": "kept, but never called",
  "PUT /api/v2/webhooks/:id": "kept, but never called",
  "PATCH /api/v2/webhooks/:id": "kept, but never called",
  "POST /api/v2/webhooks/test": "answers 200 by itself and calls nobody",
  "GET /api/v2/webhooks/:id/invocations": "those of tests only",
  "GET /api/v2/webhooks/:id/invocations/:invocation_id/attempts": "those of tests only",
};
