import { since, surelySince } from "./clock.ts";
import type { Environment } from "./environment.ts";
import type { LiveSession } from "./live-session.ts";
import { accessTokenLeft } from "./live-session.ts";
import type { TokenFacts } from "./token-state.ts";

/** A request waits for a new token when the old one has less than this left. */
const requestMargin = 5_000;

/** What is known of a session's token, for a matter of the moment `from` (monotonic ms). */
export function factsAbout(
  { tokens, accepted }: LiveSession,
  environment: Environment,
  from: number,
): Omit<TokenFacts, "asked"> {
  const { accessTokenLifetime, issued, refreshToken } = tokens;
  const lifetime = accessTokenLifetime ?? Infinity;
  return {
    now: environment.now(),
    proven: accepted !== null && accepted.monotonic >= from,
    ranOut: since(issued, environment) >= lifetime,
    surelyRanOut: surelySince(issued, environment) >= lifetime,
    canRefresh: refreshToken !== null,
  };
}

/** Whether a request that leaves now might arrive with a token that has run out. */
export function runsOutSoon(session: LiveSession, environment: Environment): boolean {
  const left = accessTokenLeft(session, environment);
  const margin = Math.min(requestMargin, (session.tokens.accessTokenLifetime ?? 0) * 0.1);
  return left !== null && left <= margin;
}
