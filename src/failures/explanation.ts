import type { SignInWish } from "../session/contract/sign-in-wish.ts";

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

/** What is said of a code, wherever it comes up: the list of codes holds it, and the catalogue is made from it. */
export interface Words {
  /** What happened, in a few words. */
  readonly title: string;
  readonly detail: string;
  /** What whoever set the app up can do, where that is somebody else than the person who sees this. */
  readonly setup?: string;
  /** How sure it is by itself: read from an answer, or concluded. */
  readonly confidence: Confidence;
  /** How else it may be said, when the evidence is another. */
  readonly otherwise?: readonly Confidence[];
  /** Best first; never empty, so that there is always a way on. */
  readonly actions: readonly ExplanationAction[];
}

/** One failure in words: what happened, how sure we are, what to do. */
export interface Explanation<Code extends string = string> {
  /** Stable, kebab-case; tests and bug reports name failures by it. */
  code: Code;
  title: string;
  detail: string;
  setup?: string;
  /** Zendesk's complaints per field, in its own words: text of a stranger. */
  fields?: { field: string; message: string }[];
  confidence: Confidence;
  /** What the verdict rests on, one plain sentence each. */
  evidence: string[];
  /** What the person was signing in for when that failed, to offer the same again. */
  wish?: SignInWish;
  actions: ExplanationAction[];
}

/** What an occurrence of a code says otherwise than the list does, because more is known of it. */
export type Instead = Partial<Omit<Explanation, "code" | "evidence">>;

/** Says a code of a list, with what the verdict rests on. */
export function tell<Code extends string>(
  list: Readonly<Record<Code, Words>>,
  code: NoInfer<Code>,
  evidence: readonly string[],
  instead: Instead = {},
): Explanation<Code> {
  const { title, detail, setup, confidence, actions } = list[code];
  return {
    code,
    title,
    detail,
    ...(setup !== undefined && { setup }),
    confidence,
    evidence: [...evidence],
    actions: [...actions],
    ...instead,
  };
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
  ask: (scope?: string): ExplanationAction => ({
    kind: "ask-for-scope",
    label: `Ask Zendesk for ${scope ?? "it"}`,
    ...(scope !== undefined && { scope }),
  }),
  wait: (seconds: number): ExplanationAction => ({ kind: "wait", label: "Try again", seconds }),
  checkWrite: (label = "See whether it was saved"): ExplanationAction => ({
    kind: "check-write",
    label,
  }),
  reloadRecord: (): ExplanationAction => ({
    kind: "reload-record",
    label: "Load the newest version",
  }),
  reloadPage: (): ExplanationAction => ({ kind: "reload-page", label: "Reload this page" }),
  home: (label = "Go to the start page"): ExplanationAction => ({ kind: "go-home", label }),
  copy: (): ExplanationAction => ({ kind: "copy", label: "Copy what happened" }),
};
