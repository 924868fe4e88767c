import * as oauth from "oauth4webapi";
import { boundedText } from "../contract/authorization-response.ts";
import type { SessionErrorCode, SessionErrorDetails } from "../contract/error.ts";
import { SessionError } from "../contract/error.ts";
import { retryAfter } from "./retry-after.ts";

const codes: Record<string, SessionErrorCode> = {
  invalid_grant: "invalid-grant",
  invalid_client: "invalid-client",
  unauthorized_client: "invalid-client",
  invalid_scope: "invalid-scope",
};

/**
 * Says in our own codes why the token endpoint gave no token.
 *
 * The `cause` of oauth4webapi may hold a whole token response, so it is not handed on.
 */
export function tokenError(error: unknown): SessionError {
  if (error instanceof SessionError) return error;
  if (error instanceof oauth.ResponseBodyError) {
    if (error.status === 429) return statusError(error.response);
    const code = codes[error.error] ?? "token-error";
    return new SessionError(code, "the token endpoint refused", { details: bodyDetails(error) });
  }
  if (error instanceof oauth.WWWAuthenticateChallengeError) {
    return new SessionError("invalid-client", "the token endpoint wants other credentials", {
      details: { status: error.status },
    });
  }
  if (error instanceof DOMException && error.name === "TimeoutError") {
    return new SessionError("timeout", "the token endpoint did not answer in time", {
      details: { unknownOutcome: true },
    });
  }
  const response = responseOf(error);
  if (response) return statusError(response);
  if (error instanceof oauth.OperationProcessingError || isOauthRefusal(error)) {
    return new SessionError(
      "malformed-answer",
      "the token endpoint's answer is not a token response",
    );
  }
  return noAnswer();
}

function noAnswer(status?: number): SessionError {
  return new SessionError("unreachable", "the token endpoint gave no readable answer", {
    details: { unknownOutcome: true, ...(status === undefined ? {} : { status }) },
  });
}

function bodyDetails(error: oauth.ResponseBodyError): SessionErrorDetails {
  const { error_description: description } = error;
  return {
    status: error.status,
    error: boundedText(error.error),
    ...(description === undefined ? {} : { errorDescription: boundedText(description) }),
  };
}

function isOauthRefusal(error: unknown): boolean {
  return error instanceof oauth.UnsupportedOperationError || error instanceof SyntaxError;
}

/** oauth4webapi keeps a response with an unexpected status as the cause. */
function responseOf(error: unknown): Response | undefined {
  return error instanceof Error && error.cause instanceof Response ? error.cause : undefined;
}

function statusError(response: Response): SessionError {
  const { status } = response;
  if (status === 429 || status === 503) {
    return new SessionError("rate-limited", "the token endpoint asks to wait", {
      details: { status, retryAfter: retryAfter(response.headers) ?? 10 },
    });
  }
  // A gateway in between, such as our own relay, lost the way to Zendesk or back.
  if (status === 502 || status === 504) return noAnswer(status);
  const code = status >= 400 ? "token-error" : "malformed-answer";
  return new SessionError(code, `the token endpoint answered ${status}`, { details: { status } });
}
