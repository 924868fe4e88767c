import { mostAtOnce, searchReach } from "../reference/limits.ts";
import { type InfiniteData, infiniteQueryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { answerList, count, nextCursor, unasked } from "./fields.ts";
import { groups, type Group } from "./groups.ts";
import { type Organization, organizations } from "./organizations.ts";
import { queryClient } from "./query-client.ts";
import { getJson } from "./request.ts";
import { SearchNotUnderstood } from "./search-not-understood.ts";
import { isOrderOfList, sortName, type TicketSort, usualSort } from "./ticket-sort.ts";
import { type Ticket, ticketSchema } from "./tickets.ts";
import { users, type User } from "./users.ts";

/** Which tickets, in which order: those of a view, those a search finds, or else all this person may see. */
export interface TicketList {
  /** The id of a view; null when the list is none. */
  view: number | null;
  /** In Zendesk's search language, without `type:ticket`; empty when the list is no search. */
  query: string;
  /** null: the view's own order, with its groups. Only a view has one. */
  sort: TicketSort | null;
}

export interface TicketPage {
  tickets: Ticket[];
  users: User[];
  groups: Group[];
  organizations: Organization[];
  /** What asks for the next page: a cursor, or a page's number; null after the last. */
  next: string | null;
  /** All matches of a search, also those out of reach; null where Zendesk does not count. */
  count: number | null;
}

/** The key of every list of tickets. */
export const ticketLists = ["tickets", "list"] as const;

/** The key of later looks at first pages, which nobody sees yet. */
export const liveLists = ["tickets", "live"] as const;

/** The tickets of a list, a hundred a page, people and groups in the same answer. */
export function ticketListQuery(list: TicketList) {
  return infiniteQueryOptions({
    queryKey: [...ticketLists, list.view, list.query, list.sort],
    queryFn: ({ pageParam, signal }) => pageOf(list, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last: TicketPage, _pages, _asked, asked) => unasked(last.next, asked),
    // Rows do not change under the reader's eyes: they say when they were read and offer to refresh.
    staleTime: Infinity,
  });
}

/** The first page of a list as it is now, whatever is shown of it. Throws ZendeskError. */
export async function readFirstPage(list: TicketList, signal: AbortSignal): Promise<TicketPage> {
  return pageOf(list, null, signal);
}

async function pageOf(
  { view, query, sort }: TicketList,
  pageParam: string | null,
  signal: AbortSignal,
): Promise<TicketPage> {
  if (view !== null) return viewPage(view, sort, pageParam, signal);
  const order = sort ?? usualSort;
  return isSearch({ view, query, sort })
    ? searchPage(query, order, pageParam, signal)
    : listPage(order, pageParam, signal);
}

/** Whether a list is read by searching: for words, or for all tickets in an order only a search knows. */
export function isSearch({ view, query, sort }: TicketList): boolean {
  return view === null && (query !== "" || !isOrderOfList(sort ?? usualSort));
}

/** Shows a ticket's new state in the rows that are there; none is added, and none moves. */
export function showInLists(ticket: Ticket): void {
  queryClient.setQueriesData<InfiniteData<TicketPage>>({ queryKey: ticketLists }, (read) => {
    if (!read) return read;
    const pages = read.pages.map((page) => ({
      ...page,
      tickets: page.tickets.map((row) => (row.id === ticket.id ? ticket : row)),
    }));
    return { ...read, pages };
  });
}

const listSchema = v.object({
  tickets: answerList(ticketSchema),
  users,
  groups,
  organizations,
  meta: nextCursor,
});

/** https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/#list-tickets */
async function listPage(
  sort: TicketSort,
  after: string | null,
  signal: AbortSignal,
): Promise<TicketPage> {
  const { meta, ...page } = await getJson("GET /tickets", {}, listSchema, {
    query: {
      "page[size]": mostAtOnce,
      "page[after]": after,
      sort: (sort.startsWith("-") ? "-" : "") + sortName(sort, "list"),
      include: sideloads,
    },
    signal,
  });
  return { ...page, next: meta, count: null };
}

/** People, groups, organizations, and when somebody last did what. */
const sideloads = "users,groups,organizations,dates";

/**
 * One page of a view's tickets, in the view's own order when `sort` is null.
 * https://developer.zendesk.com/api-reference/ticketing/business-rules/views/#list-tickets-from-a-view
 */
async function viewPage(
  view: number,
  sort: TicketSort | null,
  after: string | null,
  signal: AbortSignal,
): Promise<TicketPage> {
  const order = sort !== null && {
    sort_by: sortName(sort, "view"),
    sort_order: sort.startsWith("-") ? "desc" : "asc",
  };
  const { meta, ...page } = await getJson("GET /views/{id}/tickets", { id: view }, listSchema, {
    query: {
      "page[size]": mostAtOnce,
      "page[after]": after,
      include: sideloads,
      ...order,
    },
    signal,
  });
  return { ...page, next: meta, count: null };
}

const searchSchema = v.object({
  results: answerList(ticketSchema),
  users,
  groups,
  organizations,
  count,
});

/**
 * One page of a search. Needs the scope `read`; what was changed in the last minutes may be missing.
 * Throws SearchNotUnderstood, without asking, for what Zendesk is known to refuse.
 * https://developer.zendesk.com/api-reference/ticketing/ticket-management/search/
 */
async function searchPage(
  query: string,
  sort: TicketSort,
  pageParam: string | null,
  signal: AbortSignal,
): Promise<TicketPage> {
  // Only searches need it, and the list is what comes first.
  const { complaints } = (await import("./check-search.ts")).checkSearch(query);
  if (complaints.length > 0) throw new SearchNotUnderstood(complaints);
  const page = Number(pageParam ?? 1);
  const parameters = {
    query: `type:ticket ${query}`.trim(),
    sort_by: sortName(sort, "search"),
    sort_order: sort.startsWith("-") ? "desc" : "asc",
    per_page: mostAtOnce,
    page,
    include: "tickets(users,groups,organizations)",
  };
  const options = { query: parameters, signal };
  const { results, ...answer } = await getJson("GET /search", {}, searchSchema, options);
  const reachable = Math.min(answer.count ?? 0, searchReach);
  const next = page * mostAtOnce < reachable ? String(page + 1) : null;
  return { ...answer, tickets: results, next };
}
