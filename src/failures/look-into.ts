import { wasVerified } from "./evidence.ts";
import type { KnownFailure } from "./gather.ts";
import { judge } from "./judge.ts";
import type { Prober } from "./probe.ts";

/** Verdicts that are as sure without a probe as they get. */
const sureEnough: ReadonlySet<string> = new Set([
  "offline",
  "missing-scope",
  "wrong-role",
  "rate-limited",
]);

/**
 * Adds to what is known of a failure what asking around brings, where the browser hides the reason: at most two small
 * requests, shared by all who ask within 10 s, and none at all where more requests would only harm.
 */
export async function lookInto(known: KnownFailure, prober: Prober): Promise<KnownFailure> {
  if (!isWorthAsking(known)) return known;
  const { outcome, role } = await prober(known.grantedScopes ?? []);
  return {
    ...known,
    probe: outcome,
    ...(known.role === undefined && role !== undefined && { role }),
  };
}

function isWorthAsking(known: KnownFailure): boolean {
  const { wire, probe, failure } = known;
  if (wire.kind !== "hidden" || probe !== "not-sent") return false;
  if (failure !== undefined && (!failure.sent || wasVerified(failure))) return false;
  return !sureEnough.has(judge(known).code);
}
