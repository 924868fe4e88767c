import type { Call } from "../calls/call.ts";

import { groupIdsOf } from "../account/memberships.ts";
import { identitiesOf, identityJson } from "./identities-json.ts";
import { pick } from "./sideloads.ts";
import { withUrl } from "./urls.ts";
import type { User } from "../records/kinds/user.ts";

/** What `include=` adds beside users: organizations, groups, identities; `open_ticket_count` by id. */
export function userSideloads(call: Call, users: readonly User[]): Record<string, unknown> {
  const includes = call.includes();
  const { organizations, groups, tickets } = call.account.tables;
  const beside: Record<string, unknown> = {};
  if (includes.has("organizations")) {
    const ids = users.map((user) => user.organization_id);
    beside["organizations"] = pick(organizations, ids).map((row) =>
      withUrl(call.origin, "organizations", row),
    );
  }
  if (includes.has("groups")) {
    const ids = users.flatMap((user) => groupIdsOf(call.account.tables, user.id));
    beside["groups"] = pick(groups, ids).map((row) => withUrl(call.origin, "groups", row));
  }
  if (includes.has("identities"))
    beside["identities"] = users.flatMap((user) =>
      identitiesOf(call, user).map((one) => identityJson(call, user, one)),
    );
  if (includes.has("open_ticket_count")) {
    const counts = Object.fromEntries(users.map((user) => [user.id, 0]));
    for (const { assignee_id, status } of tickets.values()) {
      const known =
        assignee_id === null || status === "solved" || status === "closed"
          ? undefined
          : counts[assignee_id];
      if (assignee_id !== null && known !== undefined) counts[assignee_id] = known + 1;
    }
    beside["open_ticket_count"] = counts;
  }
  return beside;
}
