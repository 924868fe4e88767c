import type { OperationAreas } from "./operation.ts";

/** Which agent gets what: https://developer.zendesk.com/api-reference/ticketing/ticket-management/skill_based_routing/ */
export const routing = {
  "Skill based routing": [
    "GET /api/v2/routing/agents/instance_values",
    "POST /api/v2/routing/agents/instance_values/job",
    "GET /api/v2/routing/agents/:id/instance_values",
    "POST /api/v2/routing/agents/:id/instance_values",
    "GET /api/v2/routing/attributes",
    "POST /api/v2/routing/attributes",
    "GET /api/v2/routing/attributes/definitions",
    "GET /api/v2/routing/attributes/:id",
    "PUT /api/v2/routing/attributes/:id",
    "DELETE /api/v2/routing/attributes/:id",
    "GET /api/v2/routing/attributes/:id/values",
    "POST /api/v2/routing/attributes/:id/values",
    "GET /api/v2/routing/attributes/:id/values/:attribute_value_id",
    "PATCH /api/v2/routing/attributes/:id/values/:attribute_value_id",
    "DELETE /api/v2/routing/attributes/:id/values/:attribute_value_id",
    "GET /api/v2/routing/requirements/fulfilled",
    "GET /api/v2/routing/tickets/:id/instance_values",
    "POST /api/v2/routing/tickets/:id/instance_values",
  ],
  "Omnichannel routing queues": [
    "GET /api/v2/queues",
    "POST /api/v2/queues",
    "GET /api/v2/queues/definitions",
    "PATCH /api/v2/queues/order",
    "GET /api/v2/queues/:id",
    "PUT /api/v2/queues/:id",
    "DELETE /api/v2/queues/:id",
  ],
} as const satisfies OperationAreas;
