import type { Confidence } from "../../failures/explanation.ts";
import type { Finding, Reading } from "./finding.ts";

/** What is said first: the one thing that is most likely, with what is certain apart from what is guessed. */
export interface Headline {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly confidence: Confidence;
  /** What stands in the paste. */
  readonly certain: readonly string[];
  /** What was concluded from it. */
  readonly guessed: readonly string[];
}

const heaviest = { danger: 0, warning: 1, success: 2, info: 3 } as const;

/** Chooses what to say first; undefined when nothing was recognised. */
export function chooseHeadline(readings: readonly Reading[]): Headline | undefined {
  const [first] = readings.toSorted((a, b) => b.weight - a.weight);
  if (first === undefined) return undefined;
  const [finding] = first.findings.toSorted((a, b) => heaviest[a.tone] - heaviest[b.tone]);
  if (finding === undefined) return undefined;
  const causes = causesOf(finding, readings);
  const confidence = finding.confidence ?? "certain";
  return {
    code: finding.code,
    title: finding.title,
    detail: finding.detail,
    confidence,
    certain: first.certain ?? [],
    guessed: [
      ...causes.map(({ title, detail }) => `${title}. ${detail}`),
      ...(finding.guesses ?? []),
    ],
  };
}

/** Which faults of a request are answered with which refusal. */
const causes: Readonly<Record<string, RegExp>> = {
  "invalid-client": /^(?:numeric-client-id|missing-field|client-secret)$/,
  "invalid-grant": /^(?:verifier-length|missing-field|challenge-|pkce-method|code-age|rotation)/,
  "invalid-scope": /^scope-/,
  "invalid-request":
    /^(?:missing-field|no-|repeated|redirect-uri-|token-method|response-type|grant-)/,
  "unsupported-grant-type": /^grant-/,
  "unauthorized-client": /^(?:client-credentials|grant-)/,
  "no-such-client": /^(?:numeric-client-id|global-client|no-client-id)$/,
  "invalid-authorization-request":
    /^(?:no-|redirect-uri-|response-type|implicit|repeated|path|scope-)/,
  "redirect-uri-mismatch": /^(?:redirect-uri-|no-redirect-uri)/,
  "no-such-endpoint": /^(?:token-path|version|path|patch|unknown-endpoint)$/,
  "not-found": /^(?:token-path|version|path)$/,
  "not-signed-in": /^(?:api-token|password|host-)/,
  "failed-to-fetch": /^(?:api-token|password|patch|host-|version|path)$/,
  "certificate-name": /^host-labels$/,
  tls: /^host-labels$/,
  dns: /^host-/,
};

function causesOf({ code }: Finding, readings: readonly Reading[]): Finding[] {
  const pattern = causes[code];
  if (pattern === undefined) return [];
  const found = readings
    .flatMap(({ findings }) => findings)
    .filter((one) => pattern.test(one.code));
  const unique = new Map(found.map((one) => [one.title, one]));
  return [...unique.values()].slice(0, 4);
}
