import type { SearchDirectory } from "./directory.ts";
import { groupKeywords, organizationKeywords, userKeywords, wordsOver } from "./record-terms.ts";
import { SearchError } from "./search-error.ts";
import { parseTerms, type SearchTerm } from "./terms.ts";
import { textMatch, type TextMatch } from "./text-match.ts";
import { ticketKeyword, ticketWords } from "./ticket-terms.ts";
import type { Group } from "../records/kinds/group.ts";
import type { Organization } from "../records/kinds/organization.ts";
import type { Ticket } from "../records/kinds/ticket.ts";
import type { User } from "../records/kinds/user.ts";

export type SearchType = "ticket" | "user" | "organization" | "group";

const allTypes: readonly SearchType[] = ["ticket", "user", "organization", "group"];
const sortFields = new Set(["updated_at", "created_at", "priority", "status", "ticket_type"]);
const sortAliases: Record<string, string> = { created: "created_at", updated: "updated_at" };

/** A query made ready: one test for each type that it can find, undefined where it finds none. */
export interface CompiledSearch {
  ticket: ((ticket: Ticket) => boolean) | undefined;
  user: ((user: User) => boolean) | undefined;
  organization: ((organization: Organization) => boolean) | undefined;
  group: ((group: Group) => boolean) | undefined;
  /** The types named with `type:`; empty when the query names none. */
  namedTypes: SearchType[];
  /** From the legacy `order_by:` and `sort:`. */
  sortBy: string | undefined;
  sortOrder: "asc" | "desc" | undefined;
  /** Tests of the bare words alone, for the relevance of a subject. */
  words: TextMatch[];
}

/**
 * Compiles a query of the Zendesk Support search reference into tests.
 *
 * Words and different keywords must all hold; values of the same keyword are alternatives
 * (`status:open status:pending`), comparisons and negations are not.
 *
 * @throws SearchError for anything the search does not understand.
 */
export function compileSearch(query: string, directory: SearchDirectory): CompiledSearch {
  const terms = parseTerms(query);
  if (terms.length === 0) throw new SearchError("the query is empty");
  const types = typesOf(terms);
  const { sortBy, sortOrder } = sortOf(terms);
  const tests = terms.filter(({ key }) => key !== "type" && key !== "order_by" && key !== "sort");
  const wanted = <Kept>(type: SearchType, compile: TermCompiler<Kept>) =>
    types.length === 0 || types.includes(type) ? allOf(tests, compile) : undefined;
  const compiled: CompiledSearch = {
    ticket: wanted("ticket", (term) =>
      term.key === undefined ? ticketWords(term, directory) : ticketKeyword(term, directory),
    ),
    user: wanted("user", (term) =>
      term.key === undefined
        ? wordsOver(term, userTexts)
        : userKeywords.get(term.key)?.(term, directory),
    ),
    organization: wanted("organization", (term) =>
      term.key === undefined
        ? wordsOver(term, organizationTexts)
        : organizationKeywords.get(term.key)?.(term, directory),
    ),
    group: wanted("group", (term) =>
      term.key === undefined
        ? wordsOver<Group>(term, (group) => [group.name])
        : groupKeywords.get(term.key)?.(term, directory),
    ),
    namedTypes: types,
    sortBy,
    sortOrder,
    words: tests
      .filter(({ key, negated }) => key === undefined && !negated)
      .map(({ value, quoted }) => textMatch(value, quoted)),
  };
  if (allTypes.every((type) => compiled[type] === undefined)) throw notUnderstood(tests, types);
  return compiled;
}

type Test<Kept> = (record: Kept) => boolean;
type TermCompiler<Kept> = (term: SearchTerm) => Test<Kept> | undefined;

function userTexts(user: User): (string | null)[] {
  return [user.name, user.email, user.phone, user.notes, user.details, ...user.tags];
}

function organizationTexts(organization: Organization): (string | null)[] {
  const { name, notes, details, tags, domain_names } = organization;
  return [name, notes, details, ...tags, ...domain_names];
}

/** Joins the tests of all terms; undefined when one of the keywords is not known to this type. */
function allOf<Kept>(
  terms: readonly SearchTerm[],
  compile: TermCompiler<Kept>,
): Test<Kept> | undefined {
  const alternatives = new Map<string, Test<Kept>[]>();
  const tests: Test<Kept>[] = [];
  for (const term of terms) {
    const test = compile(term);
    if (test === undefined) return undefined;
    if (term.negated) tests.push((record) => !test(record));
    else if (term.key === undefined || term.operator !== ":") tests.push(test);
    else alternatives.set(term.key, [...(alternatives.get(term.key) ?? []), test]);
  }
  for (const group of alternatives.values()) {
    const [only] = group;
    tests.push(group.length === 1 && only ? only : (record) => group.some((test) => test(record)));
  }
  const [first, ...rest] = tests;
  if (first === undefined) return () => true;
  if (rest.length === 0) return first;
  return (record) => first(record) && rest.every((test) => test(record));
}

function typesOf(terms: readonly SearchTerm[]): SearchType[] {
  return terms
    .filter(({ key }) => key === "type")
    .map(({ value, operator, negated }) => {
      const type = allTypes.find((name) => name === value.toLowerCase());
      if (type === undefined || operator !== ":" || negated) {
        throw new SearchError(`"${value}" is not a value of "type" (${allTypes.join(", ")})`);
      }
      return type;
    });
}

function sortOf(terms: readonly SearchTerm[]): Pick<CompiledSearch, "sortBy" | "sortOrder"> {
  let sortBy: string | undefined;
  let sortOrder: "asc" | "desc" | undefined;
  for (const { key, value } of terms) {
    if (key === "order_by") {
      sortBy = sortAliases[value] ?? value;
      if (!sortFields.has(sortBy)) throw new SearchError(`cannot order by "${value}"`);
    }
    if (key === "sort") {
      if (value !== "asc" && value !== "desc") throw new SearchError('"sort" is asc or desc');
      sortOrder = value;
    }
  }
  return { sortBy, sortOrder };
}

function notUnderstood(terms: readonly SearchTerm[], types: readonly SearchType[]): SearchError {
  const keys = [...new Set(terms.flatMap(({ key }) => (key === undefined ? [] : [`"${key}"`])))];
  const where = types.length === 0 ? "" : ` for type:${types.join(" type:")}`;
  return new SearchError(`the keywords ${keys.join(", ")} are not understood together${where}`);
}
