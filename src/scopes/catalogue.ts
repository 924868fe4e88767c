import { broadScopes, resources, type Risk } from "../reference/scopes.ts";

/** A scope of Zendesk's, with what a person needs to know before allowing it. */
export interface Scope {
  /** As on the wire, such as `tickets:read`. */
  readonly name: string;
  /** What is allowed, in two or three words. */
  readonly title: string;
  /** The resource before the colon; null for the broad scopes and `impersonate`. */
  readonly resource: string | null;
  readonly access: "read" | "write" | "act-as";
  /** One sentence: what it opens. */
  readonly opens: string;
  readonly risk: Risk;
  /** Broader scopes that open all of it too. */
  readonly coveredBy: readonly string[];
  /** What a person would expect it to open, and it does not. */
  readonly gap: string | null;
  /** Who may use it, where that is not simply everybody. */
  readonly usableBy: string | null;
  /** Why a browser cannot use it, where it cannot. */
  readonly browserLimit: string | null;
}

const broad = broadScopes.map((scope): Scope => ({ ...scope, resource: null, coveredBy: [] }));

const narrow: readonly Scope[] = resources.flatMap((resource) =>
  (["read", "write"] as const).flatMap((access) => {
    const granted = resource[access];
    if (!granted) return [];
    return {
      name: `${resource.name}:${access}`,
      title: `${access === "read" ? "Read" : "Change"} ${lowerFirst(resource.title)}`,
      resource: resource.name,
      access,
      ...granted,
      coveredBy: [access],
      gap: resource.gap ?? null,
      usableBy: null,
      browserLimit: null,
    };
  }),
);

/** Every scope of Zendesk's known in late 2026: the broad ones first, then resource by resource. */
export const scopes: readonly Scope[] = [...broad, ...narrow];

const byName = new Map(scopes.map((scope) => [scope.name, scope]));
const resourceNames = new Set(resources.map((resource) => resource.name));

/** Finds a scope by its name on the wire; undefined for a name Zendesk would not know. */
export function scopeByName(name: string): Scope | undefined {
  return byName.get(name);
}

/**
 * Says whether Zendesk would give a token something for this name. Unlike `scopeByName` it also
 * knows a bare resource (`tickets`), which Zendesk reads as both its scopes. A name it does not
 * know is not refused: the token is issued and every call with it answers 403.
 */
export function isKnownScope(name: string): boolean {
  return byName.has(name) || resourceNames.has(name);
}

/** Writes bare resources out as the scopes they stand for, and drops what is named twice. */
export function expandScopes(names: readonly string[]): string[] {
  const expanded = names.flatMap((name) =>
    resourceNames.has(name)
      ? [`${name}:read`, `${name}:write`].filter((each) => byName.has(each))
      : [name],
  );
  return [...new Set(expanded)];
}

/**
 * Says whether a token with these scopes may do what `needed` names. `read` covers every
 * `…:read`, `write` every `…:write`, a bare resource both of its own. Nothing else is implied:
 * not reading by writing, not a part by its neighbour.
 */
export function covers(granted: readonly string[], needed: string): boolean {
  const held = new Set(expandScopes(granted));
  return expandScopes([needed]).every(
    (each) => held.has(each) || byName.get(each)?.coveredBy.some((name) => held.has(name)) === true,
  );
}

/** Says whether any one of several scopes is covered: the form in which Zendesk states a need. */
export function coversAny(granted: readonly string[], needed: readonly string[]): boolean {
  return needed.some((each) => covers(granted, each));
}

function lowerFirst(title: string): string {
  return /^[A-Z]{2}/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}
