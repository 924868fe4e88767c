/**
 * Every endpoint of `/api/v2`: who may call it and which scopes open it.
 *
 * This table is what the server enforces. A Bearer needs any one of the scopes; basic
 * authentication has them all. `.json` at the end of a path is optional and `:name` is one segment.
 * Where two patterns match a path, the literal segment wins. Each name is answered by one handler,
 * in the file of `resources/` that owns the record.
 */

/** The kinds of people an endpoint opens for. */
export type Audience =
  /** Admins only. */
  | "admins"
  /** Agents (light agents too: they comment privately only) and admins. */
  | "staff"
  /** Anyone signed in, end users too. */
  | "signed-in"
  /** Also without credentials; no CORS then. */
  | "anyone"
  /** Also without credentials, and readable by a page even then (the two exceptions Zendesk names). */
  | "anyone-cors";

export interface Access {
  who: Audience;
  /** Any one of these is enough; they are named in the 403 in this order. */
  scopes: readonly string[];
}

function open(who: Audience, ...scopes: string[]): Access {
  return { who, scopes };
}

const ticketsRead = open("staff", "tickets:read", "read");

export const endpoints = {
  // https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/
  "GET /api/v2/tickets": ticketsRead,
  "GET /api/v2/tickets/:id": ticketsRead,
  "GET /api/v2/tickets/:id/comments": ticketsRead,

  // https://developer.zendesk.com/api-reference/ticketing/users/users/
  "GET /api/v2/users/me": open("anyone", "users:read", "read"),

  // https://developer.zendesk.com/api-reference/ticketing/oauth/oauth_tokens/
  // Which scope these two need is not documented: any token may look at itself and end itself.
  "GET /api/v2/oauth/tokens/current": open("signed-in"),
  "DELETE /api/v2/oauth/tokens/current": open("signed-in"),
} satisfies Record<string, Access>;

export type EndpointName = keyof typeof endpoints;
