import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigation } from "react-router";
import { Failure } from "../../failures/screen/failure.tsx";
import { pathTo, titleOf } from "../../places.ts";
import { LazyProblem } from "../../failures/screen/lazy-problem.tsx";
import { lazily } from "../../ui/lazily.tsx";
import { Waiting } from "../../ui/progress.tsx";
import { queryClient } from "../../zendesk/query-client.ts";
import { type TicketList, ticketListQuery, type TicketPage } from "../../zendesk/ticket-list.ts";
import { useState } from "react";
import { Selection, SelectionContext } from "./many/selection.ts";
import { ListEnd } from "./list-end.tsx";
import { TicketTable } from "./ticket-table.tsx";
import { Toolbar } from "./toolbar.tsx";
import { useLiveList } from "./use-live-list.ts";
import { useListTitle } from "./use-list-title.ts";
import { useTicketRows } from "./use-ticket-rows.ts";
import { leadsBack } from "../../zendesk/fields.ts";

const Filters = lazily(async () => (await import("./filters/filters.tsx")).Filters);
const SearchTrouble = lazily(async () => (await import("./search-trouble.tsx")).SearchTrouble);

interface ListPaneProps {
  list: TicketList;
  /** The ticket that is open beside the list. */
  openId: number | null;
  /** Whether anybody can see the list; one that nobody sees asks for nothing. */
  isWanted: boolean;
  /** Where the focus goes when what had it is gone. */
  focusList: () => void;
}

const Many = lazily(async () => (await import("./many/many.tsx")).Many);

const noPages: TicketPage[] = [];

/** One list: its name and tools, its rows, its end. */
export function ListPane({ list, openId, isWanted, focusList }: ListPaneProps) {
  const query = ticketListQuery(list);
  const tickets = useInfiniteQuery({ ...query, enabled: isWanted, retryOnMount: false });
  const rows = useTicketRows(tickets.data?.pages ?? []);
  const live = useLiveList(list, tickets.data?.pages ?? noPages, tickets.dataUpdatedAt);
  // Of this list only: what is picked where nobody sees it would be changed unseen.
  const [selection] = useState(() => new Selection());
  const navigation = useNavigation();
  const title = useListTitle(list);
  const isLeaving = navigation.location?.pathname === pathTo("tickets");

  function refresh() {
    // Only the first page: the others are asked for again when somebody scrolls there.
    queryClient.setQueryData(
      query.queryKey,
      (known) =>
        known && { pages: known.pages.slice(0, 1), pageParams: known.pageParams.slice(0, 1) },
    );
    void tickets.refetch();
  }

  return (
    <div className="tickets" aria-busy={isLeaving || tickets.isFetching}>
      {openId === null && (
        <title>
          {titleOf("tickets", live.freshCount > 0 ? `(${live.freshCount}) ${title}` : title)}
        </title>
      )}
      <Toolbar
        list={list}
        title={title}
        isBeside={openId !== null || (tickets.isLoadingError && list.query === "")}
        {...(tickets.data && { readAt: tickets.dataUpdatedAt })}
        isRefreshing={tickets.isFetching && !tickets.isFetchingNextPage}
        onRefresh={refresh}
        freshCount={live.freshCount}
        onShowFresh={live.show}
      />
      {openId === null && (
        // Its room is there before it is: rows must not move under the pointer.
        <div className="tickets-filters">
          <Filters list={list} />
        </div>
      )}
      {tickets.isPending && !tickets.isError && <Waiting>Reading the list</Waiting>}
      {tickets.isLoadingError &&
        (list.query === "" ? (
          <LazyProblem error={tickets.error} onRetry={refresh} />
        ) : (
          <SearchTrouble list={list} error={tickets.error} onRetry={refresh} openId={openId} />
        ))}
      {tickets.isRefetchError && (
        <Failure error={tickets.error} what="The list is not fresh" onRetry={refresh} />
      )}
      {tickets.data && (
        <>
          <SelectionContext value={selection}>
            <TicketTable
              rows={rows}
              list={list}
              openId={openId}
              hasMore={tickets.hasNextPage || leadsBack(tickets.data.pages, false)}
            />
            <ListEnd list={list} tickets={tickets} shown={rows.length} title={title} />
            <Many rows={rows} tickets={tickets} focusList={focusList} />
          </SelectionContext>
        </>
      )}
    </div>
  );
}
