import { sessionErrorIn } from "./hidden-failure.ts";

/** How to tell afterwards whether a write happened. */
export interface WriteCheck<T> {
  /** Reads afresh the record the write would have changed; never from a cache. */
  read: () => Promise<T>;
  /** Whether the record bears the mark of the write: the comment is there, the status is the new one. */
  happened: (record: T) => boolean;
}

/** What came of a write that brought no answer. */
export type WriteOutcome<T> =
  | { outcome: "happened"; record: T }
  | { outcome: "did-not-happen"; record: T }
  | { outcome: "unknown"; cause: unknown };

/** A write that failed without an answer, after looking whether it happened. */
export class WriteError extends Error {
  override name = "WriteError";
  /**
   * `write-not-done`: it is safe to send it again. `write-conflict`: it did not arrive, and the record
   * has changed meanwhile. `write-unknown`: sending again could do it twice.
   */
  readonly code: "write-not-done" | "write-conflict" | "write-unknown";

  constructor(code: WriteError["code"], cause: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

/** Zendesk may still be at work when the connection is already gone: one look at once, one after this (ms). */
const secondLook = 1500;

/** Whether this failure leaves open if Zendesk carried out the write. */
export function leavesOpen(error: unknown): boolean {
  const failure = sessionErrorIn(error);
  if (failure !== undefined) {
    const { unknownOutcome, evidence } = failure.details;
    return unknownOutcome ?? (openCodes.has(failure.code) && evidence?.sent !== false);
  }
  if (typeof error !== "object" || error === null) return false;
  if ("status" in error && typeof error.status === "number") return error.status >= 500;
  return "code" in error && error.code === "malformed-answer";
}

const openCodes: ReadonlySet<string> = new Set([
  "network",
  "timeout",
  "malformed-answer",
  "aborted",
]);

/** Reads whether a write happened, twice at most; to be called before anything is sent again. */
export async function confirmWrite<T>(
  { read, happened }: WriteCheck<T>,
  pause: (ms: number) => Promise<void> = sleep,
): Promise<WriteOutcome<T>> {
  try {
    const record = await read();
    if (happened(record)) return { outcome: "happened", record };
    await pause(secondLook);
    const later = await read();
    return { outcome: happened(later) ? "happened" : "did-not-happen", record: later };
  } catch (cause) {
    return { outcome: "unknown", cause };
  }
}

/**
 * Sends a write once. When no answer comes it looks whether the write happened, and resolves with the record if so;
 * otherwise throws WriteError, whose code says whether sending again is safe. Failures with an answer are thrown as they are.
 */
export async function writeOnce<T, A = T>(
  write: () => Promise<A>,
  check: WriteCheck<T>,
  pause?: (ms: number) => Promise<void>,
): Promise<A | T> {
  try {
    return await write();
  } catch (error) {
    if (!leavesOpen(error)) throw error;
    const found = await confirmWrite(check, pause);
    if (found.outcome === "happened") return found.record;
    throw new WriteError(found.outcome === "unknown" ? "write-unknown" : "write-not-done", error);
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
