import { explain, type ExplainContext } from "../explain.ts";
import type { Explanation } from "../explanation.ts";
import { wasVerified } from "./evidence.ts";
import { isHidden, sessionErrorIn } from "../hidden-failure.ts";
import type { Prober } from "./probe.ts";

/** Codes whose verdict is as sure without a probe as it gets. */
const sureEnough: ReadonlySet<string> = new Set([
  "offline",
  "missing-scope",
  "wrong-role",
  "rate-limited",
]);

/**
 * Explains a failure as `explain` does, and looks into it where the browser hides the reason: at most two small
 * requests, shared by all who ask within 10 s, and none at all where more requests would only harm.
 */
export async function diagnose(
  error: unknown,
  context: ExplainContext,
  prober: Prober,
): Promise<Explanation> {
  const first = explain(error, context);
  if (!isHidden(error) || sureEnough.has(first.code)) return first;
  const evidence = sessionErrorIn(error)?.details.evidence;
  if (evidence !== undefined && (!evidence.sent || wasVerified(evidence))) return first;
  const { outcome, role } = await prober(context.grantedScopes ?? []);
  return explain(error, {
    ...context,
    probe: outcome,
    ...(context.role === undefined && role !== undefined && { role }),
  });
}
