import type { AuthorizationServer, Client } from "oauth4webapi";
import { SessionError } from "../error.ts";
import type { SessionConfig } from "../session-config.ts";
import { accountOrigin, parseSubdomain } from "../subdomain.ts";

/** One Zendesk account as an OAuth authorization server, and this app as its client. */
export interface Account {
  subdomain: string;
  /** Origin, and also the issuer a response would name (RFC 9207). */
  zendeskUrl: string;
  as: AuthorizationServer;
  client: Client;
}

export type TokenRoute = "direct" | "relay";

/**
 * Builds the account from the config, never from anything a callback says.
 *
 * @param origin of this app, where the relay lives
 * @throws SessionError `invalid-subdomain`
 */
export function accountOf(
  config: SessionConfig,
  subdomain: string,
  route: TokenRoute,
  origin: string,
): Account {
  const parsed = parseSubdomain(subdomain);
  if (!parsed.ok || parsed.subdomain !== subdomain) {
    throw new SessionError("invalid-subdomain", "not the subdomain of a Zendesk account");
  }
  const zendeskUrl = accountOrigin(config.zendeskUrl, subdomain);
  if (!isSecure(new URL(zendeskUrl))) {
    throw new SessionError("invalid-wish", "the account's URL is neither https nor loopback");
  }
  return {
    subdomain,
    zendeskUrl,
    as: {
      issuer: zendeskUrl,
      authorization_endpoint: `${zendeskUrl}/oauth/authorizations/new`,
      token_endpoint: tokenEndpoint(zendeskUrl, subdomain, route, origin),
    },
    client: { client_id: config.clientId },
  };
}

/** Where codes and refresh tokens go: to the account, or through this app's own static host. */
export function tokenEndpoint(
  zendeskUrl: string,
  subdomain: string,
  route: TokenRoute,
  origin: string,
): string {
  return route === "direct" ? `${zendeskUrl}/oauth/tokens` : `${origin}/oauth/${subdomain}/tokens`;
}

/** https, or http to this very machine: its name ends in `localhost`, or it is 127.0.0.1 or [::1]. */
export function isSecure(url: URL): boolean {
  return url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url));
}

export function isLoopback(url: URL): boolean {
  return /^(?:(?:[a-z0-9-]+\.)*localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
}
