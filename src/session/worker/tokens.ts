import type { TokenEndpointResponse } from "oauth4webapi";
import { SessionError } from "../error.ts";
import type { Moment } from "./clock.ts";

/** What the worker, and only the worker, holds. */
export interface Tokens {
  accessToken: string;
  refreshToken: string | null;
  /** As granted, which may be more or less than was asked. */
  scopes: string[];
  issued: Moment;
  /** ms, null when it does not expire. */
  accessTokenLifetime: number | null;
  /** ms, null when unknown. */
  refreshTokenLifetime: number | null;
}

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
  const refreshLifetime = response["refresh_token_expires_in"];
  if (response.token_type !== "bearer") {
    throw new SessionError("malformed-answer", "the token is not a bearer token");
  }
  if (!/^[\x21-\x7e]+$/.test(response.access_token)) {
    throw new SessionError("malformed-answer", "the token cannot stand in a header");
  }
  const { expires_in: lifetime, refresh_token: refreshToken, scope } = response;
  return {
    accessToken: response.access_token,
    refreshToken: refreshToken ?? before.refreshToken,
    scopes: scope === undefined ? before.scopes : scope.split(" ").filter((name) => name !== ""),
    issued,
    accessTokenLifetime: lifetime === undefined ? null : lifetime * 1000,
    refreshTokenLifetime:
      typeof refreshLifetime === "number" && refreshLifetime > 0
        ? refreshLifetime * 1000
        : refreshToken === undefined
          ? before.refreshTokenLifetime
          : null,
  };
}
