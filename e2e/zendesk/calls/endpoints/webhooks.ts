import { open } from "./access.ts";
import type { Accesses } from "./access.ts";

const webhooksRead = open("admins", "webhooks:read", "read");
const webhooksWrite = open("admins", "webhooks:write", "write");

/** Webhooks: who may call what, and with which scopes. */
export const webhooks = {
  // https://developer.zendesk.com/api-reference/webhooks/webhooks-api/webhooks/
  "GET /api/v2/webhooks": webhooksRead,
  "GET /api/v2/webhooks/:id": webhooksRead,
  "GET /api/v2/webhooks/:id/signing_secret": webhooksRead,
  "GET /api/v2/webhooks/:id/invocations": webhooksRead,
  "GET /api/v2/webhooks/:id/invocations/:invocation_id/attempts": webhooksRead,
  "POST /api/v2/webhooks": webhooksWrite,
  "POST /api/v2/webhooks/test": webhooksWrite,
  "POST /api/v2/webhooks/:id/signing_secret": webhooksWrite,
  "PUT /api/v2/webhooks/:id": webhooksWrite,
  "PATCH /api/v2/webhooks/:id": webhooksWrite,
  "DELETE /api/v2/webhooks/:id": webhooksWrite,
} satisfies Accesses;
