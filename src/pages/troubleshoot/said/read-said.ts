import { weights, type Reading } from "../finding.ts";
import type { Paste } from "../paste.ts";
import { pathOf, urlOf } from "../transcript/exchange.ts";
import { corsSentences } from "./browser.ts";
import { certificateSentences } from "./certificates.ts";
import { networkSentences } from "./network.ts";
import { policySentences } from "./policy.ts";
import { programSentences } from "./programs.ts";
import { findingOf, type Sentence } from "./sentence.ts";
import { pageSentences } from "./zendesk.ts";

interface Table {
  readonly sentences: readonly Sentence[];
  readonly weight: number;
}

const tables: readonly Table[] = [
  { sentences: [...certificateSentences, ...networkSentences], weight: weights.connection },
  { sentences: policySentences, weight: weights.neverSent },
  { sentences: corsSentences, weight: weights.explicit },
  { sentences: programSentences, weight: weights.explicit },
  { sentences: pageSentences, weight: weights.page },
];

/** Reads what browsers, programs and Zendesk's pages say in words: of each kind the surest sentence. */
export function readSaid(paste: Paste): Reading[] {
  return tables.flatMap(({ sentences, weight }) => {
    for (const sentence of sentences) {
      const match = sentence.pattern.exec(paste.text);
      if (match !== null) return [readingOf(sentence, match, paste, weight)];
    }
    return [];
  });
}

function readingOf(
  sentence: Sentence,
  match: RegExpExecArray,
  paste: Paste,
  weight: number,
): Reading {
  const where = placeOf(match, paste);
  const meaning = sentence.means({ ...where, match });
  return {
    code: "sentence",
    takenFor: sentence.takenFor,
    weight: weigh(meaning.confidence, match, paste, weight),
    certain: [`It says “${lineOf(match)}”`],
    findings: [findingOf(meaning)],
  };
}

/** A failure to connect that was got over counts for little; so does one whose reason is hidden. */
function weigh(
  confidence: string,
  match: RegExpExecArray,
  { exchanges }: Paste,
  weight: number,
): number {
  if (confidence === "unknown") return weights.hidden;
  if (confidence === "likely") return weights.guess;
  if (weight !== weights.connection) return weight;
  const later = exchanges.some(
    ({ answer }) =>
      answer?.status !== undefined &&
      answer.status !== 407 &&
      answer.start > match.index &&
      answer.status !== 200,
  );
  return later ? weights.earlier : weight;
}

const longestLine = 260;

function lineOf({ index, input, 0: whole }: RegExpExecArray): string {
  const start = input.lastIndexOf("\n", index) + 1;
  const end = input.indexOf("\n", index);
  const line = input.slice(start, end === -1 ? undefined : end).trim();
  if (line.length <= longestLine) return line;
  const from = Math.max(0, index - start - 60);
  const part = line.slice(from, from + longestLine);
  return `${from > 0 ? "…" : ""}${part.length < whole.length ? whole.slice(0, longestLine) : part}…`;
}

const address = /(?:https?|wss?):\/\/[^\s"'<>\\^`)\]},|]+/gi;

/** The host and path a sentence is about: the account's in its line, else any in it, else that of the request. */
function placeOf(
  { index, input }: RegExpExecArray,
  { exchanges }: Paste,
): { host: string | undefined; path: string | undefined } {
  const start = Math.max(input.lastIndexOf("\n", index) + 1, index - 600);
  const lineEnd = input.indexOf("\n", index);
  const line = input.slice(start, Math.min(lineEnd === -1 ? input.length : lineEnd, index + 800));
  const urls = (line.match(address) ?? []).flatMap(
    (text) => URL.parse(text.replace(/[).,;:]+$/, "")) ?? [],
  );
  const named = urls.find(({ hostname }) => hostname.endsWith("zendesk.com")) ?? urls.at(-1);
  if (named !== undefined) return { host: named.hostname, path: named.pathname };
  const pool = /host=['"]([\w.-]+)['"]/.exec(
    input.slice(Math.max(0, index - 2000), index + 800),
  )?.[1];
  const bare = /\b[\w-]+(?:\.[\w-]+){0,4}\.zendesk\.com\b/i.exec(line)?.[0];
  const request = exchanges.find(({ request: asked }) => asked !== undefined)?.request;
  const url = request === undefined ? undefined : urlOf(request);
  return {
    host: pool ?? bare ?? url?.hostname,
    path: request === undefined ? undefined : pathOf(request),
  };
}
