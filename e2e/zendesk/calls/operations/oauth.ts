import type { OperationAreas } from "./operation.ts";

/** Tokens and clients: https://developer.zendesk.com/api-reference/ticketing/oauth/oauth_tokens/ */
export const oauth = {
  "OAuth tokens": [
    "GET /api/v2/oauth/tokens",
    "POST /api/v2/oauth/tokens",
    "GET /api/v2/oauth/tokens/current",
    "DELETE /api/v2/oauth/tokens/current",
    "GET /api/v2/oauth/tokens/:id",
    "DELETE /api/v2/oauth/tokens/:id",
  ],
  "OAuth clients": [
    "GET /api/v2/oauth/clients",
    "POST /api/v2/oauth/clients",
    "GET /api/v2/oauth/clients/:id",
    "PUT /api/v2/oauth/clients/:id",
    "DELETE /api/v2/oauth/clients/:id",
    "PUT /api/v2/oauth/clients/:id/generate_secret",
    "GET /api/v2/users/me/oauth/clients",
  ],
  "Global clients": ["GET /api/v2/oauth/global_clients"],
} as const satisfies OperationAreas;
