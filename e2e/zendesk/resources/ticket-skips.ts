import { perAccount } from "../account/per-account.ts";
import type { Call } from "../calls/call.ts";
import { paginate } from "../calls/pagination.ts";
import { integer, permit, text } from "../calls/permit.ts";
import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import { recordNotFound } from "../http/errors.ts";
import type { Row, Sort } from "../records/table.ts";
import { findRow } from "./collection.ts";
import { findTicket } from "./tickets.ts";
import { ticketJson } from "./tickets-json.ts";
import { mustBePresent } from "./validate.ts";

/** https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_skips/ */
export const ticketSkipHandlers = {
  "POST /api/v2/skips": skip,
  "GET /api/v2/tickets/:id/skips": listOfTicket,
  "GET /api/v2/users/:id/skips": listOfUser,
};

interface Skip extends Row {
  ticket_id: number;
  user_id: number;
  reason: string;
  created_at: string;
  updated_at: string;
}

const skipsOf = perAccount((_account): Skip[] => []);
const byId: Sort<Skip> = { name: "id", key: ({ id }) => id };

/** Whoever plays a view passes over a ticket and says why. */
function skip(call: Call): Answer {
  const given = permit(call, "skip", { ticket_id: integer, reason: text });
  const reason = mustBePresent("reason", given.reason);
  if (!call.account.tables.tickets.get(given.ticket_id)) throw recordNotFound();
  const created_at = call.account.clock.timestamp();
  const row: Skip = {
    id: call.account.nextId(),
    ticket_id: given.ticket_id ?? 0,
    user_id: call.user.id,
    reason,
    created_at,
    updated_at: created_at,
  };
  skipsOf(call.account).push(row);
  return answerJson({ skip: skipJson(call, row) }, 201);
}

function listOfTicket(call: Call): Answer {
  const { id } = findTicket(call);
  return answerSkips(call, ({ ticket_id }) => ticket_id === id);
}

function listOfUser(call: Call): Answer {
  const { id } = findRow(call, { table: ({ users }) => users });
  return answerSkips(call, ({ user_id }) => user_id === id);
}

/** Those of tickets that are still there. */
function answerSkips(call: Call, keep: (skip: Skip) => boolean): Answer {
  const { tickets } = call.account.tables;
  const rows = skipsOf(call.account).filter((row) => tickets.has(row.ticket_id) && keep(row));
  const page = paginate(call, { rows: () => rows, sort: byId });
  return answerJson({ skips: page.rows.map((row) => skipJson(call, row)), ...page.members });
}

function skipJson(call: Call, row: Skip) {
  const ticket = call.account.tables.tickets.get(row.ticket_id);
  return { ...row, ticket: ticket ? ticketJson(call, ticket) : null };
}
