import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { recordNotFound } from "../http/errors.ts";
import { paginate } from "../calls/pagination.ts";
import type { Sort } from "../records/table.ts";
import { pick, ticketSideloads } from "./sideloads.ts";
import { commentJson, ticketJson } from "./tickets-json.ts";
import { userJson } from "./users-json.ts";
import type { Comment } from "../records/kinds/comment.ts";
import type { Ticket } from "../records/kinds/ticket.ts";

/** https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/ */
export const ticketHandlers = {
  "GET /api/v2/tickets": listTickets,
  "GET /api/v2/tickets/:id": showTicket,
  "GET /api/v2/tickets/:id/comments": listComments,
};

const statuses = ["new", "open", "pending", "hold", "solved", "closed"];
const priorities = ["low", "normal", "high", "urgent"];

/** The order of tickets unless somebody asks for another. */
export const byTicketId: Sort<Ticket> = { name: "nice_id", key: (ticket) => ticket.id };
const byUpdate: Sort<Ticket> = { name: "updated_at", key: (ticket) => ticket.updated_at };
const byStatus: Sort<Ticket> = { name: "status", key: (ticket) => statuses.indexOf(ticket.status) };

/** What `sort=` may name with cursors: no `created_at`, as in Zendesk; `-id` is newest first. */
export const ticketCursorSorts = { id: byTicketId, updated_at: byUpdate, status: byStatus };

/** What `sort_by=` may name with offsets. */
export const ticketOffsetSorts: Record<string, Sort<Ticket>> = {
  id: byTicketId,
  updated_at: byUpdate,
  status: byStatus,
  created_at: { name: "created_at", key: (ticket) => ticket.created_at },
  subject: { name: "subject", key: (ticket) => ticket.subject ?? "" },
  priority: {
    name: "priority",
    key: (ticket) => (ticket.priority ? priorities.indexOf(ticket.priority) : -1),
  },
};

function listTickets(call: Call): Answer {
  const externalId = call.query.get("external_id");
  const { tickets } = call.account.tables;
  const page = paginate(call, {
    rows: (sort) => {
      const rows = tickets.sortedBy(sort);
      return externalId === null ? rows : rows.filter((row) => row.external_id === externalId);
    },
    sort: byTicketId,
    cursorSorts: ticketCursorSorts,
    offsetSorts: ticketOffsetSorts,
  });
  // Recorded of every page by cursor, and of no other list: `custom_fields` stand alone.
  const isBare = "meta" in page.members;
  return answerJson({
    tickets: page.rows.map((row) => {
      const { fields, ...ticket } = ticketJson(call, row);
      return isBare ? ticket : { ...ticket, fields };
    }),
    ...ticketSideloads(call, page.rows),
    ...page.members,
  });
}

function showTicket(call: Call): Answer {
  const ticket = findTicket(call);
  return answerJson({ ticket: ticketJson(call, ticket), ...ticketSideloads(call, [ticket]) });
}

/** The ticket the path names, or 404. */
export function findTicket(call: Call): Ticket {
  const ticket = call.account.tables.tickets.get(call.id());
  if (!ticket) throw recordNotFound();
  return ticket;
}

const byCreation: Sort<Comment> = { name: "created_at,id", key: (comment) => comment.created_at };

/** https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_comments/ */
function listComments(call: Call): Answer {
  const ticket = findTicket(call);
  const comments = call.account.comments.of(ticket.id);
  const page = paginate(call, {
    rows: (sort) => (sort.descending === true ? comments.toReversed() : comments),
    sort: byCreation,
    cursorSorts: { created_at: byCreation },
    offsetSorts: { created_at: byCreation },
  });
  const authors = pick(
    call.account.tables.users,
    page.rows.map((comment) => comment.author_id),
  );
  return answerJson({
    comments: page.rows.map((comment) => commentJson(call.origin, comment)),
    ...(call.includes().has("users") && {
      users: authors.map((user) => userJson(call.origin, user)),
    }),
    ...page.members,
  });
}
