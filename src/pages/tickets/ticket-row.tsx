import { memo, type Ref } from "react";
import { usePrefetchTicket } from "../../tickets/use-prefetch-ticket.ts";
import { cellsOf } from "../../ui/table.tsx";
import type { TicketList } from "../../zendesk/ticket-list.ts";
import { ticketColumns } from "./columns.tsx";
import type { TicketRow } from "./use-ticket-rows.ts";

export interface TicketRowProps extends TicketRow {
  /** Counted from 0, over all pages. */
  index: number;
  /** The list the row stands in: it goes along with the ticket. */
  list: TicketList;
  /** Whether this ticket is open beside the list. */
  isOpen: boolean;
  measure?: Ref<HTMLTableRowElement>;
}

export const TicketRowView = memo(function TicketRowView(props: TicketRowProps) {
  const { ticket, index, measure } = props;
  const intent = usePrefetchTicket(ticket.id);
  return (
    <tr
      className="ticket-row linked-row"
      ref={measure}
      // The head is row 1.
      aria-rowindex={index + 2}
      data-index={index}
    >
      {cellsOf(ticketColumns, { ...props, intent })}
    </tr>
  );
});
