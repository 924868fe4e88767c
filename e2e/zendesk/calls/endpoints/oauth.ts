import { open } from "./access.ts";
import type { Accesses } from "./access.ts";

/** Tokens and clients: who may call what, and with which scopes. */
export const oauth = {
  // https://developer.zendesk.com/api-reference/ticketing/oauth/oauth_tokens/
  // Which scopes these need is not documented. As for any other endpoint: read to look, write to
  // change. Only ending the very token that asks takes no scope: whoever holds a token can stop using
  // it, and the app believes no sign-out but a 204.
  "GET /api/v2/oauth/tokens": open("signed-in", "read"),
  "POST /api/v2/oauth/tokens": open("admins", "write"),
  "GET /api/v2/oauth/tokens/current": open("signed-in", "read"),
  "DELETE /api/v2/oauth/tokens/current": open("signed-in"),
  "GET /api/v2/oauth/tokens/:id": open("signed-in", "read"),
  "DELETE /api/v2/oauth/tokens/:id": open("signed-in", "write"),

  // https://developer.zendesk.com/api-reference/ticketing/oauth/oauth_clients/
  "GET /api/v2/oauth/clients": open("admins", "read"),
  "POST /api/v2/oauth/clients": open("admins", "write"),
  "GET /api/v2/oauth/clients/:id": open("admins", "read"),
  "PUT /api/v2/oauth/clients/:id": open("admins", "write"),
  "DELETE /api/v2/oauth/clients/:id": open("admins", "write"),
  "PUT /api/v2/oauth/clients/:id/generate_secret": open("admins", "write"),
  "GET /api/v2/users/me/oauth/clients": open("admins", "read"),
  // https://developer.zendesk.com/api-reference/ticketing/oauth/global_clients/
  "GET /api/v2/oauth/global_clients": open("admins", "read"),
} satisfies Accesses;
