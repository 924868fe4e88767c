import { useSyncExternalStore } from "react";
import { readSession, subscribeToSession } from "../session/session.ts";
import type { Session } from "../session/state.ts";

/** The session as it is, now and after every change. */
export function useSession(): Session {
  return useSyncExternalStore(subscribeToSession, readSession);
}

/** Scopes Zendesk granted to this session; none when nobody is signed in. */
export function useGrantedScopes(): readonly string[] {
  const session = useSession();
  return session.status === "signed-in" ? session.grantedScopes : [];
}
