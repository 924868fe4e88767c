import { memo, type Ref } from "react";
import { useLook } from "../../tickets/looked.ts";
import { usePrefetchTicket } from "../../tickets/use-prefetch-ticket.ts";
import { cellsOf } from "../../ui/table.tsx";
import type { ListAddress } from "../../tickets/list-url.ts";
import { marksColumn, selectColumn, type TicketColumn } from "./columns/columns.tsx";
import type { TicketRow } from "./use-ticket-rows.ts";

export interface TicketRowProps extends TicketRow {
  columns: readonly TicketColumn[];
  /** Counted from 0, over all lines of all pages: headings of groups count. */
  index: number;
  /** The list the row stands in: it goes along with the ticket. */
  list: ListAddress;
  /** Whether this ticket is open beside the list. */
  isOpen: boolean;
  measure?: Ref<HTMLTableRowElement>;
}

export const TicketRowView = memo(function TicketRowView(props: TicketRowProps) {
  const { ticket, columns, index, measure } = props;
  const look = useLook(ticket.id, ticket.updated_at);
  const cells = { ...props, look, intent: usePrefetchTicket(ticket.id) };
  return (
    <tr
      className="ticket-row linked-row"
      ref={measure}
      // The head is row 1.
      aria-rowindex={index + 2}
      data-index={index}
      data-look={look}
    >
      {cellsOf([selectColumn, marksColumn], cells)}
      {cellsOf(columns, cells)}
    </tr>
  );
});
