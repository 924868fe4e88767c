import { readAnswer, type AskedFacts } from "./answer.ts";
import { readApiRequest } from "./api-request.ts";
import { readAuthorizationUrl } from "./authorization-url.ts";
import { readCallbackUrl } from "./callback-url.ts";
import { readCredentials } from "./credentials.ts";
import { found, weights, type Reading } from "./finding.ts";
import { chooseHeadline, type Headline } from "./headline.ts";
import { readPem, readRecords, readScopes } from "./leftovers.ts";
import { parseJson } from "./json.ts";
import { takeApart, type Paste } from "./paste.ts";
import { readSaid } from "./said/read-said.ts";
import { readTokenRequest } from "./token-request.ts";
import { readTokenJson } from "./tokens-api.ts";
import type { Exchange } from "./transcript/exchange.ts";

/** What a paste was taken for, and what is to be said about it. */
export interface PasteReading {
  /** What is most likely; undefined when nothing was recognised. */
  readonly headline: Headline | undefined;
  /** Everything that was read, what counts most first. */
  readonly readings: readonly Reading[];
  /** A part of the paste was too much to look at. */
  readonly wasCut: boolean;
}

const mostReadings = 12;

/**
 * Says what a text is and what is wrong with it: requests and the answers to them, whichever
 * program wrote them down, addresses of a sign-in, sentences of browsers and libraries, scopes.
 * Never throws; without a reading it was not recognised. No secret is in what it returns.
 */
export function readPaste(pasted: string, facts: AskedFacts = {}): PasteReading {
  const paste = takeApart(pasted);
  if (paste.text === "") return { headline: undefined, readings: [], wasCut: false };
  const readings = safely(() => readAll(paste, facts));
  const heaviestFirst = withoutRepeats(readings).sort((a, b) => b.weight - a.weight);
  const shown = heaviestFirst.slice(0, mostReadings);
  return { headline: chooseHeadline(shown), readings: shown, wasCut: paste.wasCut };
}

function readAll(paste: Paste, facts: AskedFacts): Reading[] {
  const readings = [
    ...safely(() => readSaid(paste)),
    ...unrepaired(paste.exchanges).flatMap((exchange) => readExchange(exchange, facts)),
    ...[readAuthorizationUrl, readCallbackUrl, readCredentials, readPem].flatMap((read) =>
      safely(() => read(paste) ?? []),
    ),
    ...safely(() => readTokenJson(paste.json) ?? []),
  ];
  if (readings.length > 0) return readings;
  return [readScopes, readRecords].flatMap((read) => safely(() => read(paste) ?? [])).slice(0, 1);
}

function readExchange(exchange: Exchange, facts: AskedFacts): Reading[] {
  const { request, answer } = exchange;
  return [
    ...safely(() => readAnswer(exchange, facts) ?? []),
    ...safely(() =>
      answer === undefined ? [] : (readTokenJson(parseJson(answer.body.trim())) ?? []),
    ),
    ...(request === undefined
      ? []
      : [
          ...safely(() => readTokenRequest(request) ?? []),
          ...safely(() => readTokenJson(parseJson(request.body.trim())) ?? []),
          ...safely(() => readApiRequest(request) ?? []),
        ]),
  ];
}

/** A request that failed and went through when it was sent again is no failure any more. */
function unrepaired(exchanges: readonly Exchange[]): Exchange[] {
  const repaired = new Set<string>();
  const kept: Exchange[] = [];
  for (const exchange of exchanges.toReversed()) {
    const { request, answer } = exchange;
    const key = request === undefined ? "" : `${request.method ?? ""} ${request.target}`;
    const status = answer?.status ?? 0;
    if (status >= 400 && repaired.has(key)) continue;
    if (key !== "" && status >= 200 && status < 300) repaired.add(key);
    kept.push(exchange);
  }
  return kept.toReversed();
}

/** The same thing read twice is said once. */
function withoutRepeats(readings: readonly Reading[]): Reading[] {
  const known = new Map<string, Reading>();
  for (const reading of readings) {
    const key = `${reading.takenFor} ${reading.findings.map(({ title }) => title).join()}`;
    if (!known.has(key)) known.set(key, reading);
  }
  return [...known.values()];
}

/** A fault of one reader leaves the others their say. */
function safely<T>(read: () => T | T[]): T[] {
  try {
    const readings = read();
    return Array.isArray(readings) ? readings : [readings];
  } catch {
    return [unreadable as T];
  }
}

const unreadable: Reading = {
  code: "unreadable",
  takenFor: "Something this page could not read to its end",
  weight: weights.unreadable,
  findings: [
    found.note(
      "unreadable",
      "A part of it could not be read",
      "It is a fault of this page, not of yours. Paste the part with the error alone: the status and the body below it.",
    ),
  ],
};
