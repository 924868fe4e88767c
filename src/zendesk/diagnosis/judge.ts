import { coversAny } from "../../scopes/catalogue.ts";
import { act, type Explanation } from "../explanation.ts";
import { missingScope, narrowest, wrongRole } from "../explanations/forbidden.ts";
import { isWrite } from "../explanations/request-facts.ts";
import { evidenceSentences, tokenIsFine, type Evidence } from "./evidence.ts";

/** From this share of the plan's requests on, a pause is the likeliest reason for silence. */
const nearTheLimit = 0.8;

/**
 * Concludes from evidence why Zendesk's answer stayed hidden: it sends no CORS headers with 401, 403, 422, 429 and 5xx,
 * so a script sees one and the same TypeError for all of them. Only offline is ever certain.
 */
export function judge(evidence: Evidence): Explanation {
  const sentences = evidenceSentences(evidence);
  if (!evidence.online) return offline(sentences);
  if (evidence.probe === "anonymous") return sessionRefused("almost-certain", sentences);

  const { needed, role, failure } = evidence;
  const fine = tokenIsFine(evidence);
  const known = needed?.certainty === "documented";
  if (needed !== undefined && lacksScope(evidence)) {
    const sure = fine && known ? "almost-certain" : "likely";
    return missingScope(narrowest(needed.scopes), needed.scopes, sentences, sure);
  }
  if (needed !== undefined && role !== undefined && !needed.roles.includes(role)) {
    return wrongRole(role, needed.roles, sentences, fine ? "almost-certain" : "likely");
  }
  if (failure !== undefined && failure.spent >= failure.limit * nearTheLimit) {
    return tooMany(sentences);
  }
  if (evidence.probe === "silent") return noContact(evidence, sentences);
  if (evidence.probe === "reachable") {
    if (fine) return zendeskBusy(evidence, sentences);
    const ranOut = (failure?.accessTokenLeft ?? 1) <= 0;
    return sessionRefused(ranOut ? "almost-certain" : "likely", sentences);
  }
  if (fine) return isWrite(evidence) ? writeRefused(sentences) : readRefused(sentences);
  return noContact(evidence, sentences);
}

function lacksScope({ needed, grantedScopes }: Evidence): boolean {
  if (needed === undefined || grantedScopes === undefined || needed.scopes.length === 0) {
    return false;
  }
  return !coversAny(grantedScopes, needed.scopes);
}

function offline(evidence: string[]): Explanation {
  return {
    code: "offline",
    title: "You are offline",
    detail:
      "This device has no network. What you typed stays here; try again when the connection is back.",
    confidence: "certain",
    evidence,
    actions: [act.retry()],
  };
}

function sessionRefused(confidence: Explanation["confidence"], evidence: string[]): Explanation {
  return {
    code: "token-refused",
    title: "Zendesk no longer accepts this session",
    detail:
      "It was probably revoked or replaced. Renewing it is often enough; if not, sign in again and go on here.",
    confidence,
    evidence,
    actions: [act.refresh(), act.signIn()],
  };
}

function tooMany(evidence: string[]): Explanation {
  return {
    code: "rate-limited",
    title: "Too many requests in the last minute",
    detail:
      "Zendesk most likely asked for a pause. Everybody in your company shares one limit; wait a moment, nothing is lost.",
    confidence: "likely",
    evidence,
    actions: [act.wait(60)],
  };
}

function writeRefused(evidence: string[]): Explanation {
  return {
    code: "write-refused",
    title: "Zendesk did not confirm this change",
    detail:
      "Your session and permissions are fine, so it was probably the content: a required field, a closed ticket, or a change by somebody else in between. See whether it was saved before sending it again.",
    confidence: "likely",
    evidence,
    actions: [act.checkWrite(), act.copy()],
  };
}

function readRefused(evidence: string[]): Explanation {
  return {
    code: "read-refused",
    title: "Zendesk did not show this",
    detail:
      "Your session and permissions are fine. Either a restriction on your account or your company's plan rules it out, or something broke at Zendesk for a moment.",
    confidence: "unknown",
    evidence,
    actions: [act.retry(), act.copy()],
  };
}

function zendeskBusy(evidence: Evidence, sentences: string[]): Explanation {
  return {
    code: "zendesk-busy",
    title: "Zendesk answers nothing of yours right now",
    detail: `Your session was made or renewed just now, so it is not the reason. Either your company has used up its requests for this minute, or something is broken at Zendesk.${unsureWrite(evidence)}`,
    confidence: "likely",
    evidence: sentences,
    actions: isWrite(evidence) ? [act.checkWrite(), act.refresh()] : [act.wait(30), act.refresh()],
  };
}

function unsureWrite(evidence: Evidence): string {
  return isWrite(evidence)
    ? " Your change may or may not have arrived; look before sending it again."
    : "";
}

function noContact(evidence: Evidence, sentences: string[]): Explanation {
  const isSilent = evidence.probe === "silent";
  return {
    code: "no-contact",
    title: "No contact with Zendesk",
    detail: isSilent
      ? `Nothing answers at its address: the connection is broken, or Zendesk is down.${unsureWrite(evidence)}`
      : `The connection broke, or Zendesk refused in a way the browser hides.${unsureWrite(evidence)}`,
    confidence: isSilent ? "almost-certain" : "unknown",
    evidence: sentences,
    actions: isWrite(evidence) ? [act.checkWrite(), act.copy()] : [act.wait(10), act.copy()],
  };
}
