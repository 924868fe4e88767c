import { customFieldKeyword, longestSearch, searchKeywords } from "../reference/search.ts";
import { splitSearch, type SearchTerm } from "./search-terms.ts";

/** Why Zendesk would refuse a piece of a search, or find something else than was meant. */
export interface SearchComplaint {
  readonly code:
    | "open-quote"
    | "no-value"
    | "unknown-keyword"
    | "unknown-value"
    | "no-date"
    | "no-comparison"
    | "other-type"
    | "too-long";
  /** The piece it is about, as it was typed. */
  readonly piece: string;
  /** The keyword, or the values there are. */
  readonly keyword?: string;
  readonly values?: readonly string[];
  /** The keyword that was probably meant. */
  readonly meant?: string;
}

/** A search looked over before it is sent. */
export interface CheckedSearch {
  /** Empty when Zendesk understands it. */
  readonly complaints: readonly SearchComplaint[];
  /** The same words without what is not understood. */
  readonly asWords: string;
}

/**
 * Looks a search over as Zendesk's search reads it: Zendesk answers a mistake with 422, which a
 * browser hides. Only what is surely refused is complained about. Never throws.
 */
export function checkSearch(query: string): CheckedSearch {
  const tooLong: SearchComplaint[] =
    query.length > longestSearch ? [{ code: "too-long", piece: `${query.slice(0, 40)}…` }] : [];
  const complaints: SearchComplaint[] = [...tooLong];
  const words: string[] = [];
  for (const term of splitSearch(query.slice(0, longestSearch))) {
    const piece = query.slice(term.start, term.end);
    const complaint = complainAbout(term, piece);
    if (complaint !== undefined) complaints.push(complaint);
    words.push(complaint === undefined ? piece : wordsOf(term));
  }
  return { complaints, asWords: words.filter(Boolean).join(" ") };
}

/** All of a search as plain words, for when Zendesk refuses what looked right. */
export function plainWords(query: string): string {
  return splitSearch(query).map(wordsOf).filter(Boolean).join(" ");
}

function complainAbout(term: SearchTerm, piece: string): SearchComplaint | undefined {
  const { key, value, quote, operator } = term;
  if (quote === "open") return { code: "open-quote", piece };
  if (key === undefined) return undefined;
  const keyword = Object.hasOwn(searchKeywords, key) ? searchKeywords[key] : undefined;
  if (keyword === undefined && !customFieldKeyword.test(key)) {
    const meant = closestKeyword(key);
    return { code: "unknown-keyword", piece, keyword: key, ...(meant !== undefined && { meant }) };
  }
  if (value === "") return { code: "no-value", piece, keyword: key };
  if (keyword === undefined || value === "none" || value === "*") return undefined;
  if (operator !== ":" && (keyword.kind === "text" || keyword.kind === "choice")) {
    return { code: "no-comparison", piece, keyword: key };
  }
  if (keyword.kind === "date")
    return isDate(value) ? undefined : { code: "no-date", piece, keyword: key };
  const { values } = keyword;
  if (values === undefined || values.includes(value.toLowerCase())) return undefined;
  if (key === "type") return { code: "other-type", piece, keyword: key };
  return { code: "unknown-value", piece, keyword: key, values };
}

const relative = /^\d{1,5}\s*(?:minutes?|hours?|days?|weeks?|months?|years?)$/i;
const absolute =
  /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/i;

function isDate(value: string): boolean {
  return relative.test(value) || absolute.test(value);
}

/** What somebody may have meant by a keyword that is none: another word for it, or one letter off. */
function closestKeyword(key: string): string | undefined {
  const other = Object.hasOwn(otherNames, key) ? otherNames[key] : undefined;
  return other ?? Object.keys(searchKeywords).find((known) => isNear(key, known));
}

const otherNames: Readonly<Record<string, string>> = {
  state: "status",
  from: "requester",
  customer: "requester",
  email: "requester",
  owner: "assignee",
  agent: "assignee",
  assigned: "assignee",
  tag: "tags",
  label: "tags",
  title: "subject",
  body: "description",
  text: "description",
  org: "organization",
  company: "organization",
  team: "group",
  date: "created",
  modified: "updated",
  due: "due_date",
  channel: "via",
  attachment: "has_attachment",
  urgency: "priority",
  csat: "satisfaction",
};

/** One letter too many, too few, another, or two swapped. */
function isNear(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || other.length < 4) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const rest = one.slice(at);
  const known = other.slice(at);
  const isSwap = rest[0] === known[1] && rest[1] === known[0] && rest.slice(2) === known.slice(2);
  return (
    isSwap || rest.slice(1) === known || rest === known.slice(1) || rest.slice(1) === known.slice(1)
  );
}

/** The piece without its marks: `"unclosed` is unclosed, `kettle:` is kettle, `status:foo` is status foo. */
function wordsOf({ key, value }: SearchTerm): string {
  const words = [key ?? "", value].filter(Boolean).join(" ").replaceAll('"', " ");
  // Words that look like keywords themselves, such as an address, lose their colons too.
  return words
    .split(/\s+/)
    .flatMap((word) => (splitSearch(word)[0]?.key === undefined ? [word] : word.split(/[:<>]=?/)))
    .filter(Boolean)
    .join(" ");
}
