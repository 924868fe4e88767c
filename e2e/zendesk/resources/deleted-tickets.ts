import { deletedTicketsOf, restoreTicket } from "../account/deleted-tickets.ts";
import type { DeletedTicket } from "../account/deleted-tickets.ts";
import { startSingleJob } from "../account/jobs.ts";
import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { recordNotFound } from "../http/errors.ts";
import { answerJob, jobJson } from "./job-statuses.ts";
import { paginate } from "../calls/pagination.ts";
import type { Sort } from "../records/table.ts";

/** https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/#list-deleted-tickets */
export const deletedTicketHandlers = {
  "GET /api/v2/deleted_tickets": listDeleted,
  "PUT /api/v2/deleted_tickets/:id/restore": restore,
  "PUT /api/v2/deleted_tickets/restore_many": restoreMany,
  "DELETE /api/v2/deleted_tickets/destroy_many": forgetMany,
  "DELETE /api/v2/deleted_tickets/:id": forget,
};

const byId: Sort<DeletedTicket> = { name: "id", key: (row) => row.id };

function listDeleted(call: Call): Answer {
  const rows = [...deletedTicketsOf(call.account).values()].sort((a, b) => a.id - b.id);
  const page = paginate(call, { rows: () => rows, sort: byId });
  return answerJson({
    deleted_tickets: page.rows.map(({ id, ticket, actorId, deletedAt }) => ({
      id,
      subject: ticket.subject,
      description: ticket.description,
      actor: { id: actorId, name: call.account.tables.users.get(actorId)?.name ?? "" },
      deleted_at: deletedAt,
      previous_state: ticket.status,
    })),
    ...page.members,
  });
}

function restore(call: Call): Answer {
  if (!restoreTicket(call.account, call.id())) throw recordNotFound();
  return answerJson({});
}

/** Those of `?ids=` that can be; the others are passed over without a word. */
function restoreMany(call: Call): Answer {
  for (const id of call.ids()) restoreTicket(call.account, id);
  return answerJson({});
}

function forgetMany(call: Call): Answer {
  const ids = call.ids();
  return answerJob(
    call,
    { does: "delete", what: "ticket", type: "Ticket Deletion" },
    ids.length,
    (index) => {
      const id = ids[index] ?? 0;
      if (!deletedTicketsOf(call.account).delete(id)) throw recordNotFound();
      return { id, action: "delete", success: true, status: "Deleted" };
    },
    ids,
  );
}

/** Recorded: a job, whose result is no list. */
function forget(call: Call): Answer {
  const id = call.id();
  if (!deletedTicketsOf(call.account).has(id)) throw recordNotFound();
  const job = startSingleJob(call.account, "Ticket Deletion", () => ({
    success: deletedTicketsOf(call.account).delete(id),
  }));
  return answerJson({ job_status: jobJson(call, job) });
}
