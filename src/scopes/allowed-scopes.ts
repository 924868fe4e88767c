import type { RuleComplaint } from "../reference/client-rules.ts";
import { covers, isKnownScope } from "./catalogue.ts";
import { closestScope } from "./spelling.ts";

/**
 * Checks the allowed scopes of an OAuth client; none means anything may be asked for. Zendesk
 * refuses a list that names a broad scope and a part of it.
 */
export function checkAllowedScopes(allowed: readonly string[]): RuleComplaint | undefined {
  const unknown = allowed.find((name) => !isKnownScope(name));
  if (unknown !== undefined) {
    const meant = closestScope(unknown);
    const hint = meant === undefined ? "" : ` Did you mean ${meant}?`;
    return {
      code: "unknown-scope",
      reason: `Zendesk knows no scope ${unknown.slice(0, 60)}.${hint}`,
    };
  }
  for (const part of allowed) {
    const whole = allowed.find((other) => other !== part && covers([other], part));
    if (whole !== undefined) {
      return {
        code: "overlap",
        reason: `${whole} holds ${part} already: Zendesk refuses a list of both.`,
      };
    }
  }
  return undefined;
}
