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
}

/** What one reader made of a paste: what it took it for, and what is to be said about it. */
export interface Reading {
  /** Stable, kebab-case. */
  readonly code: string;
  readonly takenFor: string;
  readonly findings: readonly Finding[];
  /** All of it as it should be, with placeholders for what only its author can know. */
  readonly corrected?: string;
  /** The parts as they were understood, secrets masked, in order. */
  readonly parts?: readonly (readonly [name: string, value: string])[];
}

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
