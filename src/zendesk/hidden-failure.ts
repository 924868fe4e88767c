import { SessionError } from "../session/error.ts";

/** The session's own failure behind an error: the error itself, or the cause of a ZendeskError. */
export function sessionErrorIn(error: unknown): SessionError | undefined {
  if (error instanceof SessionError) return error;
  return error instanceof Error && error.cause instanceof SessionError ? error.cause : undefined;
}

/** Whether the browser may be hiding an answer of Zendesk's behind this error. */
export function isHidden(error: unknown): boolean {
  return sessionErrorIn(error)?.code === "network";
}
