import type { TokenEndpointResponse } from "oauth4webapi";
import { SessionError } from "../contract/error.ts";
import type { Moment } from "./clock.ts";

/** What the worker, and only the worker, holds. */
export interface Tokens {
  accessToken: string;
  refreshToken: string | null;
  /** As granted, which may be more or less than was asked. */
  scopes: string[];
  issued: Moment;
  /** ms, null when it does not expire, or nobody said when. */
  accessTokenLifetime: number | null;
  /** ms, null when unknown. */
  refreshTokenLifetime: number | null;
}

/** Seconds a token may say it lives: Zendesk gives 300 at least, and days at most. */
const lifetimes = { least: 1, most: 10 * 365 * 86_400 };

/**
 * Reads a checked token response (RFC 6749 section 5.1).
 *
 * @param before the tokens it replaces: a missing refresh token or scope means "as before"
 */
export function tokensOf(
  response: TokenEndpointResponse,
  issued: Moment,
  before: Pick<Tokens, "refreshToken" | "scopes" | "refreshTokenLifetime">,
): Tokens {
  if (response["error"] !== undefined) {
    throw new SessionError("malformed-answer", "the answer is a token and an error at once");
  }
  if (response.token_type !== "bearer") {
    throw new SessionError("malformed-answer", "the token is not a bearer token");
  }
  if (!/^[\x21-\x7e]+$/.test(response.access_token)) {
    throw new SessionError("malformed-answer", "the token cannot stand in a header");
  }
  const { refresh_token: refreshToken, scope } = response;
  const refreshTokenLifetime = lifetimeOf(response["refresh_token_expires_in"]);
  return {
    accessToken: response.access_token,
    refreshToken: refreshToken ?? before.refreshToken,
    scopes: scope === undefined ? before.scopes : scope.split(" ").filter((name) => name !== ""),
    issued,
    accessTokenLifetime: lifetimeOf(response.expires_in),
    refreshTokenLifetime:
      refreshToken === undefined
        ? (refreshTokenLifetime ?? before.refreshTokenLifetime)
        : refreshTokenLifetime,
  };
}

/** ms; a lifetime that cannot be meant, such as none at all or for ever, counts as not said. */
function lifetimeOf(seconds: unknown): number | null {
  if (typeof seconds !== "number") return null;
  return seconds >= lifetimes.least && seconds <= lifetimes.most ? seconds * 1000 : null;
}
