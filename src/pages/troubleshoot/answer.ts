import type { Role } from "../../reference/roles.ts";
import { parseErrorBody, type ErrorBody } from "../../failures/error-body.ts";
import type { Explanation } from "../../failures/explanation.ts";
import { explainStatus } from "../../failures/words/status-errors.ts";
import { endpoints } from "../../reference/endpoints.ts";
import { requestLineOf } from "../../scopes/request-line.ts";
import { judgeForbidden, judgeSuccess } from "./answer-findings.ts";
import { fromExplanation } from "./explanation-findings.ts";
import { found, quote, weights, type Finding, type Reading } from "./finding.ts";
import { judgeHeaders, retryAfterIn } from "./header-findings.ts";
import { inferStatus } from "./infer-status.ts";
import { pathOf, urlOf, type Exchange } from "./transcript/exchange.ts";

/** What the reader may know about an answer beside its text. */
export interface AskedFacts {
  readonly role?: Role | undefined;
}

/** Reads an answer of Zendesk's: a status, headers, an error body, or what there is of them. */
export function readAnswer(
  { request, answer }: Exchange,
  { role }: AskedFacts = {},
): Reading | undefined {
  if (answer === undefined) return undefined;
  const body = parseErrorBody(answer.body, answer.headers.get("content-type"));
  const status = answer.status ?? inferStatus(body);
  if (status === undefined) return undefined;
  const method = request?.method;
  const path = request === undefined ? undefined : pathOf(request);
  const known = { ...(method !== undefined && { method }), ...(path !== undefined && { path }) };
  const takenFor = `An answer of Zendesk’s${method === undefined ? "" : ` to ${method}`}, status ${answer.status ?? `probably ${status}`}`;
  const reading = {
    code: "answer",
    takenFor,
    parts: [...answer.headers],
    certain: certainties(answer.status, body, request),
  };
  if (status < 400) {
    const findings = judgeSuccess(status, body, answer);
    const isWrong = findings.some(({ tone }) => tone === "danger");
    return { ...reading, weight: isWrong ? weights.answer : weights.fine, findings };
  }
  const line = method === undefined || path === undefined ? undefined : requestLineOf(method, path);
  const facts = {
    ...known,
    ...(role !== undefined && { role }),
    ...(line !== undefined && { needed: endpoints[line] }),
  };
  const explanation = explainStatus(status, body, facts, retryAfterIn(answer.headers));
  return {
    ...reading,
    weight: weightOf(body, path),
    findings: [
      body.missingScopes.length > 0
        ? missingScopes(body.missingScopes, explanation)
        : fromExplanation(explanation),
      ...(answer.status === undefined ? [inferred(status)] : []),
      ...judgeForbidden(status, body, role),
      ...judgeHeaders(status, answer.headers),
    ],
  };
}

function weightOf(body: ErrorBody, path: string | undefined): number {
  if (path?.startsWith("/oauth/") === true) return weights.oauthAnswer;
  if (body.envelope === "oauth" && body.code !== "invalid_token") return weights.oauthAnswer;
  return body.envelope === "empty" ? weights.statusOnly : weights.answer;
}

/** What stands in the paste, whatever it means. */
function certainties(
  status: number | undefined,
  body: ErrorBody,
  request: Exchange["request"],
): string[] {
  const host = request === undefined ? undefined : urlOf(request)?.host;
  const asked =
    request === undefined
      ? undefined
      : `${request.method ?? "A request to"} ${host ?? ""}${pathOf(request).split("?")[0] ?? ""}`;
  const sentences = [
    status !== undefined &&
      (asked === undefined
        ? `The answer has the status ${status}`
        : `${quote(asked, 120)} was answered with status ${status}`),
    body.code !== undefined && `Zendesk calls it ${body.code}`,
    body.message !== undefined &&
      body.message !== body.code &&
      `In its own words: “${body.message}”`,
    body.envelope === "html" && "The answer is a web page, not JSON",
  ];
  return sentences.filter((sentence) => sentence !== false);
}

/** The translator speaks to whoever is signed in here; the token in question may be anybody's. */
function missingScopes(scopes: readonly string[], explanation: Explanation): Finding {
  const list = scopes.join(" or ");
  return {
    ...fromExplanation(explanation),
    title: `The token lacks the scope ${list}`,
    detail: `Ask for it in the authorization URL and let the person sign in again: a token never gains a scope, and neither does its refresh.${scopes.length > 1 ? " One of them is enough." : ""}`,
  };
}

function inferred(status: number): Finding {
  return found.note(
    "status-inferred",
    `No status was pasted; this body comes with ${status}`,
    "Paste the status or the request line as well to be sure.",
  );
}
