import { codeLifetime } from "../../reference/lifetimes.ts";
import type { SessionErrorCode } from "../../session/contract/error.ts";
import { act, type Words } from "../explanation.ts";

const unforeseen = {
  title: "The sign-in did not work out",
  detail: "Nothing was kept. Start again; if it happens twice, pass on what happened.",
  confidence: "unknown",
  actions: [act.signIn("Start again"), act.copy()],
} as const satisfies Words;

/** How the session fails: its sign-in, its requests, its worker. */
export const sessionCodes = {
  "authorization-error": unforeseen,
  "token-error": unforeseen,
  "malformed-callback": {
    title: "Zendesk's answer to the sign-in is not usable",
    detail:
      "The address you came back with is incomplete or was changed on the way. Nothing was signed in.",
    confidence: "certain",
    actions: [act.signIn("Start again")],
  },
  "unknown-state": {
    title: "This sign-in was not started here",
    detail:
      "It began in another tab or browser, was finished before, or somebody sent you the link. Nothing was signed in. Start again from here.",
    confidence: "certain",
    actions: [act.signIn("Sign in")],
  },
  "expired-sign-in": {
    title: "That sign-in took too long",
    detail: "It was left open for a long time and no longer counts. Starting again takes a moment.",
    confidence: "certain",
    actions: [act.signIn("Start again")],
  },
  "issuer-mismatch": {
    title: "The answer came from somebody else",
    detail:
      "You asked one Zendesk account to sign you in and another one answered. Nothing was signed in. Start again from here, not from a link.",
    confidence: "certain",
    actions: [act.signIn("Start again")],
  },
  framed: {
    title: "This app does not sign people in inside another page",
    detail: "Somebody could be watching over your shoulder there. Open it in a tab of its own.",
    confidence: "certain",
    actions: [act.home("Open the start page")],
  },
  "storage-blocked": {
    title: "The browser blocks what signing in needs",
    detail:
      "For the way to Zendesk and back a short note is kept in this tab. Allow this site to store data, then start again.",
    confidence: "certain",
    actions: [act.signIn("Start again")],
  },
  "expired-code": {
    title: "That sign-in has run out",
    detail: `The code from Zendesk lives ${codeLifetime} seconds and was older than that. Signing in again takes a moment.`,
    confidence: "certain",
    actions: [act.signIn()],
  },
  "malformed-answer": {
    title: "The answer was not what it should be",
    detail: "It was cut off, or changed on the way. Trying again usually helps.",
    confidence: "likely",
    actions: [act.retry(), act.copy()],
  },
  "answer-too-large": {
    title: "This is too large to show here",
    detail:
      "Zendesk’s answer holds more than a page can show: a text of millions of letters, or thousands of entries where a hundred were asked for. Nothing is lost; it can be seen in Zendesk.",
    confidence: "certain",
    actions: [act.home("Go to the start page"), act.copy()],
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
  timeout: {
    title: "Zendesk took too long",
    detail: "No answer came in time. It may be busy, or the connection is very slow.",
    confidence: "likely",
    actions: [act.retry()],
  },
  aborted: {
    title: "Stopped",
    detail: "The request was cancelled before an answer came.",
    confidence: "certain",
    actions: [act.retry()],
  },
  "signed-out": {
    title: "You are signed out",
    detail: "The session ended in this browser. Sign in again and go on where you were.",
    confidence: "certain",
    actions: [act.signIn("Sign in")],
  },
  "session-changed": {
    title: "Somebody else signed in meanwhile",
    detail: "Another tab of this browser changed the account. Reload to go on as that person.",
    confidence: "certain",
    actions: [act.reloadPage(), act.home()],
  },
  "refused-by-gateway": {
    title: "This app does not send requests like that",
    detail: "The address or the method is outside what it may ask of Zendesk. Nothing was sent.",
    confidence: "certain",
    actions: [act.home(), act.copy()],
  },
  busy: {
    title: "Too much at once",
    detail: "Many requests are still waiting for Zendesk. Wait a moment; nothing was lost.",
    confidence: "certain",
    actions: [act.wait(10)],
  },
  "vault-lost": {
    title: "The browser dropped your session",
    detail:
      "It closed the part of this app that holds the sign-in. What you typed is still here. Sign in again and go on.",
    confidence: "certain",
    actions: [act.signIn(), act.reloadPage()],
  },
  "worker-unavailable": {
    title: "This browser cannot keep you signed in",
    detail:
      "The part of this app that holds the sign-in could not start. Reload the page; if that does not help, update the browser or turn off what blocks scripts here.",
    setup:
      "The session worker's script under /assets has to load: look for 404s, a proxy that rewrites scripts, or a Content-Security-Policy other than the one that ships.",
    confidence: "certain",
    actions: [act.reloadPage(), act.copy()],
  },
  "worker-silent": {
    title: "The part that signs you in does not answer",
    detail:
      "It may only be slow to start, and this page goes on by itself when it answers. If it does not, reload the page, or update the browser.",
    setup:
      "If it stays like this for everybody: the session worker's script under /assets loads but does not run. Look for an empty or cut file, or a proxy that rewrites scripts.",
    confidence: "certain",
    actions: [act.reloadPage(), act.copy()],
  },
  "invalid-subdomain": {
    title: "That is not a Zendesk subdomain",
    detail: "It is the first part of your Zendesk address: acme in acme.zendesk.com.",
    confidence: "certain",
    actions: [act.home("Back to sign-in")],
  },
  "invalid-wish": {
    title: "These permissions cannot be asked for",
    detail:
      "Pick at least one permission, spelt as Zendesk spells it, and lifetimes within its limits.",
    confidence: "certain",
    actions: [act.home("Back to sign-in")],
  },
} as const satisfies Partial<Record<SessionErrorCode, Words>>;
