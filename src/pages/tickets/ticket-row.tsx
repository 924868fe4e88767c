import { memo, type Ref } from "react";
import { Link } from "react-router";
import { Priority } from "../../components/priority.tsx";
import { usePrefetchTicket } from "../../components/use-prefetch-ticket.ts";
import { paths } from "../../paths.ts";
import { StatusBadge } from "../../ui/status-badge.tsx";
import { Time } from "../../ui/time.tsx";
import type { TicketRow } from "./use-ticket-rows.ts";

interface TicketRowProps extends TicketRow {
  /** Counted from 0, over all pages. */
  index: number;
  /** The list's address, to come back to. */
  from: string;
  measure?: Ref<HTMLTableRowElement>;
}

export const TicketRowView = memo(function TicketRowView(props: TicketRowProps) {
  const { ticket, subject, requester, assignee, group, index, from, measure } = props;
  const intent = usePrefetchTicket(ticket.id);
  return (
    <tr
      className="ticket-row"
      ref={measure}
      // The head is row 1.
      aria-rowindex={index + 2}
      data-index={index}
    >
      <td className="ticket-status">
        <StatusBadge status={ticket.status} />
      </td>
      <td className="ticket-id numeric">{ticket.id === null ? "" : `#${ticket.id}`}</td>
      <td className="ticket-subject">
        {ticket.id === null ? (
          <span dir="auto">{subject}</span>
        ) : (
          <Link
            className="ticket-link"
            to={paths.ticket(ticket.id)}
            state={{ from }}
            dir="auto"
            data-row
            {...intent}
          >
            {subject}
          </Link>
        )}
      </td>
      <td className="ticket-requester" dir="auto">
        {requester ?? <None />}
      </td>
      <td className="ticket-assignee" dir="auto">
        {assignee ?? <None />}
      </td>
      <td className="ticket-group" dir="auto">
        {group ?? <None />}
      </td>
      <td className="ticket-priority">
        <Priority priority={ticket.priority} />
      </td>
      <td className="ticket-updated_at">
        <Time at={ticket.updated_at} />
      </td>
    </tr>
  );
});

function None() {
  return <span className="muted">–</span>;
}
