import { refusedByClient } from "../../scopes/advice.ts";
import { isKnownScope } from "../../scopes/catalogue.ts";
import { closestScope } from "../../scopes/spelling.ts";
import { readScopes } from "./client-draft.ts";

/** Scopes for a new token, or why Zendesk would give a token that is good for nothing. */
export type TokenScopes =
  | { readonly ok: true; readonly names: readonly string[] }
  | { readonly ok: false; readonly reason: string };

/** Reads the scopes of a new token as typed, and holds them against the client's ceiling. */
export function readTokenScopes(text: string, allowed: readonly string[]): TokenScopes {
  const read = readScopes(text);
  if (!read.ok) return read;
  const { names } = read;
  if (names.length === 0) return refuse("Name at least one scope.");
  const unknown = names.find((name) => !isKnownScope(name));
  if (unknown !== undefined) {
    const meant = closestScope(unknown);
    return refuse(
      `Zendesk knows no scope ${unknown.slice(0, 60)}, and would make a token that every call refuses.${
        meant === undefined ? "" : ` Did you mean ${meant}?`
      }`,
    );
  }
  const [beyond] = refusedByClient(names, allowed);
  if (beyond !== undefined) return refuse(`${beyond} is beyond the client’s allowed scopes.`);
  return { ok: true, names };
}

function refuse(reason: string): TokenScopes {
  return { ok: false, reason };
}
