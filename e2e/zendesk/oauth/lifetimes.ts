import type { Account } from "../account/account.ts";
import { tokenError } from "./errors.ts";

/** Seconds: https://developer.zendesk.com/api-reference/ticketing/oauth/grant_type_tokens/ */
const accessToken = { min: 300, max: 172_800 };
const refreshToken = { min: 604_800, max: 7_776_000, usual: 2_592_000 };

/**
 * When new tokens die, in ms since the epoch; null never. A wish out of range is refused, not
 * clamped. With the lifetimes from before 2026-04-30, a token nobody limits never expires and has
 * no refresh token.
 */
export function lifetimes(
  account: Account,
  text: ReadonlyMap<string, string>,
): { expiresAt: number | null; refreshTokenExpiresAt: number | null } {
  const { legacyLifetimes, accessTokenTtl } = account.behaviour;
  const asked = wish(text.get("expires_in"), accessToken);
  const renewal = wish(text.get("refresh_token_expires_in"), refreshToken) ?? refreshToken.usual;
  if (legacyLifetimes && asked === undefined)
    return { expiresAt: null, refreshTokenExpiresAt: null };
  const access = asked ?? accessTokenTtl;
  if (access >= renewal) throw tokenError("invalid_request");
  const now = account.clock.now();
  return { expiresAt: now + access * 1000, refreshTokenExpiresAt: now + renewal * 1000 };
}

function wish(text: string | undefined, range: { min: number; max: number }): number | undefined {
  if (text === undefined) return undefined;
  const seconds = Number(text);
  if (!/^\d+$/.test(text) || seconds < range.min || seconds > range.max) {
    throw tokenError("invalid_request");
  }
  return seconds;
}
