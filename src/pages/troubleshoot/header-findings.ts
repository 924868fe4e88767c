import { listWords } from "../../lib/list-words.ts";
import { readableStatuses } from "../../reference/cors.ts";
import { found, quote, type Finding } from "./finding.ts";

type Headers = ReadonlyMap<string, string>;

/** Seconds to wait, when the answer named them. */
export function retryAfterIn(headers: Headers): number | undefined {
  const seconds = Number(headers.get("retry-after") ?? Number.NaN);
  return Number.isInteger(seconds) && seconds >= 0 && seconds <= 86_400 ? seconds : undefined;
}

/** Says what the headers of an answer add: limits, tokens refused, what a browser may read. */
export function judgeHeaders(status: number, headers: Headers): Finding[] {
  return [
    ...judgeLimits(status, headers),
    ...judgeChallenge(headers.get("www-authenticate")),
    ...judgeCors(status, headers),
    ...judgeWarning(headers.get("x-zendesk-api-warn")),
  ];
}

function judgeLimits(status: number, headers: Headers): Finding[] {
  const findings = [];
  const wait = retryAfterIn(headers);
  if (status === 429) {
    const own = [...headers].find(
      ([name, value]) => name.startsWith("zendesk-ratelimit-") && /remaining=0\b/.test(value),
    )?.[0];
    const detail =
      own === undefined
        ? "Everybody and every integration of the account share its requests per minute."
        : `It is not the account’s limit but one of this endpoint: ${own}.`;
    findings.push(found.note("which-limit", "Which limit", detail));
    findings.push(wait === undefined ? unknownWait : waitFor(wait));
  }
  const left = headers.get("x-rate-limit-remaining") ?? headers.get("ratelimit-remaining");
  if (left === "0" && status !== 429) {
    findings.push(
      found.doubtful("limit-reached", "The limit is used up", "The next request gets 429."),
    );
  }
  return findings;
}

const unknownWait = found.note(
  "no-retry-after",
  "How long to wait was not pasted",
  "Retry-After says it in seconds. A script in a browser may not read it: wait a minute.",
);

function waitFor(seconds: number): Finding {
  const detail = "Retry-After says so. Asking before that only makes it longer for everybody.";
  return found.note("retry-after", `Wait ${seconds} seconds`, detail);
}

function judgeChallenge(challenge: string | undefined): Finding[] {
  if (challenge === undefined) return [];
  return /error="?invalid_token/.test(challenge)
    ? [found.note("challenge", "Zendesk refused the token itself", "WWW-Authenticate says so too.")]
    : [
        found.note(
          "challenge",
          "Zendesk wants credentials",
          `WWW-Authenticate: ${quote(challenge)}`,
        ),
      ];
}

function judgeCors(status: number, headers: Headers): Finding[] {
  if (headers.size === 0 || status === 403) return [];
  return headers.has("access-control-allow-origin")
    ? []
    : [
        found.note(
          "no-cors",
          "A browser keeps this answer from scripts",
          `There is no Access-Control-Allow-Origin. Zendesk sends it with ${listWords(readableStatuses)} to requests with an OAuth token, and with hardly anything else.`,
        ),
      ];
}

function judgeWarning(warning: string | undefined): Finding[] {
  if (warning === undefined) return [];
  const detail = `Zendesk ignored a part of the request: ${quote(warning, 200)}`;
  return [found.doubtful("api-warn", "There is a warning", detail)];
}
