import { Link, useLocation, useNavigate } from "react-router";
import { useCommands } from "../../components/use-commands.ts";
import { usePrefetchTicket } from "../../components/use-prefetch-ticket.ts";
import { paths } from "../../paths.ts";
import { Icon } from "../../ui/icon.tsx";
import { queryClient } from "../../zendesk/query-client.ts";
import { ticketListQuery } from "../../zendesk/ticket-list.ts";
import { listOf } from "../list-url.ts";

/** Back to the list this ticket was opened from, and on to its neighbours there. */
export function TicketNav({ id }: { id: number }) {
  const navigate = useNavigate();
  const { state } = useLocation();
  const from = originOf(state);
  const { previous, next, position } = neighbours(from, id);
  const go = (to: number | undefined) => {
    if (to !== undefined) void navigate(paths.ticket(to), { state: { from } });
  };
  useCommands({
    back: () => void navigate(from),
    next: () => go(next),
    previous: () => go(previous),
  });
  return (
    <nav className="ticket-nav" aria-label="Tickets around this one">
      <Link className="ticket-nav-link" to={from}>
        <Icon name="chevronLeft" />
        Tickets
      </Link>
      {position && <span className="ticket-nav-position muted numeric">{position}</span>}
      <Neighbour id={previous} from={from} label="Previous ticket" icon="chevronUp" />
      <Neighbour id={next} from={from} label="Next ticket" icon="chevronDown" />
    </nav>
  );
}

interface NeighbourProps {
  id: number | undefined;
  from: string;
  label: string;
  icon: "chevronUp" | "chevronDown";
}

function Neighbour({ id, from, label, icon }: NeighbourProps) {
  const intent = usePrefetchTicket(id ?? null);
  if (id === undefined) return null;
  return (
    <Link
      className="ticket-nav-link"
      to={paths.ticket(id)}
      state={{ from }}
      aria-label={label}
      title={label}
      {...intent}
    >
      <Icon name={icon} />
    </Link>
  );
}

/** The list's address that the opening link left in the history entry; anything else is not believed. */
function originOf(state: unknown): string {
  const from = typeof state === "object" && state !== null && "from" in state ? state.from : null;
  return typeof from === "string" && from.startsWith(paths.tickets()) ? from : paths.tickets();
}

function neighbours(from: string, id: number) {
  const list = listOf(new URL(from, location.origin).searchParams);
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
