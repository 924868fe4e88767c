import { answerJson, noContent } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { recordInvalid } from "../http/errors.ts";
import type { Sort } from "../records/table.ts";
import { findRow, list, listed, show } from "./collection.ts";
import { personOf } from "./ticket-people.ts";
import { ticketJson } from "./tickets-json.ts";
import { withUrl } from "./urls.ts";
import { createTicket } from "./write-ticket.ts";
import type { SuspendedTicket } from "../records/kinds/suspended-ticket.ts";

const sorts: Record<string, Sort<SuspendedTicket>> = {
  created_at: { name: "created_at,id", key: (row) => row.created_at },
  author_email: { name: "author_email", key: (row) => row.author.email },
  cause: { name: "cause", key: (row) => row.cause },
  subject: { name: "subject", key: (row) => row.subject },
};
const byCreation: Sort<SuspendedTicket> = { name: "created_at,id", key: (row) => row.created_at };

/** https://developer.zendesk.com/api-reference/ticketing/tickets/suspended_tickets/ */
const suspended = listed({
  plural: "suspended_tickets",
  singular: "suspended_ticket",
  table: (tables) => tables.suspended_tickets,
  json: (call, row) => withUrl(call.origin, "suspended_tickets", row),
  listing: { sort: byCreation, cursorSorts: sorts, offsetSorts: sorts },
});

export const suspendedTicketHandlers = {
  "GET /api/v2/suspended_tickets": list(suspended),
  "GET /api/v2/suspended_tickets/:id": show(suspended),
  "PUT /api/v2/suspended_tickets/:id/recover": recover,
  "PUT /api/v2/suspended_tickets/recover_many": recoverMany,
  "DELETE /api/v2/suspended_tickets/destroy_many": destroyMany,
  "DELETE /api/v2/suspended_tickets/:id": destroy,
};

/** Makes a ticket of it, by its author. */
function recover(call: Call): Answer {
  return answerJson({ ticket: recovered(call, findRow(call, suspended)) });
}

/** Those of `?ids=` that can be; one that cannot ends it with its complaint. */
function recoverMany(call: Call): Answer {
  const rows = call
    .ids()
    .map((id) => call.account.tables.suspended_tickets.get(id))
    .filter((row) => row !== undefined);
  return answerJson({ tickets: rows.map((row) => recovered(call, row)) });
}

function recovered(call: Call, row: SuspendedTicket) {
  const author = personOf(call, row.author, "Author");
  if (author.suspended) {
    throw recordInvalid({ base: [{ description: "Author: is suspended" }] });
  }
  const { ticket } = createTicket(
    call.as(author),
    { subject: row.subject, comment: { body: row.content, public: true } },
    row.via,
  );
  call.account.tables.suspended_tickets.delete(row.id);
  return ticketJson(call, ticket);
}

function destroyMany(call: Call): Answer {
  for (const id of call.ids()) call.account.tables.suspended_tickets.delete(id);
  return noContent();
}

function destroy(call: Call): Answer {
  call.account.tables.suspended_tickets.delete(findRow(call, suspended).id);
  return noContent();
}
