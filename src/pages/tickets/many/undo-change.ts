import type { TicketChange } from "../../../zendesk/batch-record.ts";
import type { Ticket } from "../../../zendesk/tickets.ts";

/** What puts a ticket back as it is now, after a change; a comment stays. */
export function undoChange(ticket: Ticket, change: TicketChange): TicketChange {
  const { status, priority, type, group_id, assignee_id } = change;
  const added = (change.additional_tags ?? []).filter((tag) => !ticket.tags.includes(tag));
  const removed = (change.remove_tags ?? []).filter((tag) => ticket.tags.includes(tag));
  // A new group may take the assignee along, and the other way round.
  const movesPeople = group_id !== undefined || assignee_id !== undefined;
  return {
    ...(status !== undefined && ticket.status !== null && { status: before(ticket.status) }),
    ...(priority !== undefined && { priority: ticket.priority }),
    ...(type !== undefined && { type: ticket.type }),
    ...(movesPeople && { group_id: ticket.group_id, assignee_id: ticket.assignee_id }),
    ...(added.length > 0 && { remove_tags: added }),
    ...(removed.length > 0 && { additional_tags: removed }),
  };
}

/** Nothing that was once touched becomes new again. */
function before(status: string): string {
  return status === "new" ? "open" : status;
}
