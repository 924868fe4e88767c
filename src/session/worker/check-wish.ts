import {
  accessTokenLifetime,
  refreshTokenLifetime,
  type Lifetime,
} from "../../reference/lifetimes.ts";
import { SessionError } from "../contract/error.ts";
import type { SignInWish, TokenLifetimes } from "../contract/sign-in-wish.ts";
import { isSubdomain } from "../../reference/subdomain.ts";

/**
 * Refuses what Zendesk would refuse on a page of its own, where no way leads back.
 *
 * @throws SessionError `invalid-subdomain`, `invalid-wish`
 */
export function checkWish(wish: SignInWish): void {
  const { subdomain, scopes, lifetimes } = wish;
  if (typeof subdomain !== "string" || !isSubdomain(subdomain)) {
    throw new SessionError("invalid-subdomain", "not a Zendesk subdomain");
  }
  // RFC 6749 section 3.3: a scope is printable ASCII without space, quote and backslash.
  const spelt = Array.isArray(scopes) && scopes.every((scope) => /^[!#-[\]-~]{1,100}$/.test(scope));
  if (!spelt || scopes.length === 0 || scopes.length > 200) {
    throw new SessionError("invalid-wish", "no scopes, or none Zendesk could know");
  }
  if (lifetimes !== undefined) checkLifetimes(lifetimes);
}

function checkLifetimes({ accessToken, refreshToken }: TokenLifetimes): void {
  const fits =
    isWithin(accessToken, accessTokenLifetime) && isWithin(refreshToken, refreshTokenLifetime);
  if (!fits) throw new SessionError("invalid-wish", "a lifetime is outside Zendesk's range");
}

function isWithin(seconds: unknown, { least, most }: Lifetime): boolean {
  if (seconds === undefined) return true;
  return Number.isInteger(seconds) && Number(seconds) >= least && Number(seconds) <= most;
}
