import { SearchError } from "./search-error.ts";

export type SearchOperator = ":" | "<" | ">" | "<=" | ">=";

/** One piece of a query: `-status<"solved"` is negated, key `status`, operator `<`. */
export interface SearchTerm {
  negated: boolean;
  /** Lower case; undefined for a bare word or phrase. */
  key: string | undefined;
  operator: SearchOperator;
  /** As typed, without its quotes. */
  value: string;
  quoted: boolean;
}

const startOfTerm = /(-?)(?:([A-Za-z][\w.-]*)(:|<=|>=|<|>))?/y;
const bareValue = /[^\s"]+/y;
const longestQuery = 4096;

/**
 * Splits a query into its terms, as the Zendesk Support search reference writes them.
 *
 * @throws SearchError for an unfinished quote, a keyword without a value or a query over 4,096 characters.
 */
export function parseTerms(query: string): SearchTerm[] {
  if (query.length > longestQuery) throw new SearchError("the query is too long");
  const terms: SearchTerm[] = [];
  let at = skipSpace(query, 0);
  while (at < query.length) {
    startOfTerm.lastIndex = at;
    const start = startOfTerm.exec(query);
    const [whole = "", minus = "", key, operator = ":"] = start ?? [];
    const { value, quoted, end } = readValue(query, at + whole.length);
    if (value === "" && key !== undefined) throw new SearchError(`"${key}" has no value`);
    if (value !== "") {
      terms.push({
        negated: minus !== "",
        key: key?.toLowerCase(),
        operator: operator as SearchOperator,
        value,
        quoted,
      });
    }
    at = skipSpace(query, Math.max(end, at + 1));
  }
  return terms;
}

function readValue(query: string, at: number): { value: string; quoted: boolean; end: number } {
  if (query[at] === '"') {
    const end = query.indexOf('"', at + 1);
    if (end === -1) throw new SearchError("a quote is not closed");
    return { value: query.slice(at + 1, end).trim(), quoted: true, end: end + 1 };
  }
  bareValue.lastIndex = at;
  const value = bareValue.exec(query)?.[0] ?? "";
  return { value, quoted: false, end: at + value.length };
}

function skipSpace(text: string, at: number): number {
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  return at;
}
