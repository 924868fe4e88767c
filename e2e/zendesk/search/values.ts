import { mustBeEquality } from "./people.ts";
import { SearchError } from "./search-error.ts";
import type { SearchOperator, SearchTerm } from "./terms.ts";
import { textMatch } from "./text-match.ts";

const comparisons: Record<SearchOperator, (left: number, right: number) => boolean> = {
  ":": (left, right) => left === right,
  "<": (left, right) => left < right,
  ">": (left, right) => left > right,
  "<=": (left, right) => left <= right,
  ">=": (left, right) => left >= right,
};

/**
 * Matches a value of a fixed, ordered list (`status<solved`, `priority>=normal`), `none` or `*`.
 *
 * @throws SearchError when the value is not of the list.
 */
export function rankMatch(
  term: SearchTerm,
  order: readonly string[],
): (value: string | null | undefined) => boolean {
  const wanted = term.value.toLowerCase();
  if (wanted === "none") return (value) => value === null || value === undefined;
  if (wanted === "*") return (value) => value !== null && value !== undefined;
  const rank = order.indexOf(wanted);
  if (rank === -1) throw noValue(term, order);
  const accepted = new Set(order.filter((_, index) => comparisons[term.operator](index, rank)));
  return (value) => typeof value === "string" && accepted.has(value);
}

/** Matches one of a list without an order: `role:agent`, `has_attachment:true`. */
export function choiceMatch(
  term: SearchTerm,
  choices: readonly string[],
): (value: string | null | undefined) => boolean {
  mustBeEquality(term);
  return rankMatch(term, choices);
}

/** Matches words in a text that may be missing: `subject:photo*`, `notes:none`. */
export function wordsMatch(term: SearchTerm): (text: string | null | undefined) => boolean {
  mustBeEquality(term);
  if (!term.quoted && term.value === "none")
    return (text) => text === null || text === undefined || text === "";
  const match = textMatch(term.value, term.quoted);
  return (text) => typeof text === "string" && match(text.toLowerCase());
}

/** Matches tags: one, `none`, `vip*`, or with quotes all of several (`tags:"silver gold"`). */
export function tagsMatch(term: SearchTerm): (tags: readonly string[]) => boolean {
  mustBeEquality(term);
  const value = term.value.toLowerCase();
  if (!term.quoted && value === "none") return (tags) => tags.length === 0;
  if (!term.quoted && value.endsWith("*")) {
    const start = value.slice(0, -1);
    return (tags) => tags.some((tag) => tag.startsWith(start));
  }
  const wanted = value.split(/\s+/);
  return (tags) => wanted.every((tag) => tags.includes(tag));
}

/** Matches the value of a custom field: text, number, checkbox, date, or one of several choices. */
export function fieldMatch(term: SearchTerm): (value: unknown) => boolean {
  const { operator } = term;
  const isEmpty = (value: unknown) => value === null || value === undefined || value === "";
  if (!term.quoted && term.value === "none") return isEmpty;
  if (!term.quoted && term.value === "*") return (value) => !isEmpty(value);
  if (operator === ":") {
    const match = textMatch(term.value, term.quoted);
    const matches = (value: unknown): boolean => {
      if (Array.isArray(value)) return value.some(matches);
      const isScalar =
        typeof value === "string" || typeof value === "number" || typeof value === "boolean";
      return isScalar && match(String(value).toLowerCase());
    };
    return matches;
  }
  const compare = comparisons[operator];
  const number = Number(term.value);
  if (!Number.isNaN(number)) return (value) => !isEmpty(value) && compare(Number(value), number);
  return (value) =>
    typeof value === "string" && compare(value < term.value ? -1 : Number(value > term.value), 0);
}

function noValue(term: SearchTerm, order: readonly string[]): SearchError {
  return new SearchError(
    `"${term.value}" is not a value of "${term.key ?? ""}" (${order.join(", ")})`,
  );
}
