import type { SignInWish } from "../session/sign-in-wish.ts";

/** How sure an explanation is: `certain` was read from an answer, the rest is concluded from evidence. */
export type Confidence = "certain" | "almost-certain" | "likely" | "unknown";

/** A way on. The screen that shows it decides how; nothing here acts by itself. */
export interface ExplanationAction {
  kind:
    | "retry"
    | "refresh"
    | "sign-in-again"
    | "choose-permissions"
    | "ask-for-scope"
    | "wait"
    | "check-write"
    | "reload-record"
    | "reload-page"
    | "go-home"
    | "copy";
  label: string;
  /** For `ask-for-scope`: the one scope to add to those already granted. */
  scope?: string;
  /** How long until pressing it makes sense; always there for `wait`. */
  seconds?: number;
}

/** One failure in words: what happened, how sure we are, what to do. */
export interface Explanation {
  /** Stable, kebab-case; tests and bug reports name failures by it. */
  code: string;
  title: string;
  detail: string;
  /** What whoever set the app up can do, where that is somebody else than the person who sees this. */
  setup?: string;
  /** Zendesk's complaints per field, in its own words: text of a stranger. */
  fields?: { field: string; message: string }[];
  confidence: Confidence;
  /** What the verdict rests on, one plain sentence each. */
  evidence: string[];
  /** What the person was signing in for when that failed, to offer the same again. */
  wish?: SignInWish;
  /** Best first; never empty, so that there is always a way on. */
  actions: ExplanationAction[];
}

/** Makes an action by its kind, with the app's usual words on the button. */
export const act = {
  retry: (label = "Try again"): ExplanationAction => ({ kind: "retry", label }),
  refresh: (): ExplanationAction => ({ kind: "refresh", label: "Renew the session" }),
  signIn: (label = "Sign in again"): ExplanationAction => ({ kind: "sign-in-again", label }),
  choose: (): ExplanationAction => ({
    kind: "choose-permissions",
    label: "Choose permissions again",
  }),
  ask: (scope: string): ExplanationAction => ({
    kind: "ask-for-scope",
    label: `Ask Zendesk for ${scope}`,
    scope,
  }),
  wait: (seconds: number): ExplanationAction => ({ kind: "wait", label: "Try again", seconds }),
  checkWrite: (): ExplanationAction => ({ kind: "check-write", label: "See whether it was saved" }),
  reloadRecord: (): ExplanationAction => ({
    kind: "reload-record",
    label: "Load the newest version",
  }),
  reloadPage: (): ExplanationAction => ({ kind: "reload-page", label: "Reload this page" }),
  home: (label = "Go to the start page"): ExplanationAction => ({ kind: "go-home", label }),
  copy: (): ExplanationAction => ({ kind: "copy", label: "Copy what happened" }),
};
