import { covers, scopeByName } from "../../scopes/catalogue.ts";
import type { Choice } from "./choice.ts";

/** What a link asks for beside the job it names. */
export interface Beyond {
  /** All of it, in the link's order. */
  scopes: readonly string[];
  /** Those that would do harm in the wrong hands: asked for only once the person says so, each by itself. */
  highRisk: readonly string[];
}

/**
 * What of a choice came by a link and exceeds its job; everything where the link names none. What a person picked by
 * hand was never in the link.
 */
export function beyondJob({ job, scopes }: Choice, linked: readonly string[]): Beyond {
  const beyond = scopes.filter(
    (scope) => linked.includes(scope) && !covers(job?.scopes ?? [], scope),
  );
  // Of a scope this app does not know nobody can say that it is harmless.
  const highRisk = beyond.filter((scope) => (scopeByName(scope)?.risk ?? "high") === "high");
  return { scopes: beyond, highRisk };
}
