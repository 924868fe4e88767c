import { infiniteQueryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { count, list, nextCursor } from "./fields.ts";
import { groups, type Group } from "./groups.ts";
import { getJson } from "./request.ts";
import { type Ticket, ticketSchema } from "./tickets.ts";
import { users, type User } from "./users.ts";

/** Orders both the list and the search know; Zendesk refuses `created_at` here, the id says the same. */
export const ticketSorts = ["-updated_at", "updated_at", "-id", "id", "-status", "status"] as const;
export type TicketSort = (typeof ticketSorts)[number];

/** Which tickets, in which order. An empty query means all this person may see. */
export interface TicketList {
  /** In Zendesk's search language, without `type:ticket`. */
  query: string;
  sort: TicketSort;
}

export interface TicketPage {
  tickets: Ticket[];
  users: User[];
  groups: Group[];
  /** What asks for the next page: a cursor, or a page's number; null after the last. */
  next: string | null;
  /** All matches of a search, also those out of reach; null where Zendesk does not count. */
  count: number | null;
}

/** Tickets per request: the most Zendesk gives. */
const pageSize = 100;

/** Zendesk counts every match of a search but hands out no more than these. */
export const searchCap = 1000;

/** The tickets of a list, a hundred a page, people and groups in the same answer. */
export function ticketListQuery({ query, sort }: TicketList) {
  return infiniteQueryOptions({
    queryKey: ["tickets", "list", query, sort],
    queryFn: ({ pageParam, signal }) =>
      query === "" ? listPage(sort, pageParam, signal) : searchPage(query, sort, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last: TicketPage) => last.next,
    // Rows do not change under the reader's eyes: they say when they were read and offer to refresh.
    staleTime: Infinity,
  });
}

const listSchema = v.object({ tickets: list(ticketSchema), users, groups, meta: nextCursor });

/** https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/#list-tickets */
async function listPage(
  sort: TicketSort,
  after: string | null,
  signal: AbortSignal,
): Promise<TicketPage> {
  const cursor = after === null ? "" : `&page[after]=${encodeURIComponent(after)}`;
  const path = `/api/v2/tickets?page[size]=${pageSize}&sort=${sort}&include=users,groups${cursor}`;
  const { meta, ...page } = await getJson(path, listSchema, { signal });
  return { ...page, next: meta, count: null };
}

const searchSchema = v.object({ results: list(ticketSchema), users, groups, count });

/**
 * One page of a search. Needs the scope `read`; what was changed in the last minutes may be missing.
 * https://developer.zendesk.com/api-reference/ticketing/ticket-management/search/
 */
async function searchPage(
  query: string,
  sort: TicketSort,
  pageParam: string | null,
  signal: AbortSignal,
): Promise<TicketPage> {
  const page = Number(pageParam ?? 1);
  const parameters = new URLSearchParams({
    query: `type:ticket ${query}`,
    sort_by: { updated_at: "updated_at", id: "created_at", status: "status" }[fieldOf(sort)],
    sort_order: sort.startsWith("-") ? "desc" : "asc",
    per_page: String(pageSize),
    page: String(page),
    include: "tickets(users,groups)",
  });
  const path = `/api/v2/search?${parameters.toString()}`;
  const { results, ...answer } = await getJson(path, searchSchema, { signal });
  const reachable = Math.min(answer.count ?? 0, searchCap);
  const next = page * pageSize < reachable ? String(page + 1) : null;
  return { ...answer, tickets: results, next };
}

/** The field a sort is by, without its direction. */
export function fieldOf(sort: TicketSort): "updated_at" | "id" | "status" {
  if (sort.endsWith("updated_at")) return "updated_at";
  return sort.endsWith("id") ? "id" : "status";
}
