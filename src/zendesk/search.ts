import { infiniteQueryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { count, list } from "./fields.ts";
import { groups } from "./groups.ts";
import { getJson } from "./request.ts";
import { pageSize, ticketSchema } from "./tickets.ts";
import { users } from "./users.ts";

/** Zendesk counts every match but hands out no more than these. */
export const searchCap = 1000;

const searchPageSchema = v.pipe(
  v.object({ results: list(ticketSchema), users, groups, count }),
  v.transform(({ results, ...page }) => ({ ...page, tickets: results })),
);

/**
 * Tickets that match a query in Zendesk's search language, newest first. Needs the scope `read`;
 * new tickets take some minutes to be found.
 * https://developer.zendesk.com/api-reference/ticketing/ticket-management/search/
 */
export function searchQuery(query: string) {
  return infiniteQueryOptions({
    queryKey: ["tickets", "search", query],
    queryFn: async ({ pageParam, signal }) => {
      const parameters = new URLSearchParams({
        query: `type:ticket ${query}`,
        sort_by: "updated_at",
        sort_order: "desc",
        per_page: String(pageSize),
        page: String(pageParam),
        include: "tickets(users,groups)",
      });
      return getJson(`/api/v2/search?${parameters.toString()}`, searchPageSchema, { signal });
    },
    initialPageParam: 1,
    getNextPageParam: (last, _pages, page) => {
      const reachable = Math.min(last.count ?? 0, searchCap);
      return page * pageSize < reachable ? page + 1 : null;
    },
  });
}
