import { admins, everyone } from "../roles.ts";
import type { EndpointArea } from "./endpoint.ts";

const readOwn = { scopes: ["read"], roles: everyone, certainty: "unknown" } as const;
const write = { scopes: ["write"], roles: admins, certainty: "unknown" } as const;
const endSelf = { scopes: [], roles: everyone, certainty: "unknown" } as const;
const endOwn = { scopes: ["write"], roles: everyone, certainty: "unknown" } as const;
const read = { scopes: ["read"], roles: admins, certainty: "unknown" } as const;

/**
 * OAuth tokens and clients. Nobody documents the scopes; every token may end itself. Read 2026-11:
 * https://developer.zendesk.com/api-reference/ticketing/oauth/oauth_tokens/
 * https://developer.zendesk.com/api-reference/ticketing/oauth/oauth_clients/
 * https://developer.zendesk.com/api-reference/ticketing/oauth/global_clients/
 */
export const oauth = {
  "GET /oauth/tokens": { title: "List tokens", ...readOwn },
  "POST /oauth/tokens": { title: "Create a token", ...write },
  "GET /oauth/tokens/current": { title: "Show this token", ...readOwn },
  "DELETE /oauth/tokens/current": { title: "Revoke this token", ...endSelf },
  "GET /oauth/tokens/{id}": { title: "Show a token", ...readOwn },
  "DELETE /oauth/tokens/{id}": { title: "Revoke a token", ...endOwn },
  "GET /oauth/clients": { title: "List OAuth clients", ...read },
  "POST /oauth/clients": { title: "Create an OAuth client", ...write },
  "GET /oauth/clients/{id}": { title: "Show an OAuth client", ...read },
  "PUT /oauth/clients/{id}": { title: "Change an OAuth client", ...write },
  "DELETE /oauth/clients/{id}": { title: "Delete an OAuth client", ...write },
  "PUT /oauth/clients/{id}/generate_secret": { title: "Generate a client secret", ...write },
  "GET /users/me/oauth/clients": { title: "List your own OAuth clients", ...read },
  "GET /oauth/global_clients": { title: "List global clients", ...read },
} as const satisfies EndpointArea;
