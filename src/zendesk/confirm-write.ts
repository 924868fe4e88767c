import { sessionErrorIn } from "./hidden-failure.ts";
import type { Unsettled } from "./write-means.ts";
import type { Asked } from "./zendesk-error.ts";

/** What a look at the record tells of a write that brought no answer. */
export type Finding<Done> =
  /** It bears what only this write can have put there, or is as the write wanted it. */
  | { found: "done"; done: Done }
  /** Not there, so far. */
  | { found: "not-there" }
  /** Not there, and the record has moved on: Zendesk refuses this write whenever it arrives. */
  | { found: "overtaken" }
  /** Something is there that may be it, or the record does not tell. */
  | { found: "unclear" }
  /** It happened, and what only its answer showed, such as a new secret, nobody can see any more. */
  | { found: "secret-lost" };

/** The same, or that nobody could look. */
export type WriteOutcome<Done> = Finding<Done> | { found: "unknown"; cause: unknown };

/** Why a write is not known to have happened. */
export type WriteErrorCode =
  /** Nothing left this browser: what has to be known first could not be read. */
  | "write-not-sent"
  /** It is not there, and sending it again cannot make two of it. */
  | "write-not-done"
  /** It is not there so far and may still arrive: sending it again could do it twice. */
  | "write-pending"
  /** Not done, and it never will be: somebody changed the record meanwhile. */
  | "write-conflict"
  /** Something is there that may be it. */
  | "write-unclear"
  /** Nobody could look. */
  | "write-unknown"
  /** It happened, but the secret was in the answer that got lost. */
  | "write-secret-lost"
  /** What was sent here before has arrived after all; nothing was sent now. */
  | "write-arrived"
  /** A file is not known to be at Zendesk. Nobody sees one that no comment names, so it may be sent again at once. */
  | "file-not-uploaded";

/** A write that brought no answer to rely on, after looking whether it happened. */
export class WriteError extends Error {
  override name = "WriteError";
  readonly code: WriteErrorCode;
  /** What was sent, or was to be. */
  readonly asked: Asked;
  /** While it may still arrive: how long until it can no longer, in seconds. */
  readonly seconds: number | undefined;
  /** What is remembered of it while its end is unknown: to be given back when it is sent again. */
  readonly unsettled: Unsettled | undefined;

  constructor(
    code: WriteErrorCode,
    asked: Asked,
    {
      cause,
      seconds,
      unsettled,
    }: { cause?: unknown; seconds?: number; unsettled?: Unsettled } = {},
  ) {
    super(`${asked.method} ${asked.path}: ${code}`, { cause });
    this.code = code;
    this.asked = asked;
    this.seconds = seconds;
    this.unsettled = unsettled;
  }

  /** Whether the record was read again after the failure. */
  get isLookedAt(): boolean {
    return !unseenCodes.has(this.code);
  }
}

const unseenCodes: ReadonlySet<WriteErrorCode> = new Set([
  "write-unknown",
  "write-not-sent",
  "file-not-uploaded",
]);

/** What a page goes on remembering of its own write after a failure, beside what the browser remembers for all tabs. */
export function unsettledAfter(
  error: unknown,
  before: Unsettled | undefined,
): Unsettled | undefined {
  if (!(error instanceof WriteError)) return before;
  const isSettled = error.code === "write-conflict" || error.code === "write-secret-lost";
  return isSettled ? undefined : (error.unsettled ?? before);
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
  return "code" in error && typeof error.code === "string" && unreadable.has(error.code);
}

/** An answer came that nobody could read. */
const unreadable: ReadonlySet<string> = new Set(["malformed-answer", "answer-too-large"]);

const openCodes: ReadonlySet<string> = new Set([
  ...unreadable,
  "network",
  "timeout",
  "aborted",
  // The worker died with the request in its hands.
  "vault-lost",
]);

/** Reads whether a write happened; `twice`, a moment apart, where it is not there at the first look. */
export async function confirmWrite<Done>(
  look: () => Promise<Finding<Done>>,
  { twice, pause }: { twice: boolean; pause: (ms: number) => Promise<void> },
): Promise<WriteOutcome<Done>> {
  try {
    const first = await look();
    if (first.found !== "not-there" || !twice) return first;
    await pause(secondLook);
    return await look();
  } catch (cause) {
    return { found: "unknown", cause };
  }
}
