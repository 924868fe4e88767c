import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { errorString, forbidden, recordNotFound } from "../http/errors.ts";
import { paginate } from "../calls/pagination.ts";
import type { Sort } from "../records/table.ts";
import { findRequest, isRequestOf, publicComments } from "./my-requests.ts";
import { participantJson, requestJson } from "./requests-json.ts";
import { pick } from "./sideloads.ts";
import { ticketStatuses } from "./ticket-changes.ts";
import { withUrl } from "./urls.ts";
import { mustBeOneOf } from "./validate.ts";
import type { Ticket } from "../records/kinds/ticket.ts";

/** https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-requests/ */
export const requestHandlers = {
  "GET /api/v2/requests": (call: Call) => answerRequests(call, statusesAsked(call)),
  "GET /api/v2/requests/open": (call: Call) => answerRequests(call, isUnsolved),
  "GET /api/v2/requests/solved": (call: Call) => answerRequests(call, isSolved),
  "GET /api/v2/requests/ccd": listCcd,
  "GET /api/v2/requests/search": search,
  "GET /api/v2/requests/:id": showRequest,
  "GET /api/v2/users/:id/requests": listOfUser,
  "GET /api/v2/organizations/:id/requests": listOfOrganization,
};

const maxReachable = 1000;
const byUpdate: Sort<Ticket> = { name: "updated_at", key: (ticket) => ticket.updated_at };
const byCreation: Sort<Ticket> = { name: "created_at", key: (ticket) => ticket.created_at };

/** One page of this person's requests; `everybody` lists other people's too. */
function answerRequests(
  call: Call,
  keep: (ticket: Ticket) => boolean,
  isTheirs = (ticket: Ticket) => ticket.requester_id === call.user.id,
): Answer {
  const { tickets } = call.account.tables;
  const page = paginate(call, {
    rows: (sort) =>
      tickets
        .sortedBy(sort)
        .filter((ticket) => ticket.is_public && isTheirs(ticket) && keep(ticket))
        .filter((ticket) => isListed(call, ticket)),
    sort: { ...byUpdate, descending: true },
    cursorSorts: { updated_at: byUpdate, created_at: byCreation },
    offsetSorts: { updated_at: byUpdate, created_at: byCreation },
  });
  return answerJson({
    requests: page.rows.map((ticket) => requestJson(call, ticket)),
    ...beside(call, page.rows),
    ...page.members,
  });
}

/** Lists by person are a little behind; the request itself is not. */
function isListed({ account: { behaviour, clock } }: Call, { created_at }: Ticket): boolean {
  return behaviour.requestLag === 0 || Date.parse(created_at) <= clock.now() - behaviour.requestLag;
}

function showRequest(call: Call): Answer {
  const ticket = findRequest(call);
  return answerJson({ request: requestJson(call, ticket), ...beside(call, [ticket]) });
}

function listCcd(call: Call): Answer {
  return answerRequests(call, statusesAsked(call), (ticket) =>
    ticket.email_cc_ids.includes(call.user.id),
  );
}

/** One's own, or anybody's for agents. */
function listOfUser(call: Call): Answer {
  const user = call.account.tables.users.get(call.id());
  if (call.user.role === "end-user" && user?.id !== call.user.id) throw forbidden();
  if (!user) throw recordNotFound();
  return answerRequests(call, statusesAsked(call), (ticket) => ticket.requester_id === user.id);
}

/** Agents, and members of an organization that shares its tickets. */
function listOfOrganization(call: Call): Answer {
  const organization = call.account.tables.organizations.get(call.id());
  const shares =
    organization?.shared_tickets === true && call.user.organization_id === organization.id;
  if (call.user.role === "end-user" && !shares) throw forbidden();
  if (!organization) throw recordNotFound();
  return answerRequests(
    call,
    statusesAsked(call),
    (ticket) => ticket.organization_id === organization.id,
  );
}

/** `?query=`: every word must be in the subject or in a public comment. Offsets only, 1,000 at most. */
function search(call: Call): Answer {
  const page = Number(call.query.get("page") ?? 1);
  const size = Math.min(Number(call.query.get("per_page") ?? 100), 100);
  if (page * size > maxReachable) {
    throw errorString(
      422,
      "invalid",
      "Invalid search: Requested response size was greater than Search Response Limits",
    );
  }
  const words = (call.query.get("query") ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  const hasStatus = statusesAsked(call);
  return answerRequests(
    call,
    (ticket) => {
      const texts = publicComments(call, ticket).map(({ plain_body }) => plain_body);
      const text = [ticket.subject ?? "", ...texts].join("\n").toLowerCase();
      return hasStatus(ticket) && words.every((word) => text.includes(word));
    },
    (ticket) => isRequestOf(call.user.id, ticket),
  );
}

/** `?status=hold,open`; all of them unless told. */
function statusesAsked(call: Call): (ticket: Ticket) => boolean {
  const named = (call.query.get("status") ?? "").split(",").filter((name) => name !== "");
  for (const name of named) mustBeOneOf("status", name, ticketStatuses);
  return ({ status }) => named.length === 0 || named.includes(status);
}

function isUnsolved({ status }: Ticket): boolean {
  return status !== "solved" && status !== "closed";
}

function isSolved(ticket: Ticket): boolean {
  return !isUnsolved(ticket);
}

function beside(call: Call, tickets: readonly Ticket[]): Record<string, unknown> {
  const includes = call.includes();
  const { users, groups, organizations } = call.account.tables;
  const people = tickets.flatMap((ticket) => [
    ticket.requester_id,
    ticket.assignee_id,
    ...ticket.email_cc_ids,
  ]);
  const groupIds = tickets.map(({ group_id }) => group_id);
  const organizationIds = tickets.map(({ organization_id }) => organization_id);
  return {
    ...(includes.has("users") && { users: pick(users, people).map(participantJson) }),
    ...(includes.has("groups") && {
      groups: pick(groups, groupIds).map(({ id, name }) => ({ id, name })),
    }),
    ...(includes.has("organizations") && {
      organizations: pick(organizations, organizationIds).map((row) => {
        const { id, name } = row;
        return withUrl(call.origin, "organizations", { id, name });
      }),
    }),
  };
}
