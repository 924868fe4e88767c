import type { Audit } from "../records/kinds/audit.ts";
import { systemAuthor } from "../records/kinds/audit.ts";
import type { Ticket } from "../records/kinds/ticket.ts";
import type { Via } from "../records/kinds/via.ts";
import { changeTicket } from "../rules/change-ticket.ts";
import { settleTicket } from "../rules/settle-ticket.ts";
import type { TicketUpdate } from "../rules/ticket-update.ts";
import type { Account } from "./account.ts";
import { addAudit } from "./audits.ts";
import { noteChange } from "./search-index.ts";
import { ticketSettings } from "./ticket-settings.ts";

/** A kept update: the ticket as it is now, and the audit that tells of it. */
export interface Saved {
  ticket: Ticket;
  audit: Audit;
}

/** The ticket as an update would leave it, before triggers; keeps nothing. */
export function settled(account: Account, update: TicketUpdate): Ticket {
  return settleTicket(
    update,
    ticketSettings(account.tables, () => 0),
  );
}

/**
 * The one way in which a ticket of an account changes. Keeps what `changeTicket` makes of an update,
 * then what that sets off on other tickets: incidents of a solved problem, the mark of a problem
 * that has incidents, the link from a closed ticket to what followed it. An update of nothing leaves
 * `updated_at` alone and no audit.
 */
export function updateTicket(account: Account, update: TicketUpdate): Saved {
  const settings = ticketSettings(account.tables, () => account.nextId());
  const { ticket, audit, happened } = changeTicket(update, settings);
  if (!happened) return { ticket: update.before, audit };
  const { tables, comments } = account;
  tables.tickets.set(ticket);
  noteChange(account, ticket.id, update.isNew ? undefined : update.before);
  if (update.comment) {
    const earlier = update.isNew ? [] : comments.of(ticket.id);
    comments.set(ticket.id, [...earlier, update.comment]);
  }
  addAudit(account, audit);
  markProblems(account, update, ticket);
  if (
    ticket.type === "problem" &&
    ticket.status === "solved" &&
    update.before.status !== "solved"
  ) {
    solveIncidents(account, update, ticket);
  }
  return { ticket, audit };
}

/** `has_incidents` is kept on the problem; no audit tells of it. */
function markProblems({ tables }: Account, { before, isNew }: TicketUpdate, after: Ticket): void {
  const was = isNew ? null : before.problem_id;
  if (was === after.problem_id) return;
  const mark = (id: number | null, has_incidents: boolean) => {
    const problem = tables.tickets.get(id);
    if (problem && problem.has_incidents !== has_incidents) {
      tables.tickets.set({ ...problem, has_incidents });
    }
  };
  mark(after.problem_id, true);
  if (was !== null)
    mark(was, tables.tickets.find(({ problem_id }) => problem_id === was) !== undefined);
}

/** Solving a problem solves what was linked to it, with the same public words. */
function solveIncidents(
  account: Account,
  { comment, at, by }: TicketUpdate,
  problem: Ticket,
): void {
  const incidents = account.tables.tickets.filter(
    ({ problem_id, status }) =>
      problem_id === problem.id && status !== "solved" && status !== "closed",
  );
  const { id, subject } = problem;
  const via: Via = {
    channel: "system",
    source: { from: { ticket_id: id, subject }, to: {}, rel: "problem" },
  };
  for (const incident of incidents) {
    const auditId = account.nextId();
    const copy = comment?.public === true && {
      ...comment,
      id: account.nextId(),
      audit_id: auditId,
      via,
    };
    updateTicket(account, {
      before: incident,
      isNew: false,
      // Nothing is solved without somebody who solved it.
      wish: {
        status: "solved",
        ...(incident.assignee_id === null && { assignee_id: problem.assignee_id }),
      },
      comment: copy || undefined,
      by,
      authorId: by?.id ?? systemAuthor,
      at,
      via,
      metadata: { system: {}, custom: {} },
      auditId,
    });
  }
}
