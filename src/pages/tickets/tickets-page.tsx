import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { type LoaderFunctionArgs, redirect, useLocation, useNavigation } from "react-router";
import { Failure } from "../../components/failure.tsx";
import { useGrantedScopes } from "../../components/use-session.ts";
import { paths } from "../../paths.ts";
import { allows } from "../../scopes/endpoints.ts";
import { readSession } from "../../session/session.ts";
import { queryClient } from "../../zendesk/query-client.ts";
import { type TicketList, ticketListQuery } from "../../zendesk/ticket-list.ts";
import { meQuery } from "../../zendesk/users.ts";
import { ListEnd } from "./list-end.tsx";
import { listOf } from "../list-url.ts";
import { SearchRefused } from "./search-refused.tsx";
import { TicketTable } from "./ticket-table.tsx";
import { Toolbar } from "./toolbar.tsx";
import { useTicketRows } from "./use-ticket-rows.ts";
import "./tickets-page.css";

export async function loader({ request }: LoaderFunctionArgs) {
  const list = listOf(new URL(request.url).searchParams);
  const session = readSession();
  if (session.status === "signed-in" && !canAsk(list, session.grantedScopes)) return null;
  try {
    await queryClient.ensureInfiniteQueryData(ticketListQuery(list));
  } catch (error) {
    // The role is asked only now: it must not cost everyone else a round trip.
    const me = await queryClient.ensureQueryData(meQuery).catch(() => undefined);
    if (me?.role === "end-user") throw redirect(paths.requests());
    throw error;
  }
  return null;
}

function canAsk({ query }: TicketList, grantedScopes: readonly string[]): boolean {
  return query === "" || allows(grantedScopes, "GET", "/api/v2/search") === true;
}

export function Component() {
  const { search } = useLocation();
  const list = listOf(new URLSearchParams(search));
  const grantedScopes = useGrantedScopes();
  if (!canAsk(list, grantedScopes)) return <SearchRefused list={list} />;
  return <Tickets key={`${list.query} ${list.sort}`} list={list} />;
}

function Tickets({ list }: { list: TicketList }) {
  const query = ticketListQuery(list);
  const tickets = useSuspenseInfiniteQuery(query);
  const rows = useTicketRows(tickets.data.pages);
  const navigation = useNavigation();
  const isLeaving = navigation.location?.pathname === paths.tickets();

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
    <div className="tickets" aria-busy={isLeaving || tickets.isRefetching}>
      <title>{`${list.query ? `${list.query} · ` : ""}Tickets · Scopedesk`}</title>
      <Toolbar
        list={list}
        readAt={tickets.dataUpdatedAt}
        isRefreshing={tickets.isRefetching && !tickets.isFetchingNextPage}
        onRefresh={refresh}
      />
      {tickets.isRefetchError && (
        <Failure error={tickets.error} what="The list is not fresh" onRetry={refresh} />
      )}
      <TicketTable rows={rows} list={list} hasMore={tickets.hasNextPage} />
      <ListEnd list={list} tickets={tickets} shown={rows.length} />
    </div>
  );
}
