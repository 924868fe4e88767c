import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { Failure } from "../../failures/screen/failure.tsx";
import { Button } from "../../ui/button.tsx";
import { SaveFileButton } from "./file/save-file-button.tsx";
import { searchReach } from "../../reference/limits.ts";
import { isSearch, type TicketList, type TicketPage } from "../../zendesk/ticket-list.ts";
import { leadsBack } from "../../zendesk/fields.ts";

type Tickets = UseInfiniteQueryResult<{ pages: TicketPage[] }>;

interface ListEndProps {
  list: TicketList;
  tickets: Tickets;
  /** Rows above. */
  shown: number;
  /** What the list is called. */
  title: string;
}

/** How much of the list this is, and the way to the rest: by scrolling near, or by the button. */
export function ListEnd({ list, tickets, shown, title }: ListEndProps) {
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = tickets;
  const count = tickets.data?.pages[0]?.count ?? null;
  const element = useRef<HTMLDivElement>(null);
  // An empty page may be followed by hundreds more: each further one is somebody's choice.
  const isLastEmpty = tickets.data?.pages.at(-1)?.tickets.length === 0;
  const isCutOff = leadsBack(tickets.data?.pages, hasNextPage);
  const mayLoad = hasNextPage && !isFetchingNextPage && !isFetchNextPageError && !isLastEmpty;

  useEffect(() => {
    if (!mayLoad || !element.current) return undefined;
    // Half a screen ahead, so that a steady scroll meets no end.
    const observer = new IntersectionObserver(
      (entries) => {
        // A busy page hears of several frames at once; the last is how it stands.
        if (entries.at(-1)?.isIntersecting) void fetchNextPage();
      },
      { rootMargin: "0px 0px 50% 0px" },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [mayLoad, fetchNextPage]);

  if (shown === 0 && !hasNextPage && !isCutOff) return null;
  return (
    <div className="list-end" ref={element}>
      {isFetchNextPageError && (
        <Failure
          error={tickets.error}
          what="The next tickets"
          onRetry={() => void fetchNextPage()}
        />
      )}
      <output className="muted numeric">
        {isCutOff
          ? `${extent(list, shown, count, true)}. ${cutOffWords}`
          : isLastEmpty && hasNextPage
            ? "Zendesk gave an empty page, and says that there is more."
            : extent(list, shown, count, hasNextPage)}
      </output>
      {hasNextPage && !isFetchNextPageError && (
        <Button size="small" isPending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Load more tickets
        </Button>
      )}
      {shown > 0 && <SaveFileButton list={list} title={title} tickets={tickets} />}
    </div>
  );
}

const cutOffWords = "Zendesk says that there is more, and leads back to what it gave before.";

const number = new Intl.NumberFormat("en");

/** What is shown, and honestly what is not. */
function extent(list: TicketList, shown: number, count: number | null, hasMore: boolean): string {
  const tickets = shown === 1 ? "1 ticket" : `${number.format(shown)} tickets`;
  if (!isSearch(list)) return hasMore ? `${tickets} so far` : `${tickets}, all there are`;
  if (count === null) return tickets;
  if (count > searchReach && !hasMore) {
    return `${number.format(shown)} of ${number.format(count)}: Zendesk hands out no more than ${number.format(searchReach)} matches. Narrow the search to see others.`;
  }
  const capped =
    count > searchReach ? `, of which Zendesk hands out ${number.format(searchReach)}` : "";
  return `${number.format(shown)} of ${number.format(count)} found${capped}`;
}
