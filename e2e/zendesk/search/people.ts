import type { SearchDirectory } from "./directory.ts";
import { SearchError } from "./search-error.ts";
import type { SearchTerm } from "./terms.ts";
import { textMatch } from "./text-match.ts";

/** Tells whether an id, or the lack of one, is what a term such as `assignee:me` asks for. */
export type IdMatch = (id: number | null | undefined) => boolean;

const digits = /^\d{1,15}$/;
const isSet: IdMatch = (id) => id !== null && id !== undefined;
const isUnset: IdMatch = (id) => id === null || id === undefined;

/** Matches a person by `me`, `none`, `*`, id, e-mail address or name. */
export function personMatch(term: SearchTerm, directory: SearchDirectory): IdMatch {
  if (term.value === "me" && !term.quoted) return (id) => id === directory.me;
  return idMatch(term, () => {
    const wanted = term.value.toLowerCase();
    const byName = textMatch(term.value, term.quoted);
    const ids = new Set<number>();
    for (const user of directory.users()) {
      if (user.email?.toLowerCase() === wanted || byName(user.name.toLowerCase())) ids.add(user.id);
    }
    return ids;
  });
}

/** Matches an organization, group, brand, form or status by `none`, `*`, id or name. */
export function namedMatch(
  term: SearchTerm,
  named: () => Iterable<{ id: number; name: string }>,
): IdMatch {
  return idMatch(term, () => {
    const byName = textMatch(term.value, term.quoted);
    const ids = new Set<number>();
    for (const record of named()) if (byName(record.name.toLowerCase())) ids.add(record.id);
    return ids;
  });
}

function idMatch(term: SearchTerm, resolve: () => Set<number>): IdMatch {
  mustBeEquality(term);
  if (!term.quoted && term.value === "none") return isUnset;
  if (!term.quoted && term.value === "*") return isSet;
  if (digits.test(term.value)) {
    const wanted = Number(term.value);
    return (id) => id === wanted;
  }
  const ids = resolve();
  return (id) => typeof id === "number" && ids.has(id);
}

/** @throws SearchError when the term compares with `<` or `>` what has no order. */
export function mustBeEquality(term: SearchTerm): void {
  if (term.operator !== ":") {
    throw new SearchError(`"${term.key ?? ""}" cannot be compared with ${term.operator}`);
  }
}
