import type { Account } from "./account.ts";
import { recentAudits } from "./audits.ts";
import type { Ticket } from "./records.ts";
import type { TicketEvent } from "./rules/conditions.ts";

const statusEvents: Partial<Record<TicketEvent, string>> = {
  opened: "open",
  pending: "pending",
  solved: "solved",
  closed: "closed",
};

/**
 * When something happened to a ticket; null when it has not. A seeded ticket has no history but
 * its dates: it came to its present status with its last update.
 */
export function happenedAt(account: Account, ticket: Ticket, event: TicketEvent): string | null {
  if (event === "created") return ticket.created_at;
  if (event === "updated") return ticket.updated_at;
  if (event === "due") return ticket.due_at;
  const status = statusEvents[event];
  if (status !== undefined) return reached(account, ticket, status);
  if (event === "assigned" || event === "assignee_updated") {
    return ticket.assignee_id === null
      ? null
      : (lastChange(account, ticket, "assignee_id") ?? ticket.created_at);
  }
  return ticket.created_at;
}

function reached(account: Account, ticket: Ticket, status: string): string | null {
  const changed = lastChange(account, ticket, "status", status);
  if (changed !== undefined) return changed;
  const isThere = ticket.status === status || (status === "solved" && ticket.status === "closed");
  return isThere ? ticket.updated_at : null;
}

function lastChange(
  account: Account,
  ticket: Ticket,
  field: string,
  value?: string,
): string | undefined {
  const audits = recentAudits(account, ticket.id);
  return audits.findLast(({ events }) =>
    events.some(
      (event) => event["field_name"] === field && (value === undefined || event["value"] === value),
    ),
  )?.created_at;
}
