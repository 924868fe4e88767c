import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { errorString, forbidden, recordInvalid } from "../http/errors.ts";
import { flag, integer, listOf, object, orNull, text, warnOfBody } from "../calls/permit.ts";
import type { Sort } from "../records/table.ts";
import { createMany, destroyManyAsJob, updateMany } from "./bulk.ts";
import {
  collection,
  count,
  create,
  findRow,
  list,
  listRows,
  patch,
  show,
  showMany,
  update,
} from "./collection.ts";
import { peopleOf } from "../account/organization-memberships.ts";
import { userSideloads } from "./user-sideloads.ts";
import { userJson } from "./users-json.ts";
import { mustBeOneOf, mustBePresent } from "./validate.ts";
import { completeUser, type Role, type User } from "../records/kinds/user.ts";

const byId: Sort<User> = { name: "id", key: (user) => user.id };
const byName: Sort<User> = { name: "name", key: (user) => user.name };
const roles: readonly Role[] = ["end-user", "agent", "admin"];

/** https://developer.zendesk.com/api-reference/ticketing/users/users/ */
export const users = collection({
  plural: "users",
  singular: "user",
  table: (tables) => tables.users,
  json: (call, user) => userJson(call.origin, user),
  listing: { sort: byId, cursorSorts: { id: byId, name: byName }, offsetSorts: { name: byName } },
  filter: byRole,
  sideloads: userSideloads,
  shape: {
    id: orNull(text),
    name: text,
    email: orNull(text),
    role: text,
    phone: orNull(text),
    organization_id: orNull(integer),
    default_group_id: orNull(integer),
    external_id: orNull(text),
    alias: orNull(text),
    details: orNull(text),
    notes: orNull(text),
    signature: orNull(text),
    tags: listOf(text),
    time_zone: text,
    locale: text,
    locale_id: integer,
    verified: flag,
    suspended: flag,
    user_fields: object,
  },
  make: (call, { id: _id, role, ...given }, id) => {
    const name = mustBePresent("name", given.name);
    const email = mustBeFree(call, given.email);
    const created_at = call.account.clock.timestamp();
    const entry = {
      verified: false,
      ...accountZone(call),
      ...given,
      name,
      email,
      role: roleFor(call, role),
      created_at,
    };
    return completeUser(entry, id);
  },
  change: (call, user, { id: _id, role, ...given }) => {
    mayChange(call, user);
    if (given.name !== undefined) mustBePresent("name", given.name);
    const email =
      given.email === user.email
        ? user.email
        : mustBeFree(call, given.email ?? user.email, user.id);
    return patch(call, user, {
      ...given,
      email,
      role: role === undefined ? user.role : roleFor(call, role),
    });
  },
});

/** A new person lives where the account does: its first admin's zone, as far as anybody can see. */
function accountZone(call: Call): Pick<User, "time_zone" | "iana_time_zone"> {
  const owner = call.account.tables.users.find(({ role }) => role === "admin");
  return {
    time_zone: owner?.time_zone ?? "UTC",
    iana_time_zone: owner?.iana_time_zone ?? "Etc/UTC",
  };
}

/** Recorded: this one names its limit, other kinds do not. */
const tooManyUsers = errorString(400, "TooManyValues", "Maximum 100 users may be created per call");

export const userHandlers = {
  "GET /api/v2/users": list(users),
  "GET /api/v2/users/count": count(users),
  "GET /api/v2/users/show_many": showMany(users),
  "GET /api/v2/users/:id": show(users),
  "GET /api/v2/groups/:id/users": listOfGroup,
  "GET /api/v2/organizations/:id/users": listOfOrganization,
  "POST /api/v2/users": create(users),
  "POST /api/v2/users/create_many": createMany(users, tooManyUsers),
  "PUT /api/v2/users/update_many": updateMany(users),
  "PUT /api/v2/users/:id": update(users),
  "DELETE /api/v2/users/destroy_many": destroyManyAsJob(users, {
    destroy: deactivate,
    type: "Bulk Update User",
  }),
  "DELETE /api/v2/users/:id": destroyUser,
};

/** `role=` and `role[]=`; the deleted are never listed. */
function byRole(call: Call): (user: User) => boolean {
  const wanted = [...call.query.getAll("role"), ...call.query.getAll("role[]")];
  const externalId = call.query.get("external_id");
  return (user) =>
    user.active &&
    (wanted.length === 0 || wanted.includes(user.role)) &&
    (externalId === null || user.external_id === externalId);
}

function listOfGroup(call: Call): Answer {
  const group = findRow(call, { table: (tables) => tables.groups });
  const members = call.account.tables.group_memberships.filter((row) => row.group_id === group.id);
  const ids = new Set(members.map((row) => row.user_id));
  return listRows(call, users, ({ id }) => ids.has(id));
}

function listOfOrganization(call: Call): Answer {
  const organization = findRow(call, { table: (tables) => tables.organizations });
  const ids = peopleOf(call.account, organization.id);
  return listRows(call, users, ({ id, active }) => active && ids.has(id));
}

/** Only admins make agents and admins, and only they change them. */
function roleFor(call: Call, role: string | undefined): Role {
  const wanted = mustBeOneOf("role", role, roles) ?? "end-user";
  if (wanted !== "end-user" && call.user.role !== "admin") throw forbidden();
  return wanted;
}

/** 403 for staff, unless an admin or they themselves ask. */
export function mayChange(call: Call, user: User): void {
  if (user.role !== "end-user" && call.user.role !== "admin" && call.user.id !== user.id) {
    throw forbidden();
  }
}

/** 422 for an address that is none, or somebody else's. */
export function mustBeFree(call: Call, email: string | null | undefined, ownId = 0): string | null {
  if (email === undefined || email === null) return null;
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > 255) {
    const description = `Email: ${email.slice(0, 255)} is not properly formatted`;
    throw recordInvalid({ email: [{ description, error: "InvalidFormat" }] });
  }
  const wanted = email.toLowerCase();
  const taken = call.account.tables.users.find(
    (user) => user.id !== ownId && user.email?.toLowerCase() === wanted,
  );
  if (!taken) return email;
  const description = `Email: ${email} is already being used by another user`;
  throw recordInvalid({ email: [{ description, error: "DuplicateValue" }] });
}

/** A deletion keeps the person, no longer active, and answers with them. */
function destroyUser(call: Call): Answer {
  warnOfBody(call, "user");
  const user = findRow(call, users);
  deactivate(call, user);
  const after = call.account.tables.users.get(user.id) ?? user;
  return answerJson({ user: users.json(call, after) });
}

function deactivate(call: Call, user: User): void {
  mayChange(call, user);
  const hasWork = call.account.tables.tickets.find(
    (ticket) => ticket.requester_id === user.id && ticket.status !== "closed",
  );
  if (user.id === call.user.id || hasWork) {
    const description = hasWork
      ? "User cannot be deleted: they are the requester of tickets that are not closed"
      : "You cannot delete yourself";
    throw recordInvalid({ base: [{ description }] });
  }
  const { users: table } = call.account.tables;
  table.set({ ...user, active: false, updated_at: call.account.clock.timestamp() });
}
