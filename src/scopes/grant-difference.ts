import { covers, expandScopes, isKnownScope } from "./catalogue.ts";

/** What Zendesk granted, held against what was asked. */
export interface GrantDifference {
  /** Asked for and not covered by what was granted. */
  readonly missing: readonly string[];
  /** Granted without having been asked for. */
  readonly extra: readonly string[];
  /** Granted, yet of no use: names Zendesk does not know. */
  readonly useless: readonly string[];
}

/** Compares asked with granted. Order, repetition and bare resources make no difference. */
export function compareGrant(
  asked: readonly string[],
  granted: readonly string[],
): GrantDifference {
  const was = expandScopes(asked);
  const is = expandScopes(granted);
  return {
    missing: was.filter((scope) => !is.includes(scope) && !covers(is, scope)),
    extra: is.filter((scope) => !was.includes(scope) && !covers(was, scope)),
    useless: is.filter((scope) => !isKnownScope(scope)),
  };
}
