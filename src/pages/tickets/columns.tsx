import { Link } from "react-router";
import { Priority } from "../../tickets/priority.tsx";
import { ticketUrlOf } from "../../tickets/list-url.ts";
import { Plain, PlainWords } from "../../ui/plain.tsx";
import "../../ui/linked-row.css";
import { StatusBadge } from "../../tickets/status-badge.tsx";
import type { Column } from "../../ui/table.tsx";
import { Time } from "../../ui/time.tsx";
import type { TicketList, TicketSort } from "../../zendesk/ticket-list.ts";
import type { usePrefetchTicket } from "../../tickets/use-prefetch-ticket.ts";
import { SelectTicket } from "./many/select-cell.tsx";
import type { TicketRow } from "./use-ticket-rows.ts";

/** What a row's cells are made from. */
interface TicketCells extends TicketRow {
  list: TicketList;
  isOpen: boolean;
  intent: ReturnType<typeof usePrefetchTicket>;
}

/** A column of the ticket list. */
export interface TicketColumn extends Column<TicketCells> {
  /** The order that the first press on its head gives. Without one Zendesk knows no order for it. */
  readonly sort?: TicketSort;
}

const nameWidth = "clamp(9rem, 15cqi, 11rem)";

/** Every column of the ticket list, in their order. */
export const ticketColumns: readonly TicketColumn[] = [
  {
    id: "select",
    label: "Select",
    isLabelHidden: true,
    width: "2.25rem",
    card: "select",
    cell: ({ ticket }) => ticket.id !== null && <SelectTicket id={ticket.id} />,
  },
  {
    id: "status",
    label: "Status",
    width: "6rem",
    sort: "status",
    card: "start",
    cell: ({ ticket }) => <StatusBadge status={ticket.status} />,
  },
  {
    id: "id",
    label: "ID",
    width: "5rem",
    sort: "-id",
    look: "muted numeric",
    cell: ({ ticket }) => (ticket.id === null ? "" : `#${ticket.id}`),
  },
  { id: "subject", label: "Subject", card: "title", cell: subject },
  {
    id: "requester",
    label: "Requester",
    width: nameWidth,
    look: "muted",
    isForeign: true,
    card: "under",
    cell: ({ requester }) => requester ?? none,
  },
  {
    id: "assignee",
    label: "Assignee",
    width: nameWidth,
    look: "muted",
    isForeign: true,
    cell: ({ assignee }) => assignee ?? none,
  },
  {
    id: "group",
    label: "Group",
    width: "8rem",
    look: "muted",
    isForeign: true,
    isSpare: true,
    cell: ({ group }) => group ?? none,
  },
  {
    id: "priority",
    label: "Priority",
    width: "6.5rem",
    cell: ({ ticket }) => <Priority priority={ticket.priority} />,
  },
  {
    id: "updated_at",
    label: "Updated",
    width: "6.5rem",
    sort: "-updated_at",
    look: "muted",
    card: "end",
    cell: ({ ticket }) => <Time at={ticket.updated_at} />,
  },
];

const none = "–";

function subject({ ticket, subject: words, list, isOpen, intent }: TicketCells) {
  if (ticket.id === null) return <Plain>{words}</Plain>;
  return (
    <Link
      className="row-link"
      to={ticketUrlOf(ticket.id, list)}
      {...(isOpen && { "aria-current": "true" })}
      dir="auto"
      data-row
      {...intent}
    >
      <PlainWords>{words}</PlainWords>
    </Link>
  );
}
