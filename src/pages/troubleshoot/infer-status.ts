import type { ErrorBody } from "../../failures/error-body.ts";

/** Which status Zendesk sends a body with, for the bodies that come with one only. */
export function inferStatus({
  envelope,
  code,
  message = "",
  missingScopes,
  page,
}: ErrorBody): number | undefined {
  if (page !== undefined) return ofPage[page];
  if (missingScopes.length > 0) return 403;
  if (/no help ?desk/i.test(`${code} ${message}`)) return 404;
  if (envelope === "object" && code === "Forbidden") return 403;
  if (envelope === "details") return 422;
  if (envelope === "text") return /requests per minute exceeded/i.test(message) ? 429 : undefined;
  if (envelope === "oauth" && code !== "invalid_token" && code !== "invalid_client") return 400;
  if (/^couldn['’]t authenticate you/i.test(code ?? "")) return 401;
  return code !== undefined && Object.hasOwn(ofCode, code) ? ofCode[code] : undefined;
}

const ofPage: Readonly<Record<string, number>> = {
  "no-account": 404,
  "bot-guard": 403,
  maintenance: 503,
  trouble: 500,
};

const ofCode: Readonly<Record<string, number>> = {
  invalid_token: 401,
  invalid_client: 401,
  invalid_grant: 400,
  invalid_scope: 400,
  invalid_request: 400,
  unauthorized_client: 400,
  unsupported_grant_type: 400,
  unsupported_response_type: 400,
  access_denied: 400,
  insufficient_scope: 403,
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
