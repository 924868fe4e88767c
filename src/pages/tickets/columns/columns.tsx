import { Link } from "react-router";
import { plainText } from "../../../lib/plain-text.ts";
import { priorityWords, statusWords, typeWords, wordFor } from "../../../reference/words.ts";
import { type ListAddress, ticketUrlOf } from "../../../tickets/list-url.ts";
import type { Look } from "../../../tickets/looked.ts";
import { Priority } from "../../../tickets/priority.tsx";
import { channelName, customValue } from "../../../tickets/properties/field-words.ts";
import { StatusBadge } from "../../../tickets/status-badge.tsx";
import type { usePrefetchTicket } from "../../../tickets/use-prefetch-ticket.ts";
import { waitingSince } from "../../../tickets/waiting-since.ts";
import { Plain, PlainWords } from "../../../ui/plain.tsx";
import type { Column } from "../../../ui/table.tsx";
import { Time } from "../../../ui/time.tsx";
import type { TicketField } from "../../../zendesk/ticket-fields.ts";
import type { TicketSort } from "../../../zendesk/ticket-sort.ts";
import type { Ticket } from "../../../zendesk/tickets.ts";
import { Marks } from "../marks.tsx";
import { SelectTicket } from "../many/select-cell.tsx";
import type { TicketRow } from "../use-ticket-rows.ts";
import { fieldColumnId } from "./chosen-columns.ts";
import "../../../ui/linked-row.css";

/** What a row's cells are made from. */
export interface TicketCells extends TicketRow {
  list: ListAddress;
  isOpen: boolean;
  look: Look;
  intent: ReturnType<typeof usePrefetchTicket>;
}

/** A column of the ticket list. */
export interface TicketColumn extends Column<TicketCells> {
  /** The order that the first press on its head gives. Without one Zendesk knows no order for it. */
  readonly sort?: TicketSort;
  /** What it says of a ticket, as text alone: for files, and for what rows stand under. Empty for nothing. */
  readonly words: (row: TicketRow) => string;
}

/** What picks a row. It stands first in every list. */
export const selectColumn: Column<TicketCells> = {
  id: "select",
  label: "Select",
  isLabelHidden: true,
  width: "2.25rem",
  card: "select",
  cell: ({ ticket }) => ticket.id !== null && <SelectTicket id={ticket.id} />,
};

/** What tells rows apart at a glance. It stands second in every list. */
export const marksColumn: Column<TicketCells> = {
  id: "marks",
  label: "Marks",
  isLabelHidden: true,
  width: "1.5rem",
  card: "marks",
  cell: ({ ticket, look }) => <Marks id={ticket.id} look={look} />,
};

const none = "–";
const nameWidth = "clamp(9rem, 15cqi, 11rem)";

/** A column of words that somebody wrote. */
function written(column: Omit<TicketColumn, "cell" | "look" | "isForeign">): TicketColumn {
  return { ...column, look: "muted", isForeign: true, cell: (row) => column.words(row) || none };
}

/** A column of moments; as text they are ISO 8601. */
function moment(
  column: Omit<TicketColumn, "cell" | "look" | "words">,
  at: (ticket: Ticket) => string | null,
): TicketColumn {
  return {
    ...column,
    look: "muted",
    cell: ({ ticket }) => <Time at={at(ticket)} />,
    words: ({ ticket }) => at(ticket) ?? "",
  };
}

/** Every column there is to choose from, but for the account's own fields: first the usual ones, in their order. */
export const ticketColumns: readonly TicketColumn[] = [
  {
    id: "status",
    label: "Status",
    width: "6rem",
    sort: "status",
    card: "start",
    cell: ({ ticket }) => <StatusBadge status={ticket.status} />,
    words: ({ ticket: { status } }) => wordFor(statusWords, status) ?? status ?? "",
  },
  {
    id: "id",
    label: "ID",
    width: "5rem",
    sort: "-id",
    look: "muted numeric",
    cell: ({ ticket }) => (ticket.id === null ? "" : `#${ticket.id}`),
    words: ({ ticket }) => String(ticket.id ?? ""),
  },
  {
    id: "subject",
    label: "Subject",
    card: "title",
    cell: subjectCell,
    words: ({ subject }) => subject,
  },
  written({
    id: "requester",
    label: "Requester",
    width: nameWidth,
    sort: "requester",
    card: "under",
    words: ({ requester }) => requester ?? "",
  }),
  written({
    id: "assignee",
    label: "Assignee",
    width: nameWidth,
    sort: "assignee",
    words: ({ assignee }) => assignee ?? "",
  }),
  written({
    id: "group",
    label: "Group",
    width: "8rem",
    sort: "group",
    isSpare: true,
    words: ({ group }) => group ?? "",
  }),
  {
    id: "priority",
    label: "Priority",
    width: "6.5rem",
    sort: "-priority",
    cell: ({ ticket }) => <Priority priority={ticket.priority} />,
    words: ({ ticket: { priority } }) => wordFor(priorityWords, priority) ?? priority ?? "",
  },
  moment(
    { id: "updated_at", label: "Updated", width: "6.5rem", sort: "-updated_at", card: "end" },
    (ticket) => ticket.updated_at,
  ),
  written({
    id: "type",
    label: "Type",
    width: "6rem",
    sort: "type",
    words: ({ ticket: { type } }) => wordFor(typeWords, type) ?? type ?? "",
  }),
  written({
    id: "organization",
    label: "Organization",
    width: nameWidth,
    sort: "organization",
    words: ({ organization }) => organization ?? "",
  }),
  written({
    id: "tags",
    label: "Tags",
    width: "12rem",
    words: ({ ticket }) => ticket.tags.join(", "),
  }),
  written({
    id: "channel",
    label: "Channel",
    width: "6.5rem",
    words: ({ ticket: { via } }) => (via.channel === null ? "" : channelName(via.channel)),
  }),
  written({
    id: "satisfaction",
    label: "Satisfaction",
    width: "6.5rem",
    words: ({ ticket }) => ticket.satisfaction_rating?.score ?? "",
  }),
  moment({ id: "waiting", label: "Waiting since", width: "7rem" }, waitingSince),
  moment(
    { id: "created_at", label: "Requested", width: "6.5rem", sort: "-created_at", isSpare: true },
    (ticket) => ticket.created_at,
  ),
  moment(
    { id: "due_at", label: "Due", width: "6.5rem", sort: "due_at" },
    (ticket) => ticket.due_at,
  ),
  moment(
    { id: "assigned_at", label: "Assigned", width: "6.5rem", sort: "-assigned_at" },
    (ticket) => ticket.dates?.assigned_at ?? null,
  ),
  moment(
    { id: "solved_at", label: "Solved", width: "6.5rem", sort: "-solved_at" },
    (ticket) => ticket.dates?.solved_at ?? null,
  ),
];

/** What is shown where nobody and no view says otherwise. */
export const usualColumns: readonly string[] = [
  "status",
  "id",
  "subject",
  "requester",
  "assignee",
  "group",
  "priority",
  "updated_at",
];

/** The column of one of the account's own fields. */
export function fieldColumn(field: TicketField): TicketColumn {
  return written({
    id: fieldColumnId(field.id ?? 0),
    label: plainText(field.title ?? `Field ${field.id}`),
    width: "9rem",
    words: ({ ticket }) =>
      customValue(field, ticket.custom_fields.find(({ id }) => id === field.id)?.value),
  });
}

function subjectCell({ ticket, subject: words, list, isOpen, intent }: TicketCells) {
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
