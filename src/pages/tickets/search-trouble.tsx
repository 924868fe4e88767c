import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { FailureNotice } from "../../failures/screen/failure-notice.tsx";
import { urlOf } from "../../tickets/list-url.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { checkSearch, plainWords } from "../../zendesk/check-search.ts";
import { queryClient } from "../../zendesk/query-client.ts";
import { SearchNotUnderstood } from "../../zendesk/search-not-understood.ts";
import { type TicketList, ticketListQuery } from "../../zendesk/ticket-list.ts";
import { usualSort } from "../../zendesk/ticket-sort.ts";
import { ListEnd } from "./list-end.tsx";
import { sayComplaint } from "./search-words.ts";
import { TicketTable } from "./ticket-table.tsx";
import { useListTitle } from "./use-list-title.ts";
import { useTicketRows } from "./use-ticket-rows.ts";
import { Plain, plainNode } from "../../ui/plain.tsx";

interface SearchTroubleProps {
  list: TicketList;
  error: unknown;
  onRetry: () => void;
  openId: number | null;
}

/** A search that brought nothing: why, a way on, and below it the list that was there before. */
export function SearchTrouble({ list, error, onRetry, openId }: SearchTroubleProps) {
  const isUnsent = error instanceof SearchNotUnderstood;
  const words = isUnsent ? checkSearch(list.query).asWords : plainWords(list.query);
  const retry = words !== "" && words !== list.query && (
    <Link className={buttonClass({ size: "small" })} to={urlOf({ ...list, query: words })}>
      Search for these words: <Plain>{words}</Plain>
    </Link>
  );
  return (
    <>
      {isUnsent ? (
        <Notice
          tone="warning"
          isAnnounced
          title="Zendesk would not understand this search"
          actions={retry}
        >
          {error.complaints.map((complaint) => (
            <p key={complaint.piece}>{plainNode(sayComplaint(complaint))}</p>
          ))}
        </Notice>
      ) : (
        <>
          <FailureNotice error={error} what="The search" onRetry={onRetry} />
          {retry}
        </>
      )}
      <ListBefore openId={openId} />
    </>
  );
}

function ListBefore({ openId }: { openId: number | null }) {
  const [before] = useState(lastRead);
  const tickets = useInfiniteQuery(ticketListQuery(before));
  const rows = useTicketRows(tickets.data?.pages ?? []);
  const title = useListTitle(before);
  if (!tickets.data) return null;
  return (
    <>
      <p className="tickets-before muted">
        Still shown: <Plain>{title}</Plain>
      </p>
      <TicketTable rows={rows} list={before} openId={openId} hasMore={tickets.hasNextPage} />
      <ListEnd list={before} tickets={tickets} shown={rows.length} title={title} />
    </>
  );
}

/** The list somebody saw last; all tickets for who came by a link. */
function lastRead(): TicketList {
  const [latest] = queryClient
    .getQueryCache()
    .findAll({ queryKey: ["tickets", "list"], predicate: ({ state }) => state.data !== undefined })
    .toSorted((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt);
  const [, , view, query, sort] = (latest?.queryKey ?? []) as [
    string,
    string,
    number | null,
    string,
    TicketList["sort"],
  ];
  return latest === undefined ? { view: null, query: "", sort: usualSort } : { view, query, sort };
}
