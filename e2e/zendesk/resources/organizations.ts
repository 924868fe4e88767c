import { membershipsOf, peopleOf } from "../account/organization-memberships.ts";
import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { recordInvalid, recordNotFound } from "../http/errors.ts";
import { flag, integer, listOf, object, orNull, text } from "../calls/permit.ts";
import { paginate } from "../calls/pagination.ts";
import type { Sort } from "../records/table.ts";
import { createMany, destroyManyAsJob, updateMany } from "./bulk.ts";
import {
  collection,
  count,
  create,
  destroy,
  findRow,
  list,
  patch,
  show,
  showMany,
  update,
} from "./collection.ts";
import { withUrl } from "./urls.ts";
import { mustBePresent } from "./validate.ts";
import { completeOrganization, type Organization } from "../records/kinds/organization.ts";

const byId: Sort<Organization> = { name: "id", key: (organization) => organization.id };
const byName: Sort<Organization> = { name: "name", key: (organization) => organization.name };

/** https://developer.zendesk.com/api-reference/ticketing/organizations/organizations/ */
const organizations = collection({
  plural: "organizations",
  singular: "organization",
  table: (tables) => tables.organizations,
  json: (call, organization) => withUrl(call.origin, "organizations", organization),
  listing: { sort: byId, cursorSorts: { id: byId, name: byName }, offsetSorts: { name: byName } },
  filter: (call) => {
    const externalId = call.query.get("external_id");
    return externalId === null ? undefined : ({ external_id }) => external_id === externalId;
  },
  shape: {
    name: text,
    shared_tickets: flag,
    shared_comments: flag,
    external_id: orNull(text),
    domain_names: listOf(text),
    details: orNull(text),
    notes: orNull(text),
    group_id: orNull(integer),
    tags: listOf(text),
    organization_fields: object,
  },
  make: (call, given, id) => {
    const name = mustBeFree(call, mustBePresent("name", given.name));
    const created_at = call.account.clock.timestamp();
    return completeOrganization({ ...given, name, created_at }, id);
  },
  change: (call, organization, given) => {
    if (given.name !== undefined && given.name !== organization.name) {
      mustBeFree(call, mustBePresent("name", given.name));
    }
    return patch(call, organization, given);
  },
});

export const organizationHandlers = {
  "GET /api/v2/organizations": list(organizations),
  "GET /api/v2/organizations/count": count(organizations),
  "GET /api/v2/organizations/show_many": showMany(organizations),
  "GET /api/v2/organizations/search": search,
  "GET /api/v2/organizations/autocomplete": autocomplete,
  "GET /api/v2/organizations/:id": show(organizations),
  "GET /api/v2/users/:id/organizations": listOfUser,
  "GET /api/v2/organizations/:id/related": related,
  "POST /api/v2/organizations": create(organizations),
  "POST /api/v2/organizations/create_many": createMany(organizations),
  "PUT /api/v2/organizations/update_many": updateMany(organizations),
  "PUT /api/v2/organizations/:id": update(organizations),
  "DELETE /api/v2/organizations/destroy_many": destroyManyAsJob(organizations),
  "DELETE /api/v2/organizations/:id": destroy(organizations),
};

function mustBeFree(call: Call, name: string): string {
  const wanted = name.toLowerCase();
  if (!call.account.tables.organizations.find((one) => one.name.toLowerCase() === wanted))
    return name;
  const description = `Name: ${name} has already been taken`;
  throw recordInvalid({ name: [{ description, error: "DuplicateValue" }] });
}

/** `?name=` or `?external_id=`, exactly. */
function search(call: Call): Answer {
  const name = call.query.get("name")?.toLowerCase();
  const externalId = call.query.get("external_id");
  return answerFound(call, (organization) =>
    name === undefined
      ? externalId !== null && organization.external_id === externalId
      : organization.name.toLowerCase() === name,
  );
}

/** `?name=`: those whose name begins with it. */
function autocomplete(call: Call): Answer {
  const start = (call.query.get("name") ?? "").toLowerCase();
  return answerFound(call, ({ name }) => start !== "" && name.toLowerCase().startsWith(start));
}

function listOfUser(call: Call): Answer {
  const user = call.account.tables.users.get(call.id());
  if (!user) throw recordNotFound();
  const ids = new Set(
    membershipsOf(call.account, user).map(({ organization_id }) => organization_id),
  );
  return answerFound(call, ({ id }) => ids.has(id));
}

function related(call: Call): Answer {
  const { id } = findRow(call, organizations);
  const { tickets } = call.account.tables;
  return answerJson({
    organization_related: {
      tickets_count: tickets.filter((ticket) => ticket.organization_id === id).length,
      users_count: peopleOf(call.account, id).size,
    },
  });
}

function answerFound(call: Call, found: (organization: Organization) => boolean): Answer {
  const page = paginate(call, {
    ...organizations.listing,
    rows: (sort) => call.account.tables.organizations.sortedBy(sort).filter(found),
  });
  return answerJson({
    organizations: page.rows.map((row) => organizations.json(call, row)),
    ...page.members,
  });
}
