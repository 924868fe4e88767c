import type { ErrorBody } from "../error-body.ts";
import { act, tell, type Explanation, type Instead } from "../explanation.ts";
import { explainForbidden, type ForbiddenCode } from "./forbidden.ts";
import { explainOAuthError, type OAuthCode } from "./oauth-errors.ts";
import { isWrite, type RequestFacts } from "./request-facts.ts";
import { statusCodes } from "./status-codes.ts";
import { statusEvidence } from "./status-evidence.ts";
import { explainWebPage, type WebPageCode } from "./web-pages.ts";

type StatusCode = keyof typeof statusCodes;

/**
 * Puts a status Zendesk answered with, and the body it came with, into words.
 * `retryAfter` is in seconds; a browser is hardly ever shown it.
 */
export function explainStatus(
  status: number,
  body: ErrorBody,
  facts: RequestFacts = {},
  retryAfter?: number,
): Explanation<StatusCode | ForbiddenCode | OAuthCode | WebPageCode> {
  const isUnknown = status === 404 && /no help ?desk/i.test(`${body.code} ${body.message}`);
  const elsewhere = explainWebPage(
    isUnknown ? "no-account" : body.page,
    statusEvidence(status, body),
  );
  if (elsewhere !== undefined) return elsewhere;
  if (status === 403) return explainForbidden(body, facts);
  if (body.envelope === "oauth" && body.code !== undefined && body.code !== "invalid_token") {
    return explainOAuthError(body.code, body.message);
  }
  const code = codeOf(status, body);
  return tell<StatusCode>(statusCodes, code, statusEvidence(status, body), {
    ...sayInstead(code, status, body, facts, retryAfter),
    ...(body.fields.length > 0 && { fields: body.fields }),
  });
}

function codeOf(status: number, body: ErrorBody): StatusCode {
  switch (status) {
    case 400:
      return Object.hasOwn(badRequests, body.code ?? "")
        ? badRequests[body.code as keyof typeof badRequests]
        : "bad-request";
    case 401:
      return body.code === "invalid_token" ? "token-refused" : "not-signed-in";
    case 404:
    case 410:
      return body.code === "InvalidEndpoint" ? "no-such-endpoint" : "not-found";
    case 409:
      return "conflict";
    case 413:
      return "too-large";
    case 422:
      return unprocessable(body);
    case 429:
      return body.code === "TooManyJobs" ? "too-many-jobs" : "rate-limited";
    case 503:
      return "maintenance";
    default:
      return status >= 500 ? "zendesk-trouble" : "unexpected-status";
  }
}

/** By Zendesk's own names. */
const badRequests = {
  InvalidPaginationDepth: "too-deep",
  InvalidPaginationParameter: "cannot-sort",
  TooManyValues: "too-many-at-once",
} as const;

function unprocessable(body: ErrorBody): StatusCode {
  if (/search response limits/i.test(body.message ?? "")) return "search-too-deep";
  const isSuspended = body.fields.some(({ message }) =>
    /\bis suspended\b|UserSuspended/i.test(message),
  );
  if (isSuspended) return "person-suspended";
  const isClosed = body.fields.some(({ message }) => /closed prevents/i.test(message));
  return isClosed ? "ticket-closed" : "invalid";
}

/** What the answer, or the person who gets it, makes of the words. */
function sayInstead(
  code: StatusCode,
  status: number,
  body: ErrorBody,
  facts: RequestFacts,
  retryAfter: number | undefined,
): Instead {
  switch (code) {
    case "not-found":
      return facts.role === "end-user"
        ? { detail: "It was deleted, or it belongs to somebody else." }
        : {};
    case "invalid":
      return body.fields.length === 0 ? {} : { detail: putRight(body.fields.length) };
    case "rate-limited":
    case "too-many-jobs":
      return retryAfter === undefined ? {} : { actions: [act.wait(retryAfter)] };
    case "maintenance":
      return {
        ...(isWrite(facts) && { detail: `${unsure} This usually passes within minutes.` }),
        ...(retryAfter !== undefined && { actions: [act.wait(retryAfter)] }),
      };
    case "zendesk-trouble":
      return isWrite(facts)
        ? { detail: `${unsure} It is not your doing.`, actions: [act.checkWrite()] }
        : {};
    case "unexpected-status":
      return {
        detail: `Status ${status} was not expected here. Trying once more does no harm.`,
      };
    default:
      return {};
  }
}

const unsure = "It may or may not have been saved; look before sending it again.";

function putRight(complaints: number): string {
  const what = complaints > 1 ? "these points" : "this point";
  return `Nothing was saved. Put ${what} right and send it again.`;
}
