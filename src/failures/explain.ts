import type { FailureCode } from "./codes.ts";
import { parseErrorBody } from "./error-body.ts";
import type { Explanation } from "./explanation.ts";
import { gather, type ExplainContext, type KnownFailure } from "./gather.ts";
import { judge } from "./judge.ts";
import { explainFault } from "./words/app-errors.ts";
import { explainSessionError } from "./words/session-errors.ts";
import { explainStatus } from "./words/status-errors.ts";
import { explainWriteError } from "./words/write-errors.ts";

/** Turns any failure into words, from what is known at once. Never throws; always offers a way on. */
export function explain(error: unknown, context: ExplainContext = {}): Explanation<FailureCode> {
  return say(gather(error, context));
}

/** Says what is known of a failure: the one place where evidence becomes words. */
export function say(known: KnownFailure): Explanation<FailureCode> {
  const told = sayWire(known);
  return known.write === undefined ? told : explainWriteError(known.write, told);
}

function sayWire(known: KnownFailure): Explanation<FailureCode> {
  const { wire } = known;
  switch (wire.kind) {
    case "answer":
      return explainStatus(wire.status, parseErrorBody(wire.body), known, wire.retryAfter);
    case "malformed":
      return explainSessionError("malformed-answer");
    case "hidden":
      return judge(known);
    case "session":
      return explainSessionError(wire.code, wire.details);
    default:
      return explainFault(wire.error);
  }
}
