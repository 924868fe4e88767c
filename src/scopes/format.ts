import { isKnownScope } from "./catalogue.ts";

/** Scopes read from somebody's text, or why they could not be. */
export type ParsedScopes =
  | {
      readonly ok: true;
      /** In the order given, each once. */
      readonly scopes: readonly string[];
      /** Names Zendesk would take without complaint and then refuse on every call. */
      readonly unknown: readonly string[];
      readonly repeated: readonly string[];
    }
  | {
      readonly ok: false;
      readonly code: ScopeComplaint;
      /** One sentence for a person. */
      readonly reason: string;
      /** The same scopes in the form that was wanted, where they could be made out. */
      readonly instead?: string;
    };

/** What can be wrong with the form of a list of scopes, as stable codes. */
export type ScopeComplaint =
  | "empty"
  | "array-for-string"
  | "string-for-array"
  | "commas"
  | "not-json"
  | "not-strings"
  | "spaces-inside"
  | "bad-character"
  | "too-long";

// RFC 6749 3.3: every printable ASCII character but the space, the double quote and the backslash.
const scopeToken = /^[\x21\x23-\x5b\x5d-\x7e]+$/;
const longest = 8000;

/**
 * Reads the `scope` parameter of the authorization flow: names with single spaces between them
 * (RFC 6749 3.3). Refuses the array of the tokens API by name, and commas, which Zendesk would
 * take for part of a name.
 */
export function parseScopeString(text: string): ParsedScopes {
  const trimmed = text.trim();
  if (trimmed === "") return refuse("empty", "No scope is named.");
  if (trimmed.length > longest) return refuse("too-long", tooLong);
  if (trimmed.startsWith("[")) {
    const names = namesInJson(trimmed);
    return refuse(
      "array-for-string",
      "This is the array the tokens API takes. The authorization URL takes one string with spaces.",
      names && printScopeString(names),
    );
  }
  if (trimmed.includes(",")) {
    const names = trimmed.split(/[\s,]+/).filter(Boolean);
    return refuse(
      "commas",
      "Scopes are separated by spaces here. A comma becomes part of a name nobody knows.",
      printScopeString(names),
    );
  }
  return accept(trimmed.split(/\s+/));
}

/**
 * Reads the `scopes` member of the tokens API: a JSON array with one name in each string.
 * Refuses the space-separated string of the authorization flow by name.
 */
export function parseScopeArray(text: string): ParsedScopes {
  const trimmed = text.trim();
  if (trimmed === "") return refuse("empty", "No scope is named.");
  if (trimmed.length > longest) return refuse("too-long", tooLong);
  let value: unknown;
  try {
    value = JSON.parse(trimmed);
  } catch {
    if (trimmed.startsWith("[")) return refuse("not-json", "This is not a JSON array yet.");
    return stringForArray(trimmed);
  }
  if (typeof value === "string") return stringForArray(value);
  return readScopeArray(value);
}

/** Judges a value that is already JavaScript as the `scopes` of the tokens API. */
export function readScopeArray(value: unknown): ParsedScopes {
  if (typeof value === "string") return stringForArray(value);
  if (!Array.isArray(value)) return refuse("not-strings", "Scopes are an array of strings here.");
  const names: unknown[] = value;
  if (names.length === 0) return refuse("empty", "No scope is named.");
  if (!names.every((name) => typeof name === "string")) {
    return refuse("not-strings", "Every scope in the array is a string.");
  }
  if (names.some((name) => /\s/.test(name.trim()))) {
    return refuse(
      "spaces-inside",
      "One string of the array holds several scopes. Each wants a string of its own.",
      printScopeArray(names.flatMap((name) => name.split(/\s+/).filter(Boolean))),
    );
  }
  return accept(names.map((name) => name.trim()));
}

/** Prints scopes for the authorization flow: one string, single spaces. */
export function printScopeString(names: readonly string[]): string {
  return [...new Set(names)].join(" ");
}

/** Prints scopes for the tokens API: a JSON array. */
export function printScopeArray(names: readonly string[]): string {
  return `[${[...new Set(names)].map((name) => JSON.stringify(name)).join(", ")}]`;
}

/** Turns the string of the authorization flow into the array of the tokens API, or says why not. */
export function scopeStringToArray(text: string): string | undefined {
  const parsed = parseScopeString(text);
  return parsed.ok ? printScopeArray(parsed.scopes) : undefined;
}

/** Turns the array of the tokens API into the string of the authorization flow, or says why not. */
export function scopeArrayToString(text: string): string | undefined {
  const parsed = parseScopeArray(text);
  return parsed.ok ? printScopeString(parsed.scopes) : undefined;
}

const tooLong = "This is far longer than a list of scopes can be.";

function accept(names: readonly string[]): ParsedScopes {
  const bad = names.find((name) => !scopeToken.test(name));
  if (bad !== undefined) {
    return refuse("bad-character", "A scope name holds a character no scope may hold.");
  }
  const once = [...new Set(names)];
  return {
    ok: true,
    scopes: once,
    unknown: once.filter((name) => !isKnownScope(name)),
    repeated: once.filter((name) => names.indexOf(name) !== names.lastIndexOf(name)),
  };
}

function refuse(code: ScopeComplaint, reason: string, instead?: string): ParsedScopes {
  return instead ? { ok: false, code, reason, instead } : { ok: false, code, reason };
}

function stringForArray(text: string): ParsedScopes {
  return refuse(
    "string-for-array",
    "This is the string of the authorization URL. The tokens API takes an array with one scope in each string.",
    printScopeArray(text.split(/[\s,]+/).filter(Boolean)),
  );
}

function namesInJson(text: string): string[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value) && value.every((name) => typeof name === "string")) return value;
  } catch {
    // Not JSON: the complaint stands without a suggestion.
  }
  return undefined;
}
