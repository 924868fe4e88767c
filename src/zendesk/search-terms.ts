/** One piece of a search as it was typed: `-status<"solved"` is negated, key `status`, operator `<`. */
export interface SearchTerm {
  readonly start: number;
  readonly end: number;
  readonly isNegated: boolean;
  /** Lower case; undefined for a bare word or phrase. */
  readonly key: string | undefined;
  readonly operator: string;
  /** Without its quotes. */
  readonly value: string;
  /** `open`: the quote is never closed. */
  readonly quote: "none" | "closed" | "open";
}

const startOfTerm = /(-?)(?:([A-Za-z][\w.-]*)(:|<=|>=|<|>))?/y;
const bareValue = /[^\s"]+/y;
const blank = /\s+/y;

/** Splits a search into its terms, whatever is wrong with them. Never throws. */
export function splitSearch(query: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  let at = skip(query, 0, blank);
  while (at < query.length) {
    startOfTerm.lastIndex = at;
    const [whole = "", minus = "", key, operator = ":"] = startOfTerm.exec(query) ?? [];
    const { value, quote, end } = readValue(query, at + whole.length);
    if (whole !== "" || value !== "" || quote !== "none") {
      terms.push({
        start: at,
        end,
        isNegated: minus !== "",
        key: key?.toLowerCase(),
        operator,
        value,
        quote,
      });
    }
    at = skip(query, Math.max(end, at + 1), blank);
  }
  return terms;
}

function readValue(query: string, at: number): Pick<SearchTerm, "value" | "quote" | "end"> {
  if (query[at] === '"') {
    const close = query.indexOf('"', at + 1);
    if (close === -1)
      return { value: query.slice(at + 1).trim(), quote: "open", end: query.length };
    return { value: query.slice(at + 1, close).trim(), quote: "closed", end: close + 1 };
  }
  const end = skip(query, at, bareValue);
  return { value: query.slice(at, end), quote: "none", end };
}

function skip(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
