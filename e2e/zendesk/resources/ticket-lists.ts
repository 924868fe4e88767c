import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { paginate } from "../calls/pagination.ts";
import { answerCount, findRow } from "./collection.ts";
import { ticketSideloads } from "./sideloads.ts";
import { byTicketId, findTicket, ticketCursorSorts, ticketOffsetSorts } from "./tickets.ts";
import { ticketJson } from "./tickets-json.ts";
import type { Ticket } from "../records/kinds/ticket.ts";

/** Tickets of somebody or something, and questions about one ticket. */
export const ticketListHandlers = {
  "GET /api/v2/tickets/show_many": showMany,
  "GET /api/v2/tickets/count": (call: Call) => answerCount(call, call.account.tables.tickets.size),
  "GET /api/v2/tickets/:id/related": related,
  "GET /api/v2/tickets/:id/incidents": listIncidents,
  "GET /api/v2/problems": listProblems,
  "POST /api/v2/problems/autocomplete": autocompleteProblems,
  "GET /api/v2/tickets/recent": listRecent,
  "GET /api/v2/users/:id/tickets/requested": ofUser((ticket, id) => ticket.requester_id === id),
  "GET /api/v2/users/:id/tickets/assigned": ofUser((ticket, id) => ticket.assignee_id === id),
  "GET /api/v2/users/:id/tickets/ccd": ofUser(({ email_cc_ids }, id) => email_cc_ids.includes(id)),
  "GET /api/v2/users/:id/tickets/followed": ofUser(({ follower_ids }, id) =>
    follower_ids.includes(id),
  ),
  "GET /api/v2/organizations/:id/tickets": ofOrganization,
};

const maxSuggested = 15;
const maxRecent = 5;

function showMany(call: Call): Answer {
  const ids = [...new Set(call.ids())].sort((a, b) => a - b);
  const tickets = ids
    .map((id) => call.account.tables.tickets.get(id))
    .filter((row) => row !== undefined);
  return answerJson({
    tickets: tickets.map((ticket) => ticketJson(call, ticket)),
    ...ticketSideloads(call, tickets),
    next_page: null,
    previous_page: null,
    count: tickets.length,
  });
}

function related(call: Call): Answer {
  const ticket = findTicket(call);
  const { tickets } = call.account.tables;
  return answerJson({
    ticket_related: {
      url: `${call.origin}/api/v2/tickets/${ticket.id}/related.json`,
      topic_id: null,
      jira_issue_ids: [],
      followup_source_ids: [],
      from_archive: false,
      incidents: tickets.filter(({ problem_id }) => problem_id === ticket.id).length,
      twitter: null,
    },
  });
}

function listIncidents(call: Call): Answer {
  const { id } = findTicket(call);
  return answerTickets(call, (ticket) => ticket.problem_id === id);
}

function listProblems(call: Call): Answer {
  return answerTickets(call, (ticket) => ticket.type === "problem");
}

/** `{"text": …}` or `?text=`: unsolved problems with these words in the subject, or of this number. */
function autocompleteProblems(call: Call): Answer {
  const sent = call.bytes.byteLength === 0 ? undefined : call.json()["text"];
  const text = (typeof sent === "string" ? sent : (call.query.get("text") ?? "")).toLowerCase();
  const words = text.split(/\s+/).filter((word) => word !== "");
  const tickets = call.account.tables.tickets
    .filter(
      ({ id, type, status, subject }) =>
        type === "problem" &&
        status !== "solved" &&
        status !== "closed" &&
        (text === String(id) || words.every((word) => subject?.toLowerCase().includes(word))),
    )
    .sort((a, b) => b.id - a.id)
    .slice(0, maxSuggested);
  return answerJson({
    tickets: tickets.map(({ id, subject, description, status, custom_status_id }) => ({
      id,
      subject,
      description,
      status,
      custom_status_id,
    })),
  });
}

/**
 * What the caller looked at in Zendesk's own agent interface, newest first. Reading a ticket through
 * the API is no look: here they are the caller's own tickets, as if nobody had opened any other.
 */
function listRecent(call: Call): Answer {
  const tickets = call.account.tables.tickets
    .filter(({ assignee_id }) => assignee_id === call.user.id)
    .sort((a, b) => (a.updated_at < b.updated_at ? 1 : -1))
    .slice(0, maxRecent);
  return answerJson({
    tickets: tickets.map((ticket) => ticketJson(call, ticket)),
    ...ticketSideloads(call, tickets),
    next_page: null,
    previous_page: null,
    count: tickets.length,
  });
}

function ofUser(isTheirs: (ticket: Ticket, userId: number) => boolean) {
  return (call: Call): Answer => {
    const { id } = findRow(call, { table: ({ users }) => users });
    return answerTickets(call, (ticket) => isTheirs(ticket, id));
  };
}

function ofOrganization(call: Call): Answer {
  const { id } = findRow(call, { table: ({ organizations }) => organizations });
  return answerTickets(call, (ticket) => ticket.organization_id === id);
}

/** One page of the tickets this is true of. */
function answerTickets(call: Call, keep: (ticket: Ticket) => boolean): Answer {
  const page = paginate(call, {
    rows: (sort) => call.account.tables.tickets.sortedBy(sort).filter(keep),
    sort: byTicketId,
    cursorSorts: ticketCursorSorts,
    offsetSorts: ticketOffsetSorts,
  });
  return answerJson({
    tickets: page.rows.map((ticket) => ticketJson(call, ticket)),
    ...ticketSideloads(call, page.rows),
    ...page.members,
  });
}
