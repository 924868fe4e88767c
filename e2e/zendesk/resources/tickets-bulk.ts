import { deleteTicket } from "../account/deleted-tickets.ts";
import type { JobKind } from "../account/jobs.ts";
import type { Answer } from "../http/answer.ts";
import { isObject } from "../http/body.ts";
import type { Call } from "../calls/call.ts";
import { errorString, recordNotFound } from "../http/errors.ts";
import { permit, readShape, text, flag, listOf, integer, warnOfBody } from "../calls/permit.ts";
import { idOfItem } from "./bulk.ts";
import { answerJob, bulkItems } from "./job-statuses.ts";
import { findTicket } from "./tickets.ts";
import { refuseClosed } from "./ticket-complaints.ts";
import { ticketShape, type TicketGiven } from "./ticket-shape.ts";
import { suspendSender } from "./tickets-write.ts";
import { createTicket, updateTicket } from "./write-ticket.ts";
import type { Ticket } from "../records/kinds/ticket.ts";

const updating: JobKind = { does: "update", what: "ticket" };

/** Recorded in results of created tickets. */
const accountId = 1;
const maxMerged = 100;

/** The changes that run as background jobs. */
export const ticketBulkHandlers = {
  "POST /api/v2/tickets/create_many": createMany,
  "PUT /api/v2/tickets/update_many": updateMany,
  "DELETE /api/v2/tickets/destroy_many": destroyMany,
  "PUT /api/v2/tickets/mark_many_as_spam": markManyAsSpam,
  "POST /api/v2/tickets/:id/merge": merge,
};

function createMany(call: Call): Answer {
  const items = bulkItems(call, "tickets");
  return answerJob(call, { does: "create", what: "ticket" }, items.length, (index) => {
    const { ticket } = createTicket(call, givenIn(call, items[index]));
    return { index, id: ticket.id, account_id: accountId };
  });
}

/** Bulk (`?ids=` and `{"ticket": …}`) or batch (`{"tickets": […]}`). */
function updateMany(call: Call): Answer {
  if (call.query.has("ids")) {
    const ids = call.ids();
    const given = permit(call, "ticket", ticketShape);
    return answerJob(
      call,
      updating,
      ids.length,
      (index) => updateOne(call, ids[index] ?? 0, given),
      ids,
    );
  }
  const items = bulkItems(call, "tickets");
  const ids = items.map(idOfItem);
  return answerJob(
    call,
    updating,
    items.length,
    (index) => updateOne(call, ids[index] ?? 0, givenIn(call, items[index])),
    ids,
  );
}

function updateOne(call: Call, id: number, given: TicketGiven) {
  updateTicket(call, id, given);
  return { id, action: "update", success: true, status: "Updated" };
}

function destroyMany(call: Call): Answer {
  warnOfBody(call, "ticket");
  const ids = call.ids();
  return answerJob(
    call,
    { does: "delete", what: "ticket", type: "Bulk Update Ticket" },
    ids.length,
    (index) => {
      const ticket = call.account.tables.tickets.get(ids[index]);
      if (!ticket) throw recordNotFound();
      deleteTicket(call.account, ticket, call.user.id);
      return { id: ticket.id, action: "delete", success: true, status: "Deleted" };
    },
    ids,
  );
}

function markManyAsSpam(call: Call): Answer {
  const ids = call.ids();
  return answerJob(
    call,
    updating,
    ids.length,
    (index) => {
      const ticket = call.account.tables.tickets.get(ids[index]);
      if (!ticket) throw recordNotFound();
      suspendSender(call, ticket);
      return { id: ticket.id, action: "update", success: true, status: "Updated" };
    },
    ids,
  );
}

const mergeShape = {
  ids: listOf(integer),
  target_comment: text,
  source_comment: text,
  target_comment_is_public: flag,
  source_comment_is_public: flag,
};

/** Closes the sources and tells of it in both; the tags of the sources go to the target. */
function merge(call: Call): Answer {
  const target = findTicket(call);
  const given = readShape(call, call.json(), mergeShape);
  const ids = [...new Set(given.ids ?? [])];
  if (ids.length === 0) throw errorString(400, "BadRequest", "Required parameter missing: ids");
  if (ids.length > maxMerged) {
    throw errorString(
      400,
      "TooManyValues",
      `Parameter ids cannot specify more than ${maxMerged} values`,
      {
        max_count: maxMerged,
      },
    );
  }
  refuseClosed(target);
  return answerJob(
    call,
    { does: "update", what: "ticket", type: "Ticket Merge" },
    ids.length,
    (index) => mergeOne(call, target, ids[index] ?? 0, given),
    ids,
  );
}

function mergeOne(
  call: Call,
  target: Ticket,
  id: number,
  given: ReturnType<typeof readShape<typeof mergeShape>>,
) {
  const source = call.account.tables.tickets.get(id);
  if (!source || source.id === target.id) throw recordNotFound();
  refuseClosed(source);
  updateTicket(call, source.id, {
    status: "closed",
    additional_tags: ["closed_by_merge"],
    comment: {
      body:
        given.source_comment ?? `This request was closed and merged into request #${target.id}.`,
      public: given.source_comment_is_public ?? false,
    },
  });
  updateTicket(call, target.id, {
    additional_tags: source.tags,
    comment: {
      body:
        given.target_comment ?? `Request #${source.id} was closed and merged into this request.`,
      public: given.target_comment_is_public ?? false,
    },
  });
  return { id: source.id, action: "update", success: true, status: "Updated" };
}

function givenIn(call: Call, item: unknown): TicketGiven {
  return readShape(call, isObject(item) ? item : {}, ticketShape);
}
