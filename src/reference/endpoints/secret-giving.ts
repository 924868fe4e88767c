import type { RequestLine } from "../endpoints.ts";

/**
 * The requests whose answer holds a whole token or client secret, which Zendesk shows this once.
 * https://developer.zendesk.com/api-reference/ticketing/oauth/oauth_tokens/#create-token and
 * https://developer.zendesk.com/api-reference/ticketing/oauth/oauth_clients/, read 2026-11. Beside the table, not in it:
 * the session's worker needs these lines and none of the others.
 */
export const secretGiving = [
  "POST /oauth/tokens",
  "POST /oauth/clients",
  "PUT /oauth/clients/{id}/generate_secret",
] as const satisfies readonly RequestLine[];

export type SecretGivingLine = (typeof secretGiving)[number];
