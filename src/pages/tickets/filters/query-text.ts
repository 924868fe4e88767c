import { splitSearch, type SearchTerm } from "../../../zendesk/search-terms.ts";

/** One condition of a search, apart from where it stands. */
export type Condition = Pick<SearchTerm, "isNegated" | "key" | "operator" | "value">;

/** A condition as Zendesk's search reads it: quoted where it holds more than one word. */
export function conditionText({ isNegated, key, operator, value }: Condition): string {
  // The language has no way to write a quote inside a quote.
  const plain = value.replaceAll('"', " ").trim();
  const quoted = plain === "" || /\s/.test(plain) ? `"${plain}"` : plain;
  return `${isNegated ? "-" : ""}${key === undefined ? "" : `${key}${operator}`}${quoted}`;
}

/** The search without one of its terms. */
export function withoutTerm(query: string, { start, end }: SearchTerm): string {
  return join(query.slice(0, start), query.slice(end));
}

/** The search with conditions more, in the place of a term where one is given. */
export function withConditions(
  query: string,
  conditions: readonly Condition[],
  instead?: SearchTerm,
): string {
  const added = conditions.map(conditionText).join(" ");
  if (instead === undefined) return join(closed(query), added);
  return join(query.slice(0, instead.start), added, query.slice(instead.end));
}

/** A quote that is never closed would swallow whatever is added behind it. */
function closed(query: string): string {
  return splitSearch(query).at(-1)?.quote === "open" ? `${query}"` : query;
}

function join(...pieces: string[]): string {
  return pieces
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "")
    .join(" ");
}
