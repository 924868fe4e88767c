import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { recordInvalid, recordNotFound } from "../http/errors.ts";
import { flag, integer } from "../calls/permit.ts";
import type { Sort } from "../records/table.ts";
import { collection, create, destroy, list, listRows, show } from "./collection.ts";
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
