import type { Ticket } from "../records/kinds/ticket.ts";
import { timestamp } from "../records/timestamp.ts";
import type { TicketEvent } from "../rules/conditions.ts";
import type { Account } from "./account.ts";
import { recentAudits } from "./audits.ts";

const statusOf: Partial<Record<TicketEvent, string>> = {
  opened: "open",
  pending: "pending",
  solved: "solved",
  closed: "closed",
};

/**
 * When something last happened to a ticket; null when it has not. A ticket of a data file has no
 * history but its dates: it came to its present status with its last update.
 */
export function happenedAt(account: Account, ticket: Ticket, event: TicketEvent): string | null {
  if (event === "created") return ticket.created_at;
  if (event === "updated") return ticket.updated_at;
  if (event === "due") return ticket.due_at;
  const status = statusOf[event];
  if (status !== undefined) return reached(account, ticket, event, status);
  if (event === "assigned") return assignedAt(account, ticket);
  return touchedBy(account, ticket, event === "requester_updated");
}

function reached(
  account: Account,
  ticket: Ticket,
  event: TicketEvent,
  status: string,
): string | null {
  const changed = lastChange(account, ticket, "status", status);
  if (changed !== undefined) return changed;
  const milestones = account.seeded.milestonesOf(ticket.id);
  if (milestones) return written(milestones[event as "solved"]);
  const isThere = ticket.status === status || (status === "solved" && ticket.status === "closed");
  return isThere ? ticket.updated_at : null;
}

function assignedAt(account: Account, ticket: Ticket): string | null {
  if (ticket.assignee_id === null) return null;
  const milestones = account.seeded.milestonesOf(ticket.id);
  return (
    lastChange(account, ticket, "assignee_id") ??
    (milestones ? written(milestones.assigned) : ticket.created_at)
  );
}

/** When the requester, or somebody of the staff, last had a hand in it. */
function touchedBy(account: Account, ticket: Ticket, isRequester: boolean): string | null {
  const audit = recentAudits(account, ticket.id).findLast(({ author_id }) =>
    isRequester
      ? author_id === ticket.requester_id
      : account.tables.users.get(author_id)?.role !== "end-user" && author_id > 0,
  );
  if (audit) return audit.created_at;
  const milestones = account.seeded.milestonesOf(ticket.id);
  if (!milestones) return ticket.created_at;
  return written(isRequester ? milestones.requesterUpdated : milestones.assigneeUpdated);
}

function written(seconds: number | undefined): string | null {
  return seconds === undefined ? null : timestamp(seconds * 1000);
}

function lastChange(
  account: Account,
  ticket: Ticket,
  field: string,
  value?: string,
): string | undefined {
  return recentAudits(account, ticket.id).findLast(({ events }) =>
    events.some(
      (event) => event["field_name"] === field && (value === undefined || event["value"] === value),
    ),
  )?.created_at;
}
