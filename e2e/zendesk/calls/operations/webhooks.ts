import type { OperationAreas } from "./operation.ts";

/** How other programs hear of what happens: https://developer.zendesk.com/api-reference/webhooks/webhooks-api/webhooks/ */
export const webhooks = {
  Webhooks: [
    "GET /api/v2/webhooks",
    "POST /api/v2/webhooks",
    "POST /api/v2/webhooks/test",
    "GET /api/v2/webhooks/:id",
    "PUT /api/v2/webhooks/:id",
    "PATCH /api/v2/webhooks/:id",
    "DELETE /api/v2/webhooks/:id",
    "GET /api/v2/webhooks/:id/invocations",
    "GET /api/v2/webhooks/:id/invocations/:invocation_id/attempts",
    "GET /api/v2/webhooks/:id/signing_secret",
    "POST /api/v2/webhooks/:id/signing_secret",
  ],
  Targets: [
    "GET /api/v2/targets",
    "POST /api/v2/targets",
    "GET /api/v2/targets/:id",
    "PUT /api/v2/targets/:id",
    "DELETE /api/v2/targets/:id",
  ],
  "Target failures": ["GET /api/v2/target_failures", "GET /api/v2/target_failures/:id"],
} as const satisfies OperationAreas;
