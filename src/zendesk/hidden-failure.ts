import { SessionError } from "../session/contract/error.ts";

/** The session's own failure behind an error: the error itself, or the cause of a ZendeskError. */
export function sessionErrorIn(error: unknown): SessionError | undefined {
  if (error instanceof SessionError) return error;
  return error instanceof Error && error.cause instanceof SessionError ? error.cause : undefined;
}
