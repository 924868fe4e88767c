import { rateLimitWindow } from "../../reference/limits.ts";
import type { Evidence } from "../evidence.ts";
import { act, tell, type Confidence, type Explanation, type Words } from "../explanation.ts";
import { renewalCodes } from "./renewal-errors.ts";
import { isWrite } from "./request-facts.ts";
import { statusCodes } from "./status-codes.ts";

/** What is concluded where the browser hides Zendesk's answer, or there was none. */
export const hiddenCodes = {
  offline: {
    title: "You are offline",
    detail:
      "This device has no network. What you typed stays here; try again when the connection is back.",
    confidence: "certain",
    actions: [act.retry()],
  },
  "write-refused": {
    title: "Zendesk did not confirm this change",
    detail:
      "Your session and permissions are fine, so it was probably the content: a required field, a closed ticket, or a change by somebody else in between. See whether it was saved before sending it again.",
    confidence: "likely",
    actions: [act.checkWrite(), act.copy()],
  },
  "read-refused": {
    title: "Zendesk did not show this",
    detail:
      "Your session and permissions are fine. Either a restriction on your account or your company's plan rules it out, or something broke at Zendesk for a moment.",
    confidence: "unknown",
    actions: [act.retry(), act.copy()],
  },
  "zendesk-busy": {
    title: "Zendesk answers nothing of yours right now",
    detail:
      "Your session was renewed just now, so it is not the reason. Either your company has used up its requests for this minute, or something is broken at Zendesk.",
    confidence: "likely",
    actions: [act.wait(30), act.refresh()],
  },
  "no-contact": {
    title: "No contact with Zendesk",
    detail: "The connection broke, or Zendesk refused in a way the browser hides.",
    confidence: "unknown",
    otherwise: ["almost-certain"],
    actions: [act.wait(10), act.copy()],
  },
} as const satisfies Record<string, Words>;

/** What a readable answer would have said the same of. */
const sharedCodes = {
  "token-refused": statusCodes["token-refused"],
  "rate-limited": statusCodes["rate-limited"],
  ...renewalCodes,
} as const;

export type HiddenCode = keyof typeof hiddenCodes | keyof typeof sharedCodes;

const codes: Readonly<Record<HiddenCode, Words>> = { ...hiddenCodes, ...sharedCodes };

export function offline(evidence: string[]): Explanation<HiddenCode> {
  return tell(codes, "offline", evidence);
}

export function sessionRefused(
  confidence: Confidence,
  evidence: string[],
): Explanation<HiddenCode> {
  return tell(codes, "token-refused", evidence, {
    detail:
      "It was probably revoked or replaced. Renewing it is often enough; if not, sign in again and go on here.",
    confidence,
  });
}

export function sessionStuck(evidence: Evidence, sentences: string[]): Explanation<HiddenCode> {
  const detail = "Zendesk seems to accept it no more, and gave no new one just now.";
  return tell(codes, "not-renewed", sentences, {
    detail: isWrite(evidence) ? `${detail} ${unsureWrite}` : detail,
    confidence: "likely",
    ...(isWrite(evidence) && { actions: [act.refresh(), act.checkWrite(), act.copy()] }),
  });
}

export function tooMany(evidence: Evidence, sentences: string[]): Explanation<HiddenCode> {
  return tell(codes, "rate-limited", sentences, {
    detail:
      "Zendesk most likely asked for a pause. Everybody in your company shares one limit; wait a moment, nothing is lost.",
    confidence: "likely",
    actions: [act.wait(secondsHeld(evidence, rateLimitWindow))],
  });
}

export function writeRefused(evidence: string[]): Explanation<HiddenCode> {
  return tell(codes, "write-refused", evidence);
}

export function readRefused(evidence: string[]): Explanation<HiddenCode> {
  return tell(codes, "read-refused", evidence);
}

export function zendeskBusy(evidence: Evidence, sentences: string[]): Explanation<HiddenCode> {
  if (!isWrite(evidence)) {
    const actions = [act.wait(secondsHeld(evidence, 30)), act.refresh()];
    return tell(codes, "zendesk-busy", sentences, { actions });
  }
  return tell(codes, "zendesk-busy", sentences, {
    detail: `${codes["zendesk-busy"].detail} ${unsureWrite}`,
    actions: [act.checkWrite(), act.refresh()],
  });
}

export function noContact(evidence: Evidence, sentences: string[]): Explanation<HiddenCode> {
  const isSilent = evidence.probe === "silent";
  const detail = isSilent
    ? "Nothing answers at its address: the connection is broken, or Zendesk is down."
    : codes["no-contact"].detail;
  return tell(codes, "no-contact", sentences, {
    detail: isWrite(evidence) ? `${detail} ${unsureWrite}` : detail,
    ...(isSilent && { confidence: "almost-certain" }),
    actions: isWrite(evidence)
      ? [act.checkWrite(), act.copy()]
      : [act.wait(secondsHeld(evidence, 10)), act.copy()],
  });
}

/** Until the worker lets requests leave again, which is no sooner for pressing earlier. */
function secondsHeld({ failure }: Evidence, usual: number): number {
  const held = failure?.heldFor ?? 0;
  return held > 0 ? Math.ceil(held / 1000) : usual;
}

const unsureWrite = "Your change may or may not have arrived; look before sending it again.";
