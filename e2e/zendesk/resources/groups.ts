import { groupIdsOf } from "../account/memberships.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { recordNotFound } from "../http/errors.ts";
import { flag, text } from "../calls/permit.ts";
import type { Sort } from "../records/table.ts";
import {
  collection,
  count,
  create,
  destroy,
  list,
  listRows,
  patch,
  show,
  update,
} from "./collection.ts";
import { pick } from "./sideloads.ts";
import { withUrl } from "./urls.ts";
import { userJson } from "./users-json.ts";
import { mustBePresent } from "./validate.ts";
import { completeGroup, type Group } from "../records/kinds/group.ts";

const byName: Sort<Group> = { name: "name,id", key: (group) => group.name };

/** https://developer.zendesk.com/api-reference/ticketing/groups/groups/ */
const groups = collection({
  plural: "groups",
  singular: "group",
  table: (tables) => tables.groups,
  json: (call, group) => withUrl(call.origin, "groups", group),
  listing: { sort: byName, cursorSorts: { name: byName } },
  sideloads: membersOf,
  shape: { name: text, description: text, is_public: flag, default: flag },
  make: (call, given, id) => {
    const created_at = call.account.clock.timestamp();
    return completeGroup({ ...given, name: mustBePresent("name", given.name), created_at }, id);
  },
  change: (call, group, given) => {
    if (given.name !== undefined) mustBePresent("name", given.name);
    return patch(call, group, given);
  },
  beforeDelete: (call, { id }) => {
    const memberships = call.account.tables.group_memberships;
    for (const row of memberships.filter(({ group_id }) => group_id === id)) {
      memberships.delete(row.id);
    }
  },
});

export const groupHandlers = {
  "GET /api/v2/groups": list(groups),
  "GET /api/v2/groups/assignable": list(groups),
  "GET /api/v2/groups/count": count(groups),
  "GET /api/v2/groups/:id": show(groups),
  "GET /api/v2/users/:id/groups": listGroupsOfUser,
  "POST /api/v2/groups": create(groups),
  "PUT /api/v2/groups/:id": update(groups),
  "DELETE /api/v2/groups/:id": destroy(groups),
};

function listGroupsOfUser(call: Call): Answer {
  const { users } = call.account.tables;
  const user = users.get(call.id());
  if (!user) throw recordNotFound();
  const ids = new Set(groupIdsOf(call.account.tables, user.id));
  return listRows(call, groups, ({ id }) => ids.has(id));
}

function membersOf(call: Call, rows: readonly Group[]): Record<string, unknown> {
  if (!call.includes().has("users")) return {};
  const ids = new Set(rows.map(({ id }) => id));
  const memberships = call.account.tables.group_memberships.filter(({ group_id }) =>
    ids.has(group_id),
  );
  const members = pick(
    call.account.tables.users,
    memberships.map(({ user_id }) => user_id),
  );
  return { users: members.map((user) => userJson(call.origin, user)) };
}
