import type { SessionErrorCode, SessionErrorDetails } from "../../session/error.ts";
import { act, type Explanation } from "../explanation.ts";
import { explainOAuthError } from "./oauth-errors.ts";

type Words = Omit<Explanation, "code" | "evidence" | "confidence"> &
  Partial<Pick<Explanation, "confidence">>;

/** Puts a failure of the session (its sign-in, its requests, its worker) into words. */
export function explainSessionError(
  code: SessionErrorCode,
  details: SessionErrorDetails = {},
): Explanation {
  const { wish, retryAfter } = details;
  const told = wordsOf(code, details);
  return {
    ...told,
    ...(wish !== undefined && { wish }),
    actions: told.actions.map((action, index) => {
      // A code works once: what failed on the way in is begun anew, never repeated.
      const kept =
        wish !== undefined && action.kind === "retry" ? act.signIn("Start again") : action;
      return retryAfter !== undefined && index === 0 ? { ...kept, seconds: retryAfter } : kept;
    }),
  };
}

function wordsOf(code: SessionErrorCode, details: SessionErrorDetails): Explanation {
  if (standsForOAuth(code)) return explainOAuthError(oauthNames[code], details.errorDescription);
  const broken = (details.status ?? 0) >= 500 ? "server_error" : undefined;
  const named = details.error ?? broken;
  if (carriesOAuth.has(code) && named !== undefined) {
    return explainOAuthError(named, details.errorDescription);
  }
  return {
    confidence: "certain",
    ...table[code],
    code,
    evidence: detailSentences(code, details),
  };
}

function detailSentences(code: string, details: SessionErrorDetails): string[] {
  const sentences = [`Session error: ${code}`];
  if (details.status !== undefined) sentences.push(`Status of the answer: ${details.status}`);
  if (details.error !== undefined) sentences.push(`Error named: “${details.error}”`);
  if (details.errorDescription !== undefined) {
    sentences.push(`Zendesk's own words: “${details.errorDescription}”`);
  }
  return sentences;
}

/** Our codes that stand for one of OAuth's. */
const oauthNames = {
  denied: "access_denied",
  "login-required": "login_required",
  "invalid-scope": "invalid_scope",
  "invalid-client": "invalid_client",
  "invalid-grant": "invalid_grant",
  "server-error": "server_error",
  "temporarily-unavailable": "temporarily_unavailable",
} as const satisfies Partial<Record<SessionErrorCode, string>>;

function standsForOAuth(code: SessionErrorCode): code is keyof typeof oauthNames {
  return Object.hasOwn(oauthNames, code);
}

/** Codes that stand for any other of OAuth's, named in the details. */
const carriesOAuth: ReadonlySet<SessionErrorCode> = new Set(["authorization-error", "token-error"]);

const unforeseen: Words = {
  title: "The sign-in did not work out",
  detail: "Nothing was kept. Start again; if it happens twice, pass on what happened.",
  confidence: "unknown",
  actions: [act.signIn("Start again"), act.copy()],
};

const table: Record<Exclude<SessionErrorCode, keyof typeof oauthNames>, Words> = {
  "authorization-error": unforeseen,
  "token-error": unforeseen,
  "malformed-callback": {
    title: "Zendesk's answer to the sign-in is not usable",
    detail:
      "The address you came back with is incomplete or was changed on the way. Nothing was signed in.",
    actions: [act.signIn("Start again")],
  },
  "unknown-state": {
    title: "This sign-in was not started here",
    detail:
      "It began in another tab or browser, was finished before, or somebody sent you the link. Nothing was signed in. Start again from here.",
    actions: [act.signIn("Sign in")],
  },
  "expired-sign-in": {
    title: "That sign-in took too long",
    detail: "It was left open for a long time and no longer counts. Starting again takes a moment.",
    actions: [act.signIn("Start again")],
  },
  "issuer-mismatch": {
    title: "The answer came from somebody else",
    detail:
      "You asked one Zendesk account to sign you in and another one answered. Nothing was signed in. Start again from here, not from a link.",
    actions: [act.signIn("Start again")],
  },
  framed: {
    title: "This app does not sign people in inside another page",
    detail: "Somebody could be watching over your shoulder there. Open it in a tab of its own.",
    actions: [act.home("Open the start page")],
  },
  "storage-blocked": {
    title: "The browser blocks what signing in needs",
    detail:
      "For the way to Zendesk and back a short note is kept in this tab. Allow this site to store data, then start again.",
    actions: [act.signIn("Start again")],
  },
  "expired-code": {
    title: "That sign-in has run out",
    detail:
      "The code from Zendesk lives 120 seconds and was older than that. Signing in again takes a moment.",
    actions: [act.signIn()],
  },
  "malformed-answer": {
    title: "The answer was not what it should be",
    detail: "It was cut off, or changed on the way. Trying again usually helps.",
    confidence: "likely",
    actions: [act.retry(), act.copy()],
  },
  unreachable: {
    title: "Zendesk cannot be reached to sign you in",
    detail:
      "Either the network between you and Zendesk is down, or it answered in a way the browser may not show this app. Check the subdomain, then try again.",
    setup:
      "If it happens at every sign-in: Zendesk does not let browsers read its token endpoint everywhere. Set tokenUrl to “relay” in config.json, so that the host forwards it.",
    confidence: "likely",
    actions: [act.signIn("Start again"), act.home("Back to sign-in")],
  },
  "rate-limited": {
    title: "Zendesk asks for a pause",
    detail: "Too many requests came from your company in the last minute. Nothing is lost.",
    actions: [{ ...act.signIn("Start again"), seconds: 60 }],
  },
  timeout: {
    title: "Zendesk took too long",
    detail: "No answer came in time. It may be busy, or the connection is very slow.",
    confidence: "likely",
    actions: [act.retry()],
  },
  network: {
    title: "No answer from Zendesk",
    detail: "The connection broke, or Zendesk refused in a way the browser hides.",
    confidence: "unknown",
    actions: [act.retry(), act.copy()],
  },
  aborted: {
    title: "Stopped",
    detail: "The request was cancelled before an answer came.",
    actions: [act.retry()],
  },
  "signed-out": {
    title: "You are signed out",
    detail: "The session ended in this browser. Sign in again and go on where you were.",
    actions: [act.signIn("Sign in")],
  },
  "session-changed": {
    title: "Somebody else signed in meanwhile",
    detail: "Another tab of this browser changed the account. Reload to go on as that person.",
    actions: [act.reloadPage(), act.home()],
  },
  "refused-by-gateway": {
    title: "This app does not send requests like that",
    detail: "The address or the method is outside what it may ask of Zendesk. Nothing was sent.",
    actions: [act.home(), act.copy()],
  },
  "too-large": {
    title: "That is more than this app passes on",
    detail: "Files may have up to 50 MB each. Send fewer or smaller ones. Nothing was sent.",
    actions: [act.home(), act.copy()],
  },
  busy: {
    title: "Too much at once",
    detail: "Many requests are still waiting for Zendesk. Wait a moment; nothing was lost.",
    actions: [act.wait(10)],
  },
  "vault-lost": {
    title: "The browser dropped your session",
    detail:
      "It closed the part of this app that holds the sign-in. What you typed is still here. Sign in again and go on.",
    actions: [act.signIn(), act.reloadPage()],
  },
  "worker-unavailable": {
    title: "This browser cannot keep you signed in",
    detail:
      "The part of this app that holds the sign-in could not start. Reload the page; if that does not help, update the browser or turn off what blocks scripts here.",
    setup:
      "The session worker's script under /assets has to load: look for 404s, a proxy that rewrites scripts, or a Content-Security-Policy other than the one that ships.",
    actions: [act.reloadPage(), act.copy()],
  },
  "invalid-subdomain": {
    title: "That is not a Zendesk subdomain",
    detail: "It is the first part of your Zendesk address: acme in acme.zendesk.com.",
    actions: [act.home("Back to sign-in")],
  },
  "invalid-wish": {
    title: "These permissions cannot be asked for",
    detail:
      "Pick at least one permission, spelt as Zendesk spells it, and lifetimes within its limits.",
    actions: [act.home("Back to sign-in")],
  },
};
