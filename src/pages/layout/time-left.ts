import type { SignedIn } from "../../session/contract/state.ts";

/** Milliseconds until nothing can keep this session going any more; null when something can, or nobody knows. */
export function timeLeft(session: SignedIn): number | null {
  return session.canRefresh ? session.refreshTokenExpiresIn : session.accessTokenExpiresIn;
}
