import { endpoints } from "../reference/endpoints.ts";
import type { SessionErrorCode, SessionErrorDetails } from "../session/contract/error.ts";
import { WriteError } from "../zendesk/confirm-write.ts";
import { sessionErrorIn } from "../zendesk/hidden-failure.ts";
import { ZendeskError } from "../zendesk/zendesk-error.ts";
import type { Evidence, ProbeOutcome } from "./evidence.ts";
import type { RequestFacts } from "./words/request-facts.ts";

/** What came over the wire, or kept it from coming. */
export type Wire =
  /** An answer that says no, readable: its body is text of a stranger. `retryAfter` is in seconds. */
  | { kind: "answer"; status: number; body: string; retryAfter: number | undefined }
  /** An answer of success that is not what Zendesk documents. */
  | { kind: "malformed" }
  /** No answer, or one the browser may not show. */
  | { kind: "hidden" }
  /** The session did not send it, or failed itself. */
  | {
      kind: "session";
      code: Exclude<SessionErrorCode, "network">;
      details: SessionErrorDetails;
    }
  /** Nothing of the wire's: something in this app broke. */
  | { kind: "fault"; error: unknown };

/** All that is known of one failure, in one place: the only thing the words are made from. */
export interface KnownFailure extends Evidence {
  wire: Wire;
  /** How a write stands that got no answer, after looking for it. */
  write: WriteError | undefined;
}

/** What the screen knows about the moment of a failure; the more of it, the surer the words. */
export interface ExplainContext extends RequestFacts {
  /** `navigator.onLine`: false is sure, true is not. */
  online?: boolean;
  /** What a probe brought to light, when one was sent. */
  probe?: ProbeOutcome;
}

/** Lays out what an error carries beside what the screen knows. Takes any value that was thrown; never throws. */
export function gather(thrown: unknown, context: ExplainContext = {}): KnownFailure {
  const write = thrown instanceof WriteError ? thrown : undefined;
  const error = write ? write.cause : thrown;
  const failure = sessionErrorIn(error)?.details.evidence;
  return {
    ...askedIn(error),
    ...context,
    failure,
    online: (context.online ?? true) && (failure?.online ?? true),
    // A look that succeeded is as good as a probe: Zendesk is there, and takes the session.
    probe: write?.isLookedAt ? "accepted" : (context.probe ?? "not-sent"),
    wire: wireOf(error),
    write,
  };
}

function askedIn(error: unknown): Pick<RequestFacts, "method" | "path" | "needed"> {
  if (!(error instanceof ZendeskError)) return {};
  const { method, path, line } = error.asked;
  return { method, path, ...(line && { needed: endpoints[line] }) };
}

function wireOf(error: unknown): Wire {
  if (typeof error !== "object" || error === null) return { kind: "fault", error };
  // A ZendeskError, or what the router throws for an answer.
  const { status, body, retryAfter } = error as Partial<
    Record<"status" | "body" | "retryAfter", unknown>
  >;
  if (typeof status === "number") {
    const wait = typeof retryAfter === "number" ? retryAfter : undefined;
    return { kind: "answer", status, body: textOf(body), retryAfter: wait };
  }
  const failure = sessionErrorIn(error);
  if (failure !== undefined) {
    const { code, details } = failure;
    return code === "network" ? { kind: "hidden" } : { kind: "session", code, details };
  }
  const code = "code" in error ? error.code : undefined;
  if (code === "answer-too-large") return { kind: "session", code, details: {} };
  return code === "malformed-answer" ? { kind: "malformed" } : { kind: "fault", error };
}

function textOf(body: unknown): string {
  if (body === undefined || body === null) return "";
  return typeof body === "string" ? body : JSON.stringify(body);
}
