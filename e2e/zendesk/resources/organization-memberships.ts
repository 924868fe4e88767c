import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { paginate } from "../calls/pagination.ts";
import type { Sort } from "../records/table.ts";
import { findRow } from "./collection.ts";
import { withUrl } from "./urls.ts";
import type { User } from "../records/kinds/user.ts";

/** Everybody has one organization at most here: https://developer.zendesk.com/api-reference/ticketing/organizations/organization_memberships/ */
export const organizationMembershipHandlers = {
  "GET /api/v2/organization_memberships": (call: Call) => answerMemberships(call, () => true),
  "GET /api/v2/users/:id/organization_memberships": listOfUser,
  "GET /api/v2/organizations/:id/organization_memberships": listOfOrganization,
  "GET /api/v2/organizations/:id/related": related,
};

const byId: Sort<User> = { name: "id", key: (user) => user.id };

function listOfUser(call: Call): Answer {
  const { id } = findRow(call, { table: ({ users }) => users });
  return answerMemberships(call, (user) => user.id === id);
}

function listOfOrganization(call: Call): Answer {
  const { id } = findRow(call, { table: ({ organizations }) => organizations });
  return answerMemberships(call, (user) => user.organization_id === id);
}

function answerMemberships(call: Call, keep: (user: User) => boolean): Answer {
  const page = paginate(call, {
    rows: (sort) =>
      call.account.tables.users
        .sortedBy(sort)
        .filter((user) => user.active && user.organization_id !== null && keep(user)),
    sort: byId,
  });
  return answerJson({
    organization_memberships: page.rows.map(({ id, organization_id, created_at, updated_at }) =>
      withUrl(call.origin, "organization_memberships", {
        id,
        user_id: id,
        organization_id,
        default: true,
        created_at,
        updated_at,
        view_tickets: true,
      }),
    ),
    ...page.members,
  });
}

function related(call: Call): Answer {
  const { organizations, tickets, users } = call.account.tables;
  const { id } = findRow(call, { table: () => organizations });
  return answerJson({
    organization_related: {
      tickets_count: tickets.filter((ticket) => ticket.organization_id === id).length,
      users_count: users.filter((user) => user.organization_id === id).length,
    },
  });
}
