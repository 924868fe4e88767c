import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { recordInvalid, recordNotFound } from "../http/errors.ts";
import { flag, integer } from "../calls/permit.ts";
import type { Sort } from "../records/table.ts";
import { createMany, destroyManyAsJob } from "./bulk.ts";
import { collection, create, destroy, findRow, list, listRows, show } from "./collection.ts";
import { pick } from "./sideloads.ts";
import { withUrl } from "./urls.ts";
import { userJson } from "./users-json.ts";
import { completeMembership, type GroupMembership } from "../records/kinds/group-membership.ts";

const byId: Sort<GroupMembership> = { name: "id", key: (membership) => membership.id };

/** https://developer.zendesk.com/api-reference/ticketing/groups/group_memberships/ */
const memberships = collection({
  plural: "group_memberships",
  singular: "group_membership",
  table: (tables) => tables.group_memberships,
  json: (call, membership) => withUrl(call.origin, "group_memberships", membership),
  listing: { sort: byId, cursorSorts: { id: byId } },
  sideloads: peopleAndGroups,
  shape: { user_id: integer, group_id: integer, default: flag },
  make: (call, { user_id, group_id, default: isDefault = false }, id) => {
    const { users, groups, group_memberships } = call.account.tables;
    const user = users.get(user_id);
    const group = groups.get(group_id);
    if (!user || user.role === "end-user") throw invalid("user", "User: must be an agent");
    if (!group) throw invalid("group", "Group: cannot be blank");
    if (group_memberships.find((row) => row.user_id === user.id && row.group_id === group.id)) {
      throw invalid("user_id", "User: has already been taken");
    }
    const created_at = call.account.clock.timestamp();
    const entry = { user_id: user.id, group_id: group.id, default: isDefault, created_at };
    return completeMembership(entry, id);
  },
  change: (_call, membership) => membership,
});

export const groupMembershipHandlers = {
  "GET /api/v2/group_memberships": list(memberships),
  "GET /api/v2/group_memberships/assignable": list(memberships),
  "GET /api/v2/group_memberships/:id": show(memberships),
  "GET /api/v2/groups/:id/memberships": listOfGroup,
  "GET /api/v2/groups/:id/memberships/assignable": listOfGroup,
  "GET /api/v2/users/:id/group_memberships": listOfUser,
  "POST /api/v2/group_memberships": create(memberships),
  "POST /api/v2/group_memberships/create_many": createMany(memberships),
  "PUT /api/v2/users/:id/group_memberships/:group_membership_id/make_default": makeDefault,
  "DELETE /api/v2/group_memberships/destroy_many": destroyManyAsJob(memberships),
  "DELETE /api/v2/group_memberships/:id": destroy(memberships),
};

function listOfGroup(call: Call): Answer {
  const group = call.account.tables.groups.get(call.id());
  if (!group) throw recordNotFound();
  return listRows(call, memberships, (membership) => membership.group_id === group.id);
}

function listOfUser(call: Call): Answer {
  const user = call.account.tables.users.get(call.id());
  if (!user) throw recordNotFound();
  return listRows(call, memberships, (membership) => membership.user_id === user.id);
}

/** Their other groups stay theirs; the answer is all of them, the default one first. */
function makeDefault(call: Call): Answer {
  const { users, group_memberships } = call.account.tables;
  const user = findRow(call, { table: () => users });
  const theirs = group_memberships.filter(({ user_id }) => user_id === user.id);
  const chosen = theirs.find(({ id }) => id === call.id("group_membership_id"));
  if (!chosen) throw recordNotFound();
  const updated_at = call.account.clock.timestamp();
  for (const row of theirs) {
    group_memberships.set({ ...row, default: row === chosen, updated_at });
  }
  users.set({ ...user, default_group_id: chosen.group_id, updated_at });
  const rows = group_memberships
    .filter(({ user_id }) => user_id === user.id)
    .sort((a, b) => Number(b.default) - Number(a.default) || a.id - b.id);
  return answerJson({
    group_memberships: rows.map((row) => memberships.json(call, row)),
    next_page: null,
    previous_page: null,
    count: rows.length,
  });
}

function peopleAndGroups(call: Call, rows: readonly GroupMembership[]): Record<string, unknown> {
  const { users, groups } = call.account.tables;
  const includes = call.includes();
  const userIds = rows.map((row) => row.user_id);
  const groupIds = rows.map((row) => row.group_id);
  return {
    ...(includes.has("users") && {
      users: pick(users, userIds).map((user) => userJson(call.origin, user)),
    }),
    ...(includes.has("groups") && {
      groups: pick(groups, groupIds).map((group) => withUrl(call.origin, "groups", group)),
    }),
  };
}

function invalid(name: string, description: string) {
  return recordInvalid({ [name]: [{ description }] });
}
