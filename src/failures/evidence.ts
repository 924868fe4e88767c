import type { FailureEvidence } from "../session/contract/error.ts";
import type { RequestFacts } from "./words/request-facts.ts";

/**
 * What small test requests brought to light, after a failure the browser hides:
 * `accepted`: Zendesk answered one that only a valid session may ask;
 * `anonymous`: it answered, but to nobody in particular;
 * `reachable`: it answers, but not to this session;
 * `silent`: nothing came back that the browser would show;
 * `not-sent`: spared, because the answer was known or one was sent moments ago.
 */
export type ProbeOutcome = "accepted" | "anonymous" | "reachable" | "silent" | "not-sent";

/** Everything a verdict about a hidden failure rests on. */
export interface Evidence extends RequestFacts {
  /** What the worker noted when the request failed; undefined when it could not. */
  failure?: FailureEvidence | undefined;
  online: boolean;
  probe: ProbeOutcome;
}

/** A token Zendesk took this short a time ago (ms) is taken for good. */
const freshlyAccepted = 60_000;

/** Whether Zendesk took the token after the failure: the worker asked it, or another request got through. */
export function wasVerified({ token }: FailureEvidence): boolean {
  return token === "accepted";
}

/** Whether the token is above suspicion: taken since, replaced in vain, or taken moments before. */
export function tokenIsFine({ probe, failure }: Evidence): boolean {
  if (probe === "accepted") return true;
  if (failure === undefined || probe === "anonymous") return false;
  if (failure.token === "refused") return false;
  if (wasVerified(failure) || failure.token === "fresh" || failure.retried) return true;
  // A probe that failed says more than an earlier success.
  if (probe !== "not-sent") return false;
  return failure.acceptedAgo !== null && failure.acceptedAgo < freshlyAccepted;
}

const probeSentences: Record<ProbeOutcome, string | undefined> = {
  accepted: "A small test request got through: Zendesk is there and accepts your session",
  anonymous: "A small test request was answered as if nobody were signed in",
  reachable: "Zendesk answers, but a small test request with your session did not get through",
  silent: "Nothing answers at Zendesk's address at all",
  "not-sent": undefined,
};

/** The evidence in sentences, for whoever wants to see it. */
export function evidenceSentences(evidence: Evidence): string[] {
  const { method, path, failure } = evidence;
  const asked =
    method === undefined || path === undefined ? [] : [`Asked: ${method} ${path.slice(0, 200)}`];
  const probe = probeSentences[evidence.probe];
  return [
    ...asked,
    `This device says it is ${evidence.online ? "online" : "offline"}`,
    ...(failure === undefined ? [] : failureSentences(failure)),
    ...(probe === undefined ? [] : [probe]),
    ...permissionSentences(evidence),
  ];
}

function failureSentences(failure: FailureEvidence): string[] {
  const sentences = [
    failure.sent
      ? `The connection ended without a readable answer after ${spell(failure.ms)}`
      : "The request never left this browser",
  ];
  if (wasVerified(failure)) {
    sentences.push("Asked right after it, Zendesk still accepted your session");
  } else if (failure.acceptedAgo !== null) {
    sentences.push(`Zendesk last accepted your session ${spell(failure.acceptedAgo)} earlier`);
  }
  if (failure.refreshed || failure.token === "fresh")
    sentences.push("Renewing the session did not help");
  if (failure.accessTokenLeft !== null) {
    sentences.push(
      failure.accessTokenLeft > 0
        ? `The access token was good for another ${spell(failure.accessTokenLeft)}`
        : "The access token had run out",
    );
  }
  sentences.push(
    `Requests from this browser in that minute: ${failure.spent} of about ${failure.limit}; those of colleagues cannot be seen`,
  );
  return sentences;
}

function permissionSentences({ needed, grantedScopes, role }: Evidence): string[] {
  const sentences: string[] = [];
  if (needed !== undefined && needed.scopes.length > 0) {
    sentences.push(`It needs one of the permissions: ${needed.scopes.join(", ")}`);
  }
  if (grantedScopes !== undefined) {
    sentences.push(`Permissions you gave: ${grantedScopes.join(", ") || "none"}`);
  }
  if (needed !== undefined && needed.roles.length > 0) {
    sentences.push(`Roles that may do it: ${needed.roles.join(", ")}`);
  }
  if (role !== undefined) sentences.push(`Your role: ${role}`);
  return sentences;
}

function spell(ms: number): string {
  if (ms < 1000) return `${Math.max(0, Math.round(ms))} ms`;
  if (ms < 120_000) return `${Math.round(ms / 1000)} s`;
  return `${Math.round(ms / 60_000)} min`;
}
