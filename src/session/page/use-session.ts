import { useSyncExternalStore } from "react";
import { readGrantedScopes, readSession, readSignedIn, subscribeToSession } from "./session.ts";
import type { Session, SignedIn } from "../contract/state.ts";

/** The session as it is, now and after every change. */
export function useSession(): Session {
  return useSyncExternalStore(subscribeToSession, readSession);
}

/** The session of a page behind the guard, now and after every change. Throws anywhere else. */
export function useSignedIn(): SignedIn {
  return useSyncExternalStore(subscribeToSession, readSignedIn);
}

/** The scopes Zendesk granted to this session, or to the one that just ended; none when nobody was signed in. */
export function useGrantedScopes(): readonly string[] {
  return useSyncExternalStore(subscribeToSession, readGrantedScopes);
}
