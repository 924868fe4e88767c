import type { Confidence } from "../../failures/explanation.ts";

/** One thing found in what was pasted. */
export interface Finding {
  /** Stable, kebab-case. */
  readonly code: string;
  /** `danger` stops it from working, `warning` may, `success` is right, `info` is worth knowing. */
  readonly tone: "danger" | "warning" | "success" | "info";
  readonly title: string;
  readonly detail: string;
  /** What to write in its place, ready to copy. */
  readonly instead?: string;
  /** What the finding rests on, in Zendesk's own words where there are any. */
  readonly evidence?: readonly string[];
  /** What may be behind it, each possible reason in a sentence. */
  readonly guesses?: readonly string[];
  /** How sure it is; left out where it was read as it stands. */
  readonly confidence?: Confidence;
}

/** What one reader made of a paste: what it took it for, and what is to be said about it. */
export interface Reading {
  /** Stable, kebab-case. */
  readonly code: string;
  readonly takenFor: string;
  /** How much it counts when it is asked what is most likely: see `weights`. */
  readonly weight: number;
  /** What the paste itself says, one plain sentence each. */
  readonly certain?: readonly string[];
  readonly findings: readonly Finding[];
  /** All of it as it should be, with placeholders for what only its author can know. */
  readonly corrected?: string;
  /** The parts as they were understood, secrets masked, in order. */
  readonly parts?: readonly (readonly [name: string, value: string])[];
}

/**
 * What counts more when a paste holds several things: what was answered before what was asked, what
 * names its reason before what hides it, a failure before what is in order.
 */
export const weights = {
  page: 92,
  oauthAnswer: 90,
  neverSent: 88,
  explicit: 86,
  connection: 85,
  answer: 80,
  statusOnly: 70,
  badRequest: 65,
  guess: 62,
  hidden: 60,
  earlier: 45,
  scopes: 30,
  fine: 16,
  noted: 15,
  unreadable: 1,
} as const;

type Words = readonly [code: string, title: string, detail: string, instead?: string];

const finding =
  (tone: Finding["tone"]) =>
  (...[code, title, detail, instead]: Words): Finding => ({
    code,
    tone,
    title,
    detail,
    ...(instead !== undefined && { instead }),
  });

/** Makes findings by their weight: code, title, detail, what to write instead. */
export const found = {
  wrong: finding("danger"),
  doubtful: finding("warning"),
  right: finding("success"),
  note: finding("info"),
};

/** Shortens a stranger's text so that it fits into a sentence. */
export function quote(text: string, longest = 80): string {
  const line = text.replaceAll(/[\p{Cc}\u200B-\u200F\u2028-\u202E\u2060-\u2069]+/gu, " ").trim();
  return `“${line.length > longest ? `${line.slice(0, longest - 1)}…` : line}”`;
}
