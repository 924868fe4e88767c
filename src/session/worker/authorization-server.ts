import type { AuthorizationServer, Client } from "oauth4webapi";
import { isLoopback } from "../../reference/loopback.ts";
import { authorizePath, tokenPath } from "../../reference/paths.ts";
import { SessionError } from "../contract/error.ts";
import type { SessionConfig } from "../contract/session-config.ts";
import { isSubdomain } from "../../reference/subdomain.ts";
import { accountOrigin } from "../contract/account-origin.ts";

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
  if (!isSubdomain(subdomain)) {
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
      authorization_endpoint: `${zendeskUrl}${authorizePath}`,
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
  return route === "direct" ? `${zendeskUrl}${tokenPath}` : `${origin}/oauth/${subdomain}/tokens`;
}

/** https, or http to this very machine. */
function isSecure({ protocol, hostname }: URL): boolean {
  return protocol === "https:" || (protocol === "http:" && isLoopback(hostname));
}
