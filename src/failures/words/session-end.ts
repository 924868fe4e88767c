import type { SessionEnd, SessionEndReason } from "../../session/contract/state.ts";
import { act, tell, type Explanation, type Words } from "../explanation.ts";

/** Why a session is over, or soon will be. That somebody pressed "Sign out" is no news, unless Zendesk could not be told. */
export const sessionEndCodes = {
  "ended-signed-out": {
    title: "You are signed out here, but Zendesk could not be told",
    detail:
      "This browser has forgotten your session. The token itself may live until it runs out; to end it now, sign in again and revoke it on the Access page.",
    confidence: "certain",
    actions: [act.signIn()],
  },
  "ended-refresh-refused": {
    title: "Zendesk ended your session",
    detail:
      "It was revoked, has run out, or was renewed somewhere else. Sign in again and go on where you were.",
    confidence: "certain",
    actions: [act.signIn()],
  },
  "ended-refresh-lost": {
    title: "Your session was lost while it was being renewed",
    detail:
      "The connection broke at the one moment a new key was on its way. Sign in again and go on where you were.",
    confidence: "certain",
    actions: [act.signIn()],
  },
  "ended-expired": {
    title: "Your session has run out",
    detail: "Zendesk gave it for a limited time and it cannot be renewed. Sign in again and go on.",
    confidence: "certain",
    actions: [act.signIn()],
  },
  "ended-revoked": {
    title: "Zendesk no longer accepts your session",
    detail: "Somebody revoked it, or an admin changed your access. Sign in again and go on.",
    confidence: "certain",
    actions: [act.signIn()],
  },
  "ended-not-kept": {
    title: "You were signed out because the page was reloaded or left",
    detail:
      "This browser keeps you signed in only as long as Scopedesk stays open. What you typed is still here. Sign in again and go on where you were.",
    confidence: "certain",
    actions: [act.signIn()],
  },
  "ended-forgotten": {
    title: "You were away for a while",
    detail: "After the last tab was closed this browser forgot your session, as it should.",
    confidence: "certain",
    actions: [act.signIn()],
  },
  "ended-vault-lost": {
    title: "The browser dropped your session",
    detail:
      "It closed the part of this app that holds the sign-in. What you typed is still here. Sign in again and go on.",
    confidence: "certain",
    actions: [act.signIn()],
  },
  "ended-worker-unavailable": {
    title: "This browser cannot keep you signed in",
    detail: "The part of this app that holds the sign-in could not start. Reload the page.",
    confidence: "certain",
    actions: [act.reloadPage()],
  },
  "session-ends-soon": {
    title: "You will be signed out in a few minutes",
    detail: "Zendesk gave this session for a limited time. Sign in again to go on without a break.",
    confidence: "certain",
    actions: [act.signIn()],
  },
} as const satisfies Record<`ended-${SessionEndReason}` | "session-ends-soon", Words>;

/** Says that the session ends in a few minutes. */
export const endsSoon = tell(sessionEndCodes, "session-ends-soon", []);

type SessionEndCode = keyof typeof sessionEndCodes;

/** Says why the last session is over; undefined when there is nothing to tell, because the person ended it. */
export function explainSessionEnd(end: SessionEnd): Explanation<SessionEndCode> | undefined {
  const { reason, at, revoked } = end;
  const isUntold = revoked === false;
  if (reason === "signed-out" && !isUntold) return undefined;
  const evidence = [`Ended: ${reason}`, `At: ${new Date(at).toISOString()}`];
  return tell<SessionEndCode>(
    sessionEndCodes,
    isUntold ? "ended-signed-out" : `ended-${reason}`,
    evidence,
  );
}
