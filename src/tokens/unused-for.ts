import type { OAuthToken } from "../zendesk/oauth-tokens.ts";

/** A token nobody used for this long (ms) is worth pointing out. */
const longUnused = 30 * 86_400_000;

/** How long nobody used a token, in ms, when that is worth pointing out. */
export function unusedFor(
  token: Pick<OAuthToken, "used_at" | "created_at">,
  now: number,
): number | undefined {
  const since = token.used_at ?? token.created_at;
  if (since === null) return undefined;
  const unused = now - Date.parse(since);
  return unused >= longUnused ? unused : undefined;
}
