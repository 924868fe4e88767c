import { nearLimit } from "../reference/limits.ts";
import { coversAny } from "../scopes/catalogue.ts";
import type { Explanation } from "./explanation.ts";
import { type ForbiddenCode, missingScope, narrowest, wrongRole } from "./words/forbidden.ts";
import {
  type HiddenCode,
  noContact,
  offline,
  readRefused,
  sessionRefused,
  sessionStuck,
  tooMany,
  writeRefused,
  zendeskBusy,
} from "./words/hidden-answers.ts";
import { isWrite } from "./words/request-facts.ts";
import { evidenceSentences, tokenIsFine, type Evidence } from "./evidence.ts";

/**
 * Concludes from evidence why Zendesk's answer stayed hidden: it sends no CORS headers with 401, 403, 422, 429 and 5xx,
 * so a script sees one and the same TypeError for all of them. Only offline is ever certain.
 */
export function judge(evidence: Evidence): Explanation<HiddenCode | ForbiddenCode> {
  const sentences = evidenceSentences(evidence);
  if (!evidence.online) return offline(sentences);
  if (evidence.probe === "anonymous") return sessionRefused("almost-certain", sentences);

  const { needed, role, failure } = evidence;
  if (failure?.token === "refused" && evidence.probe !== "accepted") {
    return sessionStuck(evidence, sentences);
  }
  const fine = tokenIsFine(evidence);
  const known = needed?.certainty === "documented";
  if (needed !== undefined && lacksScope(evidence)) {
    const sure = fine && known ? "almost-certain" : "likely";
    return missingScope(narrowest(needed.scopes), needed.scopes, sentences, sure);
  }
  if (needed !== undefined && role !== undefined && !needed.roles.includes(role)) {
    return wrongRole(role, needed.roles, sentences, fine ? "almost-certain" : "likely");
  }
  if (failure !== undefined && failure.spent >= failure.limit * nearLimit) {
    return tooMany(evidence, sentences);
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
