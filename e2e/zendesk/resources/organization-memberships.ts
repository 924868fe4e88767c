import {
  allMemberships,
  endMembership,
  makeDefault,
  membershipsOf,
} from "../account/organization-memberships.ts";
import { answerJson, created, noContent } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { isObject } from "../http/body.ts";
import { recordInvalid, recordNotFound } from "../http/errors.ts";
import { paginate } from "../calls/pagination.ts";
import { flag, integer, permit, readShape, type Permitted } from "../calls/permit.ts";
import {
  completeOrganizationMembership,
  type OrganizationMembership,
} from "../records/kinds/organization-membership.ts";
import type { User } from "../records/kinds/user.ts";
import type { Sort } from "../records/table.ts";
import { findRow } from "./collection.ts";
import { answerJob, bulkItems } from "./job-statuses.ts";
import { withUrl } from "./urls.ts";

/** https://developer.zendesk.com/api-reference/ticketing/organizations/organization_memberships/ */
export const organizationMembershipHandlers = {
  "GET /api/v2/organization_memberships": listAll,
  "GET /api/v2/organization_memberships/:id": show,
  "GET /api/v2/users/:id/organization_memberships": listOfUser,
  "GET /api/v2/users/:id/organization_memberships/:organization_membership_id": showOfUser,
  "GET /api/v2/organizations/:id/organization_memberships": listOfOrganization,
  "POST /api/v2/organization_memberships": create,
  "POST /api/v2/users/:id/organization_memberships": createForUser,
  "POST /api/v2/organization_memberships/create_many": createMany,
  "PUT /api/v2/users/:id/organization_memberships/:organization_membership_id/make_default":
    makeMembershipDefault,
  "PUT /api/v2/users/:id/organizations/:organization_id/make_default": makeOrganizationDefault,
  "DELETE /api/v2/organization_memberships/destroy_many": destroyMany,
  "DELETE /api/v2/organization_memberships/:id": destroy,
  "DELETE /api/v2/users/:id/organization_memberships/:organization_membership_id": destroyOfUser,
  "DELETE /api/v2/users/:id/organizations/:organization_id": leave,
};

const byId: Sort<OrganizationMembership> = { name: "id", key: ({ id }) => id };
const shape = { user_id: integer, organization_id: integer, default: flag, view_tickets: flag };

function listAll(call: Call): Answer {
  return answerMemberships(call, allMemberships(call.account));
}

function listOfUser(call: Call): Answer {
  return answerMemberships(call, membershipsOf(call.account, userOf(call)));
}

function listOfOrganization(call: Call): Answer {
  const { id } = findRow(call, { table: ({ organizations }) => organizations });
  const rows = allMemberships(call.account).filter((row) => row.organization_id === id);
  return answerMemberships(call, rows);
}

function show(call: Call): Answer {
  return answerMembership(call, find(call, call.id()).membership);
}

function showOfUser(call: Call): Answer {
  return answerMembership(call, ofUser(call, userOf(call)));
}

function create(call: Call): Answer {
  return answerMade(call, make(call, permit(call, "organization_membership", shape)));
}

function createForUser(call: Call): Answer {
  const given = permit(call, "organization_membership", shape);
  return answerMade(call, make(call, { ...given, user_id: userOf(call).id }));
}

function answerMade(call: Call, membership: OrganizationMembership): Answer {
  const body = { organization_membership: json(call, membership) };
  return created(body, `${call.origin}/api/v2/organization_memberships/${membership.id}.json`);
}

function createMany(call: Call): Answer {
  const items = bulkItems(call, "organization_memberships");
  return answerJob(
    call,
    { does: "create", what: "organization_membership" },
    items.length,
    (index) => {
      const item = items[index];
      const { id } = make(call, readShape(call, isObject(item) ? item : {}, shape));
      return { index, id, action: "create", success: true, status: "Created" };
    },
  );
}

/** A person's first company is their default one, whatever was asked. */
function make(call: Call, given: Permitted<typeof shape>): OrganizationMembership {
  const { users, organizations, organization_memberships } = call.account.tables;
  const user = users.get(given.user_id);
  const organization = organizations.get(given.organization_id);
  if (!user) throw invalid("user", "User: cannot be blank");
  if (!organization) throw invalid("organization", "Organization: cannot be blank");
  const has = membershipsOf(call.account, user);
  if (has.some((row) => row.organization_id === organization.id)) {
    throw invalid("user_id", "User: has already been taken");
  }
  const membership = completeOrganizationMembership(
    {
      user_id: user.id,
      organization_id: organization.id,
      view_tickets: given.view_tickets ?? true,
      created_at: call.account.clock.timestamp(),
    },
    call.account.nextId(),
  );
  organization_memberships.set(membership);
  if (given.default === true || has.length === 0) makeDefault(call.account, user, membership);
  return membership;
}

function makeMembershipDefault(call: Call): Answer {
  const user = userOf(call);
  return answerDefault(call, user, ofUser(call, user));
}

function makeOrganizationDefault(call: Call): Answer {
  const user = userOf(call);
  return answerDefault(call, user, ofOrganization(call, user));
}

function answerDefault(call: Call, user: User, membership: OrganizationMembership): Answer {
  makeDefault(call.account, user, membership);
  return answerMemberships(call, membershipsOf(call.account, userOf(call)));
}

function destroyMany(call: Call): Answer {
  const ids = call.ids();
  return answerJob(
    call,
    { does: "delete", what: "organization_membership" },
    ids.length,
    (index) => {
      const { user, membership } = find(call, ids[index] ?? 0);
      endMembership(call.account, user, membership);
      return { id: membership.id, action: "delete", success: true, status: "Deleted" };
    },
    ids,
  );
}

function destroy(call: Call): Answer {
  const { user, membership } = find(call, call.id());
  endMembership(call.account, user, membership);
  return noContent();
}

function destroyOfUser(call: Call): Answer {
  const user = userOf(call);
  endMembership(call.account, user, ofUser(call, user));
  return noContent();
}

function leave(call: Call): Answer {
  const user = userOf(call);
  endMembership(call.account, user, ofOrganization(call, user));
  return noContent();
}

function userOf(call: Call): User {
  return findRow(call, { table: ({ users }) => users });
}

function ofUser(call: Call, user: User): OrganizationMembership {
  const id = call.id("organization_membership_id");
  return found(membershipsOf(call.account, user).find((row) => row.id === id));
}

function ofOrganization(call: Call, user: User): OrganizationMembership {
  const id = call.id("organization_id");
  return found(membershipsOf(call.account, user).find((row) => row.organization_id === id));
}

function find(call: Call, id: number): { user: User; membership: OrganizationMembership } {
  const { users, organization_memberships } = call.account.tables;
  const user = found(users.get(organization_memberships.get(id)?.user_id ?? id));
  return {
    user,
    membership: found(membershipsOf(call.account, user).find((row) => row.id === id)),
  };
}

function found<T>(row: T | undefined): T {
  if (row === undefined) throw recordNotFound();
  return row;
}

function answerMembership(call: Call, membership: OrganizationMembership): Answer {
  return answerJson({ organization_membership: json(call, membership) });
}

function answerMemberships(call: Call, rows: readonly OrganizationMembership[]): Answer {
  const page = paginate(call, { rows: () => rows, sort: byId });
  return answerJson({
    organization_memberships: page.rows.map((row) => json(call, row)),
    ...page.members,
  });
}

function json(call: Call, row: OrganizationMembership) {
  const { users, organizations } = call.account.tables;
  const { id, user_id, organization_id, view_tickets, created_at, updated_at } = row;
  return withUrl(call.origin, "organization_memberships", {
    id,
    user_id,
    organization_id,
    default: users.get(user_id)?.organization_id === organization_id,
    created_at,
    updated_at,
    organization_name: organizations.get(organization_id)?.name ?? null,
    view_tickets,
  });
}

function invalid(name: string, description: string) {
  return recordInvalid({ [name]: [{ description }] });
}
