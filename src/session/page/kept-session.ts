import type { SessionSnapshot } from "../contract/protocol.ts";
import type { SessionEnd } from "../contract/state.ts";

const key = "scopedesk:signed-in";

/** What is known of a session that was there before the page was loaded. */
type KeptSession = Required<Pick<SessionEnd, "subdomain" | "askedScopes">>;

/**
 * Keeps in this tab's sessionStorage that somebody is signed in, to which account and with which
 * scopes asked for: nothing that opens anything, but enough to say after a reload what is gone and
 * to offer it again. A session that ended before everyone's eyes is forgotten.
 */
export function keepSession(session: SessionSnapshot): void {
  try {
    if (session.status === "signed-in") {
      const { subdomain, askedScopes } = session;
      sessionStorage.setItem(key, JSON.stringify({ subdomain, askedScopes } satisfies KeptSession));
    } else if (session.ended) sessionStorage.removeItem(key);
  } catch {
    // Where storage is blocked a reload is not explained.
  }
}

/** The session this tab had, should its end never have been seen here. */
export function readKeptSession(): KeptSession | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    return isKeptSession(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function isKeptSession(value: unknown): value is KeptSession {
  if (typeof value !== "object" || value === null) return false;
  if (!("subdomain" in value && "askedScopes" in value)) return false;
  const { subdomain, askedScopes } = value;
  return (
    typeof subdomain === "string" &&
    Array.isArray(askedScopes) &&
    askedScopes.every((scope) => typeof scope === "string")
  );
}
