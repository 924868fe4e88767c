import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { permit } from "../calls/permit.ts";
import { viewColumn } from "../records/view-columns.ts";
import { paginate, type Page } from "../calls/pagination.ts";
import { findRow } from "./collection.ts";
import { pick, ticketSideloads } from "./sideloads.ts";
import { commentJson, ticketJson } from "./tickets-json.ts";
import { withUrl } from "./urls.ts";
import { userJson } from "./users-json.ts";
import { sortedTicketsOfView, ticketsOfView } from "./view-tickets.ts";
import { viewOf, views } from "./views.ts";
import type { View } from "../records/kinds/view.ts";
import type { Ticket } from "../records/kinds/ticket.ts";

/** https://developer.zendesk.com/api-reference/ticketing/business-rules/views/#list-tickets-from-a-view */
export const viewExecutionHandlers = {
  "GET /api/v2/views/:id/tickets": listTickets,
  "GET /api/v2/views/:id/execute": execute,
  "POST /api/v2/views/preview": preview,
  "POST /api/v2/views/preview/count": countPreview,
  "GET /api/v2/views/:id/count": countOne,
  "GET /api/v2/views/count_many": countMany,
};

const maxCounted = 20;
/** A view that has just been made or changed is counted later. */
const settleTime = 2000;

function listTickets(call: Call): Answer {
  const page = pageOfView(call, findRow(call, views));
  return answerJson({
    tickets: page.rows.map((ticket) => ticketJson(call, ticket)),
    ...ticketSideloads(call, page.rows),
    ...page.members,
  });
}

/** Rows as the view shows them, with the records their ids name. */
function execute(call: Call): Answer {
  return answerRows(call, findRow(call, views));
}

/** The same for a view that nobody has kept. */
function preview(call: Call): Answer {
  return answerRows(call, previewed(call));
}

function previewed(call: Call): View {
  return viewOf(call, { title: "Preview", ...permit(call, "view", views.shape) }, 0);
}

/** How many; with neither the number nor the address of a view, as there is none. */
function countPreview(call: Call): Answer {
  const value = ticketsOfView(call, previewed(call)).length;
  return answerJson({
    view_count: { url: null, view_id: null, value, pretty: pretty(value), fresh: true },
  });
}

function answerRows(call: Call, view: View): Answer {
  const page = pageOfView(call, view);
  const { users, groups, organizations } = call.account.tables;
  const people = page.rows.flatMap(({ requester_id, assignee_id }) => [requester_id, assignee_id]);
  return answerJson({
    rows: page.rows.map((ticket) => rowJson(call, ticket)),
    columns: view.execution.columns.map((id) => {
      const { id: name, title } = viewColumn(id);
      return { id: name, title };
    }),
    view: { id: view.id, url: `${call.origin}/api/v2/views/${view.id}.json` },
    users: pick(users, people).map((user) => userJson(call.origin, user)),
    groups: pick(
      groups,
      page.rows.map(({ group_id }) => group_id),
    ).map((group) => withUrl(call.origin, "groups", group)),
    organizations: pick(
      organizations,
      page.rows.map(({ organization_id }) => organization_id),
    ).map((organization) => withUrl(call.origin, "organizations", organization)),
    ...page.members,
  });
}

/** The order is the view's own, so a cursor holds a place in it. */
function pageOfView(call: Call, view: View): Page<Ticket> {
  const tickets = sortedTicketsOfView(call, view);
  const places = new Map(tickets.map((ticket, index) => [ticket.id, index]));
  return paginate(call, {
    rows: () => tickets,
    sort: { name: "view", key: (ticket) => places.get(ticket.id) ?? -1 },
  });
}

function rowJson(call: Call, ticket: Ticket) {
  const last = call.account.comments.of(ticket.id).at(-1);
  return {
    subject: ticket.subject,
    requester_id: ticket.requester_id,
    assignee_id: ticket.assignee_id,
    group_id: ticket.group_id,
    organization_id: ticket.organization_id,
    created: ticket.created_at,
    updated: ticket.updated_at,
    priority: ticket.priority,
    status: ticket.status,
    ticket: {
      id: ticket.id,
      subject: ticket.subject,
      description: ticket.description,
      status: ticket.status,
      type: ticket.type,
      priority: ticket.priority,
      url: `${call.origin}/api/v2/tickets/${ticket.id}.json`,
      last_comment: last ? commentJson(call.origin, last) : null,
    },
  };
}

function countOne(call: Call): Answer {
  return answerJson({ view_count: countJson(call, findRow(call, views)) });
}

function countMany(call: Call): Answer {
  const ids = call.ids(maxCounted);
  const rows = pick(call.account.tables.views, ids);
  return answerJson({ view_counts: rows.map((view) => countJson(call, view)) });
}

/** Null and `...` mean "still counting", not zero. */
function countJson(call: Call, view: View) {
  const { behaviour, clock } = call.account;
  const url = `${call.origin}/api/v2/views/${view.id}/count.json`;
  const isSettling = clock.now() - Date.parse(view.updated_at) < settleTime;
  if (behaviour.viewCounts === "computing" || isSettling) {
    return { url, view_id: view.id, value: null, pretty: "...", fresh: false };
  }
  const value = ticketsOfView(call, view).length;
  return { url, view_id: view.id, value, pretty: pretty(value), fresh: true, active: view.active };
}

/** 719 is `~700`. */
function pretty(value: number): string {
  if (value < 100) return String(value);
  const unit = 10 ** (String(value).length - 1);
  return `~${(Math.round(value / unit) * unit).toLocaleString("en-US")}`;
}
