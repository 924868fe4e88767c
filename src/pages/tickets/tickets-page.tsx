import { useCallback, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { type LoaderFunctionArgs, redirect, useLocation, useOutlet, useParams } from "react-router";
import { useSignedIn } from "../../session/page/use-session.ts";
import { pathTo } from "../../places.ts";
import { allows } from "../../scopes/allows.ts";
import { readSignedIn } from "../../session/page/session.ts";
import { useMedia } from "../../ui/use-media.ts";
import { queryClient } from "../../zendesk/query-client.ts";
import { isSearch, type TicketList, ticketListQuery } from "../../zendesk/ticket-list.ts";
import { meQuery } from "../../zendesk/users.ts";
import { viewsQuery } from "../../zendesk/views.ts";
import { ListPane } from "./list-pane.tsx";
import { ListEdge, useListSize } from "./list-size.tsx";
import { roomForBoth, ticketPlace } from "../../tickets/ticket-place.ts";
import { listOf } from "../../tickets/list-url.ts";
import { SearchRefused } from "./search-refused.tsx";
import { ViewsNav } from "./views-nav.tsx";
import "./tickets-page.css";

/** Waits for the list where it is what somebody came for; beside a ticket it comes when it comes. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const list = listOf(new URL(request.url).searchParams);
  const { grantedScopes: granted } = readSignedIn();
  if (!canAsk(list, granted)) return null;
  if (params["id"] !== undefined) return null;
  const tickets = queryClient.ensureInfiniteQueryData(ticketListQuery(list));
  const views = allows(granted, "GET /views/active")
    ? queryClient.prefetchQuery(viewsQuery)
    : undefined;
  try {
    await tickets;
    // A view says itself what its columns are: without them they would change under the reader.
    if (list.view !== null) await views;
  } catch {
    // The role is asked only now: it must not cost everyone else a round trip.
    const me = await queryClient.ensureQueryData(meQuery).catch(() => undefined);
    if (me?.role === "end-user") throw redirect(pathTo("requests"));
    // The list says itself what went wrong; the rest of the desk stays usable.
  }
  return null;
}

function canAsk(list: TicketList, grantedScopes: readonly string[]): boolean {
  return !isSearch(list) || allows(grantedScopes, "GET /search");
}

/** The desk: the views, a list, and beside it the ticket that is open. The list stays whatever happens beside it. */
export function Component() {
  const { search } = useLocation();
  // The same as long as the address is: rows that did not change are not made again.
  const list = useMemo(() => listOf(new URLSearchParams(search)), [search]);
  const { grantedScopes } = useSignedIn();
  const ticket = useOutlet();
  const openId = Number(useParams()["id"] ?? Number.NaN);
  const isAlone = useSyncExternalStore(ticketPlace.subscribe, ticketPlace.read) === "alone";
  const isWide = useMedia(roomForBoth);
  const hasRoom = isWide && !isAlone;
  const size = useListSize();
  const isOpen = ticket !== null;
  const scroller = useRef<HTMLDivElement>(null);
  const focusList = useCallback(() => scroller.current?.focus({ preventScroll: true }), []);
  // Before anybody can see the list: the first key must not go elsewhere.
  useLayoutEffect(() => {
    // Only what has the focus scrolls by the keyboard; nobody's focus is taken away.
    if (!isOpen && document.activeElement === document.body) focusList();
  }, [isOpen, focusList]);
  return (
    <div
      className="desk"
      data-open={isOpen || undefined}
      data-alone={(isOpen && isAlone) || undefined}
      style={size}
    >
      <ViewsNav list={list} />
      <div className="desk-list" ref={scroller} tabIndex={-1} inert={isOpen && !hasRoom}>
        {canAsk(list, grantedScopes) ? (
          <ListPane
            key={`${list.view} ${list.query} ${list.sort}`}
            list={list}
            openId={isOpen ? openId : null}
            isWanted={!isOpen || hasRoom}
            focusList={focusList}
          />
        ) : (
          <SearchRefused list={list} />
        )}
      </div>
      {isOpen && hasRoom && <ListEdge />}
      {isOpen && <div className="desk-ticket">{ticket}</div>}
    </div>
  );
}
