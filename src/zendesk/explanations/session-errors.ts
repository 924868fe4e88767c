import { act, type Explanation } from "../explanation.ts";
import { explainOAuthError } from "./oauth-errors.ts";

type Words = Omit<Explanation, "code" | "evidence" | "confidence"> &
  Partial<Pick<Explanation, "confidence">>;

/** Puts a code of the session (its worker, its gateway, its callback) into words. */
export function explainSessionError(code: string, description?: string): Explanation {
  const oauth = oauthCodes[code];
  if (oauth !== undefined) return explainOAuthError(oauth, description);
  const words = table[code] ?? unknownWords;
  const quoted = description === undefined ? [] : [`Reported with it: “${description}”`];
  return {
    confidence: "certain",
    ...words,
    code,
    evidence: [`Session error: ${code}`, ...quoted],
  };
}

const oauthCodes: Partial<Record<string, string>> = {
  denied: "access_denied",
  "invalid-grant": "invalid_grant",
  "invalid-client": "invalid_client",
  "invalid-scope": "invalid_scope",
  "invalid-request": "invalid_request",
  "redirect-uri-mismatch": "redirect_uri_mismatch",
  "unauthorized-client": "unauthorized_client",
  "login-required": "login_required",
  "server-error": "server_error",
};

const unknownWords: Words = {
  title: "The sign-in did not work out",
  detail: "Nothing was kept. Start again; if it happens twice, pass on what happened.",
  confidence: "unknown",
  actions: [act.signIn("Start again"), act.copy()],
};

const table: Partial<Record<string, Words>> = {
  "unknown-state": {
    title: "This sign-in was not started here",
    detail:
      "It began in another tab or browser, was finished before, or somebody sent you the link. Nothing was signed in. Start again from here.",
    actions: [act.signIn("Sign in"), act.home()],
  },
  "expired-code": {
    title: "That sign-in has run out",
    detail:
      "The code from Zendesk lives 120 seconds and was older than that. Signing in again takes a moment.",
    actions: [act.signIn()],
  },
  "malformed-callback": {
    title: "Zendesk's answer to the sign-in is not usable",
    detail:
      "The address you came back with is incomplete or was changed on the way. Nothing was signed in.",
    actions: [act.signIn("Start again")],
  },
  "malformed-answer": {
    title: "The answer was not what it should be",
    detail:
      "It was cut off or changed on the way. Trying once more does no harm to what you were reading.",
    confidence: "likely",
    actions: [act.retry(), act.copy()],
  },
  network: {
    title: "No answer from Zendesk",
    detail:
      "The connection broke, or Zendesk refused in a way the browser hides. We are finding out which.",
    confidence: "unknown",
    actions: [act.retry()],
  },
  unreachable: {
    title: "Zendesk cannot be reached",
    detail:
      "Either the network between you and Zendesk is down, or the answer was one the browser may not show to this app.",
    setup:
      'If it happens at every sign-in: Zendesk does not let browsers read its token endpoint everywhere. Set tokenUrl to "relay" in config.json and let the host forward it.',
    confidence: "likely",
    actions: [act.retry(), act.home("Back to sign-in")],
  },
  offline: {
    title: "You are offline",
    detail:
      "This device has no network. What you typed stays here; try again when the connection is back.",
    actions: [act.retry()],
  },
  timeout: {
    title: "Zendesk took too long",
    detail: "No answer came in time. It may be busy, or the connection is very slow.",
    confidence: "likely",
    actions: [act.retry()],
  },
  "signed-out": {
    title: "You are signed out",
    detail: "The session ended in this browser. Sign in again and go on where you were.",
    actions: [act.signIn("Sign in")],
  },
  "vault-lost": {
    title: "The browser dropped your session",
    detail:
      "The part of this app that holds the sign-in was closed by the browser. Nothing you typed is lost. Sign in again and go on.",
    actions: [act.signIn(), act.reloadPage()],
  },
  "refused-by-gateway": {
    title: "This app does not send requests like that",
    detail: "The address or the method is outside what it may ask of Zendesk. Nothing was sent.",
    actions: [act.home(), act.copy()],
  },
  aborted: {
    title: "Stopped",
    detail: "The request was cancelled before an answer came.",
    actions: [act.retry()],
  },
};
