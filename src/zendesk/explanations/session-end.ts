import type { SessionEnd, SessionEndReason } from "../../session/state.ts";
import { act, type Explanation } from "../explanation.ts";

type Words = Pick<Explanation, "title" | "detail">;

/** Says why the last session is over; undefined when there is nothing to tell, because the person ended it. */
export function explainSessionEnd(end: SessionEnd): Explanation | undefined {
  const words = end.revoked === false ? notRevoked : table[end.reason];
  if (words === undefined) return undefined;
  return {
    ...words,
    code: `ended-${end.reason}`,
    confidence: "certain",
    evidence: [`Ended: ${end.reason}`, `At: ${new Date(end.at).toISOString()}`],
    actions: [end.reason === "worker-unavailable" ? act.reloadPage() : act.signIn()],
  };
}

const notRevoked: Words = {
  title: "You are signed out here, but Zendesk could not be told",
  detail:
    "This browser has forgotten your session. The token itself may live until it runs out; to end it now, sign in again and revoke it on the Access page.",
};

const table: Record<SessionEndReason, Words | undefined> = {
  "signed-out": undefined,
  "refresh-refused": {
    title: "Zendesk ended your session",
    detail:
      "It was revoked, has run out, or was renewed somewhere else. Sign in again and go on where you were.",
  },
  "refresh-lost": {
    title: "Your session was lost while it was being renewed",
    detail:
      "The connection broke at the one moment a new key was on its way. Sign in again and go on where you were.",
  },
  expired: {
    title: "Your session has run out",
    detail: "Zendesk gave it for a limited time and it cannot be renewed. Sign in again and go on.",
  },
  revoked: {
    title: "Zendesk no longer accepts your session",
    detail: "Somebody revoked it, or an admin changed your access. Sign in again and go on.",
  },
  forgotten: {
    title: "You were away for a while",
    detail: "After the last tab was closed this browser forgot your session, as it should.",
  },
  "vault-lost": {
    title: "The browser dropped your session",
    detail:
      "It closed the part of this app that holds the sign-in. What you typed is still here. Sign in again and go on.",
  },
  "worker-unavailable": {
    title: "This browser cannot keep you signed in",
    detail: "The part of this app that holds the sign-in could not start. Reload the page.",
  },
};
