import { timestamp } from "../clock.ts";
import type { Token } from "../oauth/store.ts";

/** A token as the API lists it: its secrets cut short, its scopes an array. */
export function tokenJson(origin: string, token: Token) {
  return {
    url: `${origin}/api/v2/oauth/tokens/${token.id}.json`,
    id: token.id,
    user_id: token.userId,
    client_id: token.clientId,
    token: token.accessToken.slice(0, 10),
    refresh_token: token.refreshToken && token.refreshToken.slice(0, 10),
    created_at: timestamp(token.createdAt),
    used_at: token.usedAt === null ? null : timestamp(token.usedAt),
    expires_at: token.expiresAt === null ? null : timestamp(token.expiresAt),
    refresh_token_expires_at:
      token.refreshTokenExpiresAt === null ? null : timestamp(token.refreshTokenExpiresAt),
    scopes: token.scopes,
  };
}
