import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { nearLimit } from "../../reference/limits.ts";
import { useBudget } from "../../session/page/use-budget.ts";
import { queryClient } from "../../zendesk/query-client.ts";
import {
  liveLists,
  readFirstPage,
  type TicketList,
  ticketListQuery,
  type TicketPage,
} from "../../zendesk/ticket-list.ts";
import { countViewsAgain } from "../../zendesk/views.ts";
import { freshTickets } from "./fresh-tickets.ts";

/** Between two looks (ms): each is a request of the whole company's. */
const often = 60_000;
/** The longest it waits when nothing happens (ms). */
const seldom = 5 * often;

interface LiveList {
  /** Tickets that are new in the list or changed since it was read. */
  freshCount: number;
  /** Shows the list as it was found, without another request. */
  show: () => void;
}

/**
 * Looks now and then whether a list has moved on, while somebody sees it: one request a minute,
 * fewer the longer nothing happens, none while the tab is hidden or the rate limit is near. What it
 * finds waits until somebody wants to see it.
 */
export function useLiveList(
  list: TicketList,
  pages: readonly TicketPage[],
  readAt: number,
): LiveList {
  const budget = useBudget();
  const isNearLimit = budget !== undefined && budget.spent >= budget.limit * nearLimit;
  const [first] = pages;
  const { data, dataUpdatedAt } = useQuery({
    queryKey: [...liveLists, list.view, list.query, list.sort, readAt],
    queryFn: ({ signal }) => readFirstPage(list, signal),
    enabled: first !== undefined && !isNearLimit,
    // The list itself is the first look.
    ...(first && { initialData: first, initialDataUpdatedAt: readAt }),
    staleTime: Infinity,
    refetchInterval: ({ state }) =>
      waitAfter(state.dataUpdateCount, freshTickets(pages, state.data)),
    // A look that fails is no news: the next one may succeed, and whoever refreshes is told.
    retry: false,
  });
  const found = freshTickets(pages, data);
  // What came or went counts elsewhere too; where nothing happens the counts are right.
  useEffect(() => {
    if (found > 0) void countViewsAgain();
  }, [found]);
  return {
    freshCount: found,
    show() {
      if (!data) return;
      queryClient.setQueryData(
        ticketListQuery(list).queryKey,
        { pages: [data], pageParams: [null] },
        { updatedAt: dataUpdatedAt },
      );
    },
  };
}

/** Twice as long after each look that brought nothing. */
function waitAfter(looks: number, found: number): number {
  return found > 0 ? often : Math.min(seldom, often * 2 ** Math.max(0, looks - 1));
}
