import { customValueOf, isSameValue } from "../../zendesk/ticket-properties.ts";
import type { Ticket } from "../../zendesk/tickets.ts";
import type { TicketEdit } from "./use-ticket-edit.ts";

/** What Zendesk will ask for before it takes the ticket as solved, by the names of the controls. */
export function missingToSolve(ticket: Ticket, { changes, fields }: TicketEdit): string[] {
  if (changes.status !== "solved") return [];
  const assignee = changes.assignee_id === undefined ? ticket.assignee_id : changes.assignee_id;
  const value = (id: number) => {
    const change = changes.custom_fields?.find((one) => one.id === id);
    return change ? change.value : customValueOf(ticket, id);
  };
  const empty = fields.custom.filter(
    ({ id, required }) => required && id !== null && isSameValue(value(id), null),
  );
  return [
    ...(assignee === null ? ["Assignee"] : []),
    ...empty.map(({ id, title }) => title ?? `Field ${id}`),
  ];
}
