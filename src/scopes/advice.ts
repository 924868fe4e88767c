import { covers, expandScopes, isKnownScope, scopeByName } from "./catalogue.ts";
import type { Preset } from "./presets.ts";

/** Something worth saying about a set of scopes before it is asked for. */
export interface Remark {
  readonly code:
    | "redundant"
    | "more-than-needed"
    | "unknown-scope"
    | "write-without-read"
    | "not-in-a-browser"
    | "refused-by-client";
  readonly scope: string;
  /** One sentence for a person. */
  readonly text: string;
}

/** Lists scopes that add nothing because a broader one is asked for too (`tickets:read` with `read`). */
export function redundantScopes(asked: readonly string[]): { scope: string; coveredBy: string }[] {
  return asked.flatMap((scope) => {
    const coveredBy = asked.find((other) => other !== scope && isPartOf(scope, other));
    return coveredBy === undefined ? [] : [{ scope, coveredBy }];
  });
}

/** Lists scopes asked for beyond what a job needs. Empty when nothing is. */
export function moreThanNeeded(asked: readonly string[], job: Preset): string[] {
  return asked.filter((scope) => isKnownScope(scope) && !covers(job.scopes, scope));
}

/** Lists scopes the client's allowed scopes refuse; a client without a list allows everything. */
export function refusedByClient(
  asked: readonly string[],
  allowed: readonly string[] | undefined,
): string[] {
  if (!allowed || allowed.length === 0) return [];
  return asked.filter((scope) => !covers(allowed, scope));
}

/** Everything worth saying about a set of scopes, most serious first. */
export function remarksOn(
  asked: readonly string[],
  { job, allowed }: { job?: Preset; allowed?: readonly string[] } = {},
): Remark[] {
  return [
    ...refusedByClient(asked, allowed).map((scope) => ({
      code: "refused-by-client" as const,
      scope,
      text: `This app's OAuth client may not ask for ${scope}: Zendesk would answer invalid_scope.`,
    })),
    ...asked
      .filter((scope) => !isKnownScope(scope))
      .map((scope) => ({
        code: "unknown-scope" as const,
        scope,
        text: `Zendesk knows no scope ${scope}. It would give a token all the same, and refuse every call.`,
      })),
    ...asked.flatMap((scope): Remark[] => {
      const limit = scopeByName(scope)?.browserLimit;
      return limit
        ? [{ code: "not-in-a-browser", scope, text: `${scope} is of no use here. ${limit}` }]
        : [];
    }),
    ...writesWithoutReads(asked),
    ...redundantScopes(asked).map(({ scope, coveredBy }) => ({
      code: "redundant" as const,
      scope,
      text: `${scope} adds nothing: ${coveredBy} covers it. Zendesk's form refuses a client that lists both.`,
    })),
    ...(job ? moreThanNeeded(asked, job) : []).map((scope) => ({
      code: "more-than-needed" as const,
      scope,
      text: `${scope} is more than “${job?.name ?? ""}” needs.`,
    })),
  ];
}

/** Drops every scope that a broader one in the same set covers. */
export function withoutRedundant(asked: readonly string[]): string[] {
  const redundant = new Set(redundantScopes(asked).map(({ scope }) => scope));
  return asked.filter((scope) => !redundant.has(scope));
}

/** Adds a scope to a set, leaving the set as small as it can be. */
export function addScope(asked: readonly string[], scope: string): string[] {
  return withoutRedundant([...new Set([...asked, scope])]);
}

function isPartOf(scope: string, whole: string): boolean {
  return isKnownScope(scope) && covers([whole], scope) && !covers([scope], whole);
}

function writesWithoutReads(asked: readonly string[]): Remark[] {
  return expandScopes(asked).flatMap((scope): Remark[] => {
    const known = scopeByName(scope);
    if (known?.access !== "write") return [];
    const read = known.resource === null ? "read" : `${known.resource}:read`;
    if (!scopeByName(read) || known.resource === "ticket_attachments" || covers(asked, read)) {
      return [];
    }
    return [
      {
        code: "write-without-read",
        scope,
        text: `${scope} opens no reading. Add ${read} if you want to see what you change.`,
      },
    ];
  });
}
