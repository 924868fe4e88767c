import { Link } from "react-router";
import { ticketUrlOf } from "../../tickets/list-url.ts";
import { FaultBoundary } from "../../ui/fault-boundary.tsx";
import { type TicketRowProps, TicketRowView } from "./ticket-row.tsx";

/** A row whose fault stays in it: the ticket can still be opened. */
export function SafeTicketRow(props: TicketRowProps) {
  const { ticket, columns, index, list, measure } = props;
  const words = `Ticket ${ticket.id === null ? "without a number" : `#${ticket.id}`} could not be shown in this list`;
  const fallback = (
    <tr
      className="ticket-row linked-row"
      ref={measure}
      aria-rowindex={index + 2}
      data-index={index}
    >
      <td colSpan={columns.length + 2} data-card="title">
        {ticket.id === null ? (
          words
        ) : (
          <Link className="row-link" to={ticketUrlOf(ticket.id, list)} data-row>
            {words}
          </Link>
        )}
      </td>
    </tr>
  );
  return (
    <FaultBoundary fallback={fallback}>
      <TicketRowView {...props} />
    </FaultBoundary>
  );
}
