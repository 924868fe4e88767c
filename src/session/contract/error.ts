import type { WebPage } from "../../reference/web-page.ts";
import type { SignInWish } from "./sign-in-wish.ts";

/** Why a sign-in, a request or the session failed. Stable: other code may compare these. */
export type SessionErrorCode =
  // the authorization endpoint said no (RFC 6749 section 4.1.2.1)
  | "denied"
  | "login-required"
  | "invalid-scope"
  | "invalid-client"
  | "server-error"
  | "temporarily-unavailable"
  | "authorization-error"
  // the callback is not ours, or not to be believed; no token request was sent
  | "malformed-callback"
  | "unknown-state"
  | "expired-sign-in"
  | "issuer-mismatch"
  | "framed"
  | "storage-blocked"
  // the token endpoint
  | "expired-code"
  | "invalid-grant"
  | "token-error"
  | "malformed-answer"
  | "unreachable"
  | "rate-limited"
  | "timeout"
  // requests
  | "network"
  | "aborted"
  | "signed-out"
  | "session-changed"
  | "refused-by-gateway"
  | "too-large"
  | "answer-too-large"
  | "busy"
  // the session lives on, but its token could not be replaced just now
  | "not-renewed"
  // the worker
  | "vault-lost"
  | "worker-unavailable"
  | "worker-silent"
  // what the caller gave
  | "invalid-subdomain"
  | "invalid-wish";

/**
 * What a failed request's access token has to do with it: `accepted`: Zendesk took it afterwards, so
 * it is not the reason; `replaced`: it is a new one since; `fresh`: it was replaced a moment before,
 * so it is hardly the reason; `refused`: Zendesk takes it no more, as far as can be told, and it could
 * not be replaced; `unclear`: nobody could tell.
 */
export type TokenEvidence = "accepted" | "replaced" | "fresh" | "refused" | "unclear";

/** What the worker knows about a request that failed without an answer it may read. */
export interface FailureEvidence {
  /** `navigator.onLine` when it failed. */
  online: boolean;
  /** false when the request never left this browser. */
  sent: boolean;
  /** ms from sending to failing. */
  ms: number;
  token: TokenEvidence;
  /** ms since the access token was issued. */
  accessTokenAge: number | null;
  /** ms the access token had left, null when it does not expire. */
  accessTokenLeft: number | null;
  /** When the latest request left that Zendesk answered with this same token, in ms before the failure. */
  acceptedAgo: number | null;
  /** The token was replaced because of this failure, so a dead token is not the reason. */
  refreshed: boolean;
  /** The request was sent a second time. */
  retried: boolean;
  /** Requests this browser sent to the account in the last minute, and what the plan is assumed to allow. */
  spent: number;
  limit: number;
  /** ms for which the pace is held back, so that trying again sooner leads nowhere; 0 when it is not. */
  heldFor: number;
}

/** What is known beside the code. None of it holds a token, code or verifier. */
export interface SessionErrorDetails {
  /** HTTP status, where the answer was readable. */
  status?: number;
  /** `error` and `error_description` as the server sent them: hostile text, bounded. */
  error?: string;
  errorDescription?: string;
  /** Whose web page came instead of an answer, where one came. */
  page?: WebPage;
  /** Seconds until trying again makes sense, at most 120. */
  retryAfter?: number;
  /** Of `not-renewed`: why there was no new token. */
  reason?: SessionErrorCode | "too-often";
  /** Of `not-renewed`: Zendesk gave no answer that says so, the old token is only thought to be dead. */
  suspected?: true;
  /** The request may have been carried out although no answer came. */
  unknownOutcome?: boolean;
  /** What the person was signing in for, to offer the same again. */
  wish?: SignInWish;
  evidence?: FailureEvidence;
}

/** Every failure of the session room. `message` is for developers; people read `zendesk/explain`. */
export class SessionError extends Error {
  override name = "SessionError";
  readonly code: SessionErrorCode;
  readonly details: SessionErrorDetails;

  constructor(
    code: SessionErrorCode,
    message: string,
    options: { details?: SessionErrorDetails; cause?: unknown } = {},
  ) {
    super(message, "cause" in options ? { cause: options.cause } : undefined);
    this.code = code;
    this.details = options.details ?? {};
  }
}

/** A SessionError as it crosses from the worker to the page. */
export interface PlainSessionError {
  code: SessionErrorCode;
  message: string;
  details: SessionErrorDetails;
}

/** Copies an error into a plain object; `cause` stays behind, it may hold a token response. */
export function toPlainError(error: unknown): PlainSessionError {
  if (error instanceof SessionError) {
    return { code: error.code, message: error.message, details: error.details };
  }
  const name = error instanceof Error ? error.name : typeof error;
  return { code: "network", message: `unexpected ${name}`, details: {} };
}

/** The error a page throws for what the worker reported. */
export function fromPlainError(plain: PlainSessionError): SessionError {
  return new SessionError(plain.code, plain.message, { details: plain.details });
}
