import { useEffect, useSyncExternalStore } from "react";
import { Link, useLocation, useNavigate } from "react-router";
import { useCommands } from "../../ui/use-commands.ts";
import { prefetchTicket, usePrefetchTicket } from "../../tickets/use-prefetch-ticket.ts";
import { roomForBoth, ticketPlace, toggleTicketPlace } from "../../tickets/ticket-place.ts";
import { useMedia } from "../../ui/use-media.ts";
import { whenIdle } from "../../ui/when-idle.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { queryClient } from "../../zendesk/query-client.ts";
import { type TicketList, ticketListQuery } from "../../zendesk/ticket-list.ts";
import { TicketMenu } from "./ticket-menu.tsx";
import { listOf, ticketUrlOf, urlOf } from "../../tickets/list-url.ts";

/** Back to the list this ticket was opened from, and on to its neighbours there. */
export function TicketNav({ id }: { id: number }) {
  const navigate = useNavigate();
  const { search } = useLocation();
  const list = listOf(new URLSearchParams(search));
  const { previous, next, position } = neighbours(list, id);
  const go = (to: number | undefined) => {
    if (to !== undefined) void navigate(ticketUrlOf(to, list));
  };
  useEffect(() => {
    // Whoever reads a list goes on to its next ticket.
    if (next !== undefined) return whenIdle(() => prefetchTicket(next));
    return undefined;
  }, [next]);
  const isAlone = useSyncExternalStore(ticketPlace.subscribe, ticketPlace.read) === "alone";
  const hasRoom = useMedia(roomForBoth);
  useCommands(hasRoom ? { alone: toggleTicketPlace } : {});
  useCommands({
    back: () => void navigate(urlOf(list)),
    next: () => go(next),
    previous: () => go(previous),
  });
  return (
    <nav className="ticket-nav" aria-label="Tickets around this one">
      <Link className="ticket-nav-link" to={urlOf(list)}>
        <Icon name="chevronLeft" />
        Tickets
      </Link>
      {position && <span className="ticket-nav-position muted numeric">{position}</span>}
      <Neighbour id={previous} list={list} label="Previous ticket" icon="chevronUp" />
      <Neighbour id={next} list={list} label="Next ticket" icon="chevronDown" />
      {hasRoom && (
        <Button size="small" variant="quiet" title="f" onClick={toggleTicketPlace}>
          {isAlone ? "Beside the list" : "Alone"}
        </Button>
      )}
      <TicketMenu id={id} />
    </nav>
  );
}

interface NeighbourProps {
  id: number | undefined;
  list: TicketList;
  label: string;
  icon: "chevronUp" | "chevronDown";
}

function Neighbour({ id, list, label, icon }: NeighbourProps) {
  const intent = usePrefetchTicket(id ?? null);
  if (id === undefined) return null;
  return (
    <Link
      className="ticket-nav-link"
      to={ticketUrlOf(id, list)}
      aria-label={label}
      title={label}
      {...intent}
    >
      <Icon name={icon} />
    </Link>
  );
}

function neighbours(list: TicketList, id: number) {
  const known = queryClient.getQueryData(ticketListQuery(list).queryKey);
  const ids = known?.pages.flatMap((page) => page.tickets.map((ticket) => ticket.id)) ?? [];
  const unique = [...new Set(ids)].filter((each) => each !== null);
  const index = unique.indexOf(id);
  if (index < 0) return {};
  return {
    previous: unique[index - 1],
    next: unique[index + 1],
    position: `${index + 1} of ${unique.length}`,
  };
}
