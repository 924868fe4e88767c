import type { Confidence } from "../../../failures/explanation.ts";
import { found, type Finding } from "../finding.ts";

/** What is known beside a sentence: where it was going. */
export interface SaidContext {
  /** The host the sentence, or the request before it, names. */
  readonly host: string | undefined;
  readonly path: string | undefined;
  readonly match: RegExpExecArray;
}

/** What a sentence means, in our words. */
export interface Meaning {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  /** `certain` when the sentence itself says so. */
  readonly confidence: Confidence;
  /** What may be behind it, each possible reason in a sentence. */
  readonly guesses?: readonly string[];
}

/** A sentence that browsers, programs or Zendesk's pages say, by which a failure is known. */
export interface Sentence {
  readonly pattern: RegExp;
  /** What the text is taken for. */
  readonly takenFor: string;
  readonly means: (context: SaidContext) => Meaning;
}

/** A finding of what a sentence means. */
export function findingOf({ code, title, detail, ...rest }: Meaning): Finding {
  return { ...found.wrong(code, title, detail), ...rest };
}

/** A sentence that always means the same. */
export function always(meaning: Meaning): Sentence["means"] {
  return () => meaning;
}
