import { SessionError } from "../error.ts";
import type { SignInWish, TokenLifetimes } from "../sign-in-wish.ts";
import { parseSubdomain } from "../subdomain.ts";

/** Zendesk's ranges, in seconds. */
const accessTokenRange = { least: 300, most: 172_800 };
const refreshTokenRange = { least: 604_800, most: 7_776_000 };

/**
 * Refuses what Zendesk would refuse on a page of its own, where no way leads back.
 *
 * @throws SessionError `invalid-subdomain`, `invalid-wish`
 */
export function checkWish(wish: SignInWish): void {
  const { subdomain, scopes, lifetimes } = wish;
  const parsed = typeof subdomain === "string" ? parseSubdomain(subdomain) : undefined;
  if (!parsed?.ok) throw new SessionError("invalid-subdomain", "not a Zendesk subdomain");
  // RFC 6749 section 3.3: a scope is printable ASCII without space, quote and backslash.
  const spelt = Array.isArray(scopes) && scopes.every((scope) => /^[!#-[\]-~]{1,100}$/.test(scope));
  if (!spelt || scopes.length === 0 || scopes.length > 200) {
    throw new SessionError("invalid-wish", "no scopes, or none Zendesk could know");
  }
  if (lifetimes !== undefined) checkLifetimes(lifetimes);
}

function checkLifetimes({ accessToken, refreshToken }: TokenLifetimes): void {
  const fits = isWithin(accessToken, accessTokenRange) && isWithin(refreshToken, refreshTokenRange);
  if (!fits) throw new SessionError("invalid-wish", "a lifetime is outside Zendesk's range");
}

function isWithin(seconds: unknown, { least, most }: { least: number; most: number }): boolean {
  if (seconds === undefined) return true;
  return Number.isInteger(seconds) && Number(seconds) >= least && Number(seconds) <= most;
}
