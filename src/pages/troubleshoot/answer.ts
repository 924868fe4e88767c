import type { Role } from "../../scopes/roles.ts";
import { parseErrorBody, type ErrorBody } from "../../zendesk/error-body.ts";
import type { Explanation } from "../../zendesk/explanation.ts";
import { explainStatus } from "../../zendesk/explanations/status-errors.ts";
import { neededFor } from "../../scopes/endpoints.ts";
import { fromExplanation } from "./explanation-findings.ts";
import { found, type Finding, type Reading } from "./finding.ts";
import { judgeHeaders, retryAfterIn } from "./header-findings.ts";
import type { Paste } from "./paste.ts";

/** What the reader may know about an answer beside its text. */
export interface AskedFacts {
  readonly role?: Role | undefined;
}

/** Reads an answer of Zendesk's: a status, headers, an error body, or what there is of them. */
export function readAnswer(paste: Paste, { role }: AskedFacts = {}): Reading | undefined {
  const body = parseErrorBody(paste.body, paste.headers.get("content-type"));
  const status = paste.status ?? statusOf(body);
  if (status === undefined) return undefined;
  if (status < 400)
    return { code: "answer", takenFor: takenFor(paste, status), findings: [notAnError(status)] };
  const { method, target } = paste.request ?? {};
  const path = target?.replace(/^https?:\/\/[^/]*/i, "");
  const needed = method === undefined || path === undefined ? undefined : neededFor(method, path);
  const facts = {
    ...(method !== undefined && { method }),
    ...(path !== undefined && { path }),
    ...(role !== undefined && { role }),
    ...(needed !== undefined && { needed }),
  };
  const explanation = explainStatus(status, body, facts, retryAfterIn(paste.headers));
  return {
    code: "answer",
    takenFor: takenFor(paste, status),
    parts: [...paste.headers],
    findings: [
      body.missingScopes.length > 0
        ? missingScopes(body.missingScopes, explanation)
        : fromExplanation(explanation),
      ...(paste.status === undefined ? [inferred(status)] : []),
      ...judgeForbidden(status, body, role),
      ...judgeUnauthorized(status, body),
      ...judgeHeaders(status, paste.headers),
    ],
  };
}

/** Which status Zendesk sends a body with, for the bodies that come with one only. */
function statusOf({ envelope, code, message = "", missingScopes }: ErrorBody): number | undefined {
  if (missingScopes.length > 0) return 403;
  if (envelope === "object" && code === "Forbidden") return 403;
  if (envelope === "details") return 422;
  if (envelope === "text") return /requests per minute exceeded/i.test(message) ? 429 : undefined;
  if (envelope === "oauth" && code !== "invalid_token" && code !== "invalid_client") return 400;
  if (/^couldn['’]t authenticate you/i.test(code ?? "")) return 401;
  return code !== undefined && Object.hasOwn(statusOfCode, code) ? statusOfCode[code] : undefined;
}

const statusOfCode: Readonly<Record<string, number>> = {
  invalid_token: 401,
  invalid_client: 401,
  Forbidden: 403,
  RecordNotFound: 404,
  InvalidEndpoint: 404,
  UpdateConflict: 409,
  RecordInvalid: 422,
  invalid: 422,
  TooManyRequests: 429,
  TooManyJobs: 429,
  TooManyValues: 400,
  InvalidPaginationDepth: 400,
  InvalidPaginationParameter: 400,
  Unavailable: 500,
};

function takenFor({ status, request }: Paste, likely: number): string {
  const asked = request === undefined ? "" : ` to ${request.method}`;
  return `An answer of Zendesk’s${asked}, status ${status ?? `probably ${likely}`}`;
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

function notAnError(status: number): Finding {
  const hint =
    status === 200
      ? " Only GET /api/v2/users/me hides one: it answers 200 with an “Anonymous user”, id null, when nobody is signed in."
      : "";
  return found.right("no-error", `${status} is no error`, `The request went through.${hint}`);
}

function judgeForbidden(status: number, body: ErrorBody, role: Role | undefined): Finding[] {
  if (status !== 403) return [];
  const hidden = found.note(
    "hidden-403",
    "A browser never sees this",
    "Zendesk sends no CORS header with a 403: a script gets “Failed to fetch” in its place.",
  );
  if (body.missingScopes.length > 0) return [hidden];
  if (body.envelope !== "object") return [hidden];
  return [
    found.note(
      "not-the-scope",
      "It is not the scope",
      role === undefined
        ? "A missing scope is named in the answer. This form means the person’s role, a restriction on them, or the plan: say which role to narrow it down."
        : "A missing scope is named in the answer. This form means the role, a restriction, or the plan.",
    ),
    hidden,
  ];
}

function judgeUnauthorized(status: number, body: ErrorBody): Finding[] {
  if (status !== 401 || !/couldn['’]t authenticate/i.test(body.code ?? "")) return [];
  return [
    found.note(
      "no-credentials",
      "Zendesk saw no credentials it could use",
      "Either the Authorization header is missing, or it is a basic header that does not hold base64(EMAIL/token:API_TOKEN) with “/token” after the address, or the API token is gone: idle ones were switched off from 28 July 2026 on, and all end on 30 April 2027.",
    ),
  ];
}
