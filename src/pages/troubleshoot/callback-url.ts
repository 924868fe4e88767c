import { oldGrantsEnded } from "../../reference/dates.ts";
import { codeLifetime } from "../../reference/lifetimes.ts";
import { readAuthorizationResponse } from "../../session/contract/authorization-response.ts";
import { explainOAuthError } from "../../failures/words/oauth-errors.ts";
import { fromExplanation } from "./explanation-findings.ts";
import { found, weights, type Finding, type Reading } from "./finding.ts";
import type { Paste } from "./paste.ts";

const answers = ["code", "error", "access_token", "id_token"];

/** Reads a callback URL: the app's own address with Zendesk's answer in it. */
export function readCallbackUrl({ urls }: Paste): Reading | undefined {
  const url = urls.find(isCallback);
  if (url === undefined) return undefined;
  const fragment = new URLSearchParams(url.hash.slice(1));
  const findings = [...judgeFragment(fragment), ...judgeAnswer(url)];
  const isWrong = findings.some(({ tone }) => tone === "danger");
  return {
    code: "callback-url",
    takenFor: "A callback URL",
    weight: url.searchParams.has("error")
      ? weights.oauthAnswer
      : isWrong
        ? weights.badRequest
        : weights.noted,
    parts: [["address", url.origin + url.pathname], ...url.searchParams, ...fragment],
    findings,
  };
}

function isCallback({ pathname, searchParams, hash }: URL): boolean {
  if (/\/oauth\/(?:tokens?|authori)/i.test(pathname) || pathname.startsWith("/api/")) return false;
  const fragment = new URLSearchParams(hash.slice(1));
  return answers.some((name) => searchParams.has(name) || fragment.has(name));
}

function judgeFragment(fragment: URLSearchParams): Finding[] {
  if (fragment.has("access_token") || fragment.has("id_token")) {
    return [
      found.wrong(
        "implicit-answer",
        "There is a token in the address",
        `That is the answer of the implicit grant, which Zendesk removed on ${oldGrantsEnded}. If the token is real, revoke it: it is in the browser’s history now.`,
      ),
    ];
  }
  return answers.some((name) => fragment.has(name))
    ? [found.wrong("in-fragment", "The answer stands after #", "Zendesk answers after the ?.")]
    : [];
}

function judgeAnswer(url: URL): Finding[] {
  const parameters = url.searchParams;
  if (!answers.some((name) => parameters.has(name))) return [];
  const error = parameters.get("error");
  const description = parameters.get("error_description") ?? undefined;
  const findings: Finding[] = [];
  if (error !== null) {
    findings.push(fromExplanation(explainOAuthError(error, description, "authorization")));
  }
  if (!parameters.get("state")) {
    findings.push(
      found.wrong(
        "no-state",
        "state is missing",
        "The app has to refuse this answer: it cannot tell whether its own sign-in is meant. Either none was sent, or somebody else made this link.",
      ),
    );
  }
  const repeated = ["code", "state", "error"].find((name) => parameters.getAll(name).length > 1);
  if (repeated !== undefined) {
    findings.push(
      found.wrong("repeated", `${repeated} is there twice`, "An app has to refuse such an answer."),
    );
  }
  if (parameters.has("code")) findings.push(...judgeCode(parameters));
  const refusal = refusalOf(url);
  if (findings.every(({ tone }) => tone !== "danger") && refusal !== undefined) {
    findings.push(found.wrong("malformed", "This app would refuse the answer", `${refusal}.`));
  }
  return findings;
}

function judgeCode(parameters: URLSearchParams): Finding[] {
  if (parameters.has("error")) {
    return [
      found.wrong("code-and-error", "There is a code and an error", "Only one can be meant."),
    ];
  }
  return [
    found.note(
      "code-age",
      `The code works once, within ${codeLifetime} seconds`,
      `It was spent if the app saw it, and is dead ${codeLifetime / 60} minutes after Zendesk sent it. Reloading this address, going back to it or sharing it ends in invalid_grant: start a new sign-in.`,
    ),
    ...(parameters.get("iss") === null
      ? []
      : [
          found.doubtful(
            "issuer",
            "There is an iss in it",
            "Zendesk sends none. Make sure that this answer comes from the account that was asked.",
          ),
        ]),
  ];
}

const masked = /%E2%80%B9.*?%E2%80%BA/g;

/** What this app's own reader has against the answer. */
function refusalOf({ search, hash }: URL): string | undefined {
  const response = readAuthorizationResponse({
    query: search.slice(1).replaceAll(masked, "hidden"),
    fragment: hash.slice(1).replaceAll(masked, "hidden"),
    framed: false,
    capturedAt: 0,
  });
  return response.kind === "refused" ? response.why : undefined;
}
