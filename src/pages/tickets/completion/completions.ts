import { searchKeywords } from "../../../reference/search.ts";
import { splitSearch, type SearchTerm } from "../../../zendesk/search-terms.ts";
import { type FilterField, filterFieldOf, filterFields } from "../filters/filter-fields.ts";
import { conditionText } from "../filters/query-text.ts";

/** Something a search can go on with. */
export interface Completion {
  /** What is put in the place of what was typed of the term. */
  readonly text: string;
  /** What it is, where the text does not say it. */
  readonly about: string;
  /** Whether the term is whole with it, so that the next may begin. */
  readonly isWhole: boolean;
}

/** The term that is being typed, up to the caret; undefined between terms and inside what is done. */
export function termAt(query: string, caret: number): SearchTerm | undefined {
  const before = query.slice(0, caret);
  const term = splitSearch(before).at(-1);
  if (term === undefined || term.end < caret || term.quote === "closed") return undefined;
  // In the middle of a word nothing is completed: it would cut the rest off.
  return /^\S/.test(query.slice(caret)) ? undefined : term;
}

/** What is known of values: those of the account, and those that were looked for. */
export interface KnownValues {
  readonly own: readonly FilterField[];
  readonly groups: readonly string[];
  /** Addresses, with names. */
  readonly people: readonly (readonly [address: string, name: string])[];
  readonly tags: readonly string[];
}

/** Keywords whose values are people. */
export const peopleKeywords: ReadonlySet<string> = new Set([
  "assignee",
  "requester",
  "submitter",
  "cc",
  "commenter",
]);

const most = 8;

/** How the term may go on: as a keyword, by its name or its title, or with one of its values. */
export function completions(term: SearchTerm, known: KnownValues): Completion[] {
  const { key, value } = term;
  const typed = value.toLowerCase();
  if (key === undefined) return term.quote === "open" ? [] : keywordsFor(term, typed, known.own);
  return valuesFor(key, known)
    .filter(([one, words]) => `${one} ${words}`.toLowerCase().includes(typed))
    .filter(([one]) => one.toLowerCase() !== typed)
    .toSorted(([one], [other]) => rank(one, typed) - rank(other, typed))
    .slice(0, most)
    .map(([one, words]) => ({
      text: conditionText({ ...term, value: one }),
      about: words === one ? "" : words,
      isWhole: true,
    }));
}

function rank(value: string, typed: string): number {
  return value.toLowerCase().startsWith(typed) ? 0 : 1;
}

function keywordsFor(
  { isNegated }: SearchTerm,
  typed: string,
  own: readonly FilterField[],
): Completion[] {
  if (typed === "") return [];
  const keywords = Object.keys(searchKeywords).map((key) => {
    const { title } = filterFieldOf(key, []);
    return { key, title: filterFields.some((field) => field.key === key) ? title : "" };
  });
  const fields = own.flatMap(({ key, title }) => (key === undefined ? [] : [{ key, title }]));
  return [...keywords, ...fields]
    .filter(({ key, title }) => key.startsWith(typed) || title.toLowerCase().startsWith(typed))
    .toSorted((one, other) => rank(one.key, typed) - rank(other.key, typed))
    .slice(0, most)
    .map(({ key, title }) => ({
      text: `${isNegated ? "-" : ""}${key}:`,
      about: title,
      isWhole: false,
    }));
}

type Value = readonly [value: string, words: string];

function valuesFor(key: string, { own, groups, people, tags }: KnownValues): Value[] {
  const { values = [] } = filterFieldOf(key, own);
  const nobody: Value[] = key === "assignee" || key === "group" ? [["none", "nobody"]] : [];
  if (key === "group") return [...groups.map((name): Value => [name, name]), ...nobody];
  if (peopleKeywords.has(key)) return [["me", "you"], ...nobody, ...people];
  if (key === "tags") return tags.map((tag) => [tag, tag]);
  return [...values];
}
