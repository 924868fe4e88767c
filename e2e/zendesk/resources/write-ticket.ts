import { completeTicket } from "../defaults.ts";
import { isObject, type JsonObject } from "../http/body.ts";
import type { Call } from "../http/call.ts";
import { forbidden, recordNotFound } from "../http/errors.ts";
import { perAccount } from "../per-account.ts";
import type { Ticket, Via } from "../records.ts";
import { unsetFields } from "./custom-field-values.ts";
import { apiVia, newComment } from "./new-comment.ts";
import { saveTicket, type Saved } from "./save-ticket.ts";
import { changedTicket } from "./ticket-changes.ts";
import { complain, refuseClosed, refuseConflict, refuseUnfinished } from "./ticket-complaints.ts";
import type { TicketGiven } from "./ticket-shape.ts";

/** All that a light agent may send; a property of the ticket is a 403. */
const lightMembers = new Set(["comment", "safe_update", "updated_stamp"]);

const lastTicketId = perAccount(({ tables }) => ({
  id: tables.tickets.values().reduce((last, { id }) => Math.max(last, id), 0),
}));

/** Makes a ticket of what was given; only a comment, or a description, is required. */
export function createTicket(call: Call, given: TicketGiven, via: Via = apiVia): Saved {
  const { account, user } = call;
  const first = firstComment(given);
  if (!first) complain("Description: cannot be blank", { error: "BlankValue" });
  const blank = completeTicket(
    {
      ...usualPlace(call),
      via,
      created_at: account.clock.timestamp(),
      organization_id: user.organization_id,
      submitter_id: user.id,
      custom_fields: unsetFields(account.tables.ticket_fields),
    },
    nextTicketId(call),
    user.id,
  );
  const wished = changedTicket(call, blank, given);
  refuseUnfinished(wished, undefined, account.tables.ticket_fields);
  const auditId = account.nextId();
  const comment = newComment(call, wished, first, { id: auditId, via });
  const ticket = {
    ...wished,
    description: comment?.plain_body ?? "",
    is_public: comment?.public ?? true,
    followup_ids: [],
  };
  return saveTicket(call, undefined, ticket, { auditId, comment, via });
}

/** Changes a ticket, with a comment or without; throws what forbids it. */
export function updateTicket(call: Call, id: number, given: TicketGiven, via: Via = apiVia): Saved {
  const before = call.account.tables.tickets.get(id);
  if (!before) throw recordNotFound();
  refuseLightAgent(call, given);
  refuseConflict(before, given);
  refuseClosed(before);
  const wished = changedTicket(call, before, given);
  // Whoever asked may say that it is solved without filling in the agents' form.
  if (call.user.role !== "end-user") {
    refuseUnfinished(wished, before, call.account.tables.ticket_fields);
  }
  const auditId = call.account.nextId();
  const comment = given.comment && newComment(call, before, given.comment, { id: auditId, via });
  return saveTicket(call, before, wished, { auditId, comment, via });
}

/** The id after the highest any ticket of the account ever had. */
function nextTicketId(call: Call): number {
  const last = lastTicketId(call.account);
  last.id += 1;
  return last.id;
}

function usualPlace(call: Call): Partial<Ticket> {
  const { brands, ticket_forms } = call.account.tables;
  return {
    brand_id: brands.find((brand) => brand.default)?.id ?? null,
    ticket_form_id: ticket_forms.find((form) => form.default)?.id ?? null,
  };
}

function firstComment(given: TicketGiven): JsonObject | undefined {
  const { comment, description } = given;
  const text = comment?.["html_body"] ?? comment?.["body"] ?? description;
  if (typeof text !== "string" || text.trim() === "") return undefined;
  return isObject(comment) ? { body: description ?? "", ...comment } : { body: text };
}

function refuseLightAgent(call: Call, given: TicketGiven): void {
  if (!call.user.only_private_comments) return;
  if (Object.keys(given).some((name) => !lightMembers.has(name))) throw forbidden();
}
