import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { errorString } from "../http/errors.ts";
import { paginate } from "../calls/pagination.ts";
import { findRow } from "./collection.ts";
import { compileFor } from "./search-directory.ts";
import { userSideloads } from "./user-sideloads.ts";
import { users } from "./users.ts";
import type { User } from "../records/kinds/user.ts";

/** https://developer.zendesk.com/api-reference/ticketing/users/users/#search-users */
export const findUserHandlers = {
  "GET /api/v2/users/search": search,
  "GET /api/v2/users/autocomplete": autocomplete,
  "GET /api/v2/users/:id/related": related,
};

/** `?query=` in the search language, or `?external_id=`. */
function search(call: Call): Answer {
  const externalId = call.query.get("external_id");
  if (externalId !== null) return answerFound(call, (user) => user.external_id === externalId);
  const query = call.query.get("query") ?? "";
  if (query.trim() === "") return answerFound(call, () => true);
  const found = compileFor(call, `type:user ${query}`).user;
  return answerFound(call, found ?? (() => false));
}

/** `?name=`: at least two characters, matched at the beginning of a word of the name. */
function autocomplete(call: Call): Answer {
  const name = (call.query.get("name") ?? "").trim().toLowerCase();
  if (name.length < 2) {
    throw errorString(400, "BadRequest", "name must have at least two characters");
  }
  return answerFound(call, (user) => {
    const text = user.name.toLowerCase();
    return (
      text.startsWith(name) || text.includes(` ${name}`) || user.email?.startsWith(name) === true
    );
  });
}

function answerFound(call: Call, found: (user: User) => boolean): Answer {
  const page = paginate(call, {
    ...users.listing,
    rows: (sort) =>
      call.account.tables.users.sortedBy(sort).filter((user) => user.active && found(user)),
  });
  return answerJson({
    users: page.rows.map((user) => users.json(call, user)),
    ...userSideloads(call, page.rows),
    ...page.members,
  });
}

function related(call: Call): Answer {
  const user = findRow(call, users);
  const tickets = call.account.tables.tickets.values().toArray();
  return answerJson({
    user_related: {
      assigned_tickets: tickets.filter((ticket) => ticket.assignee_id === user.id).length,
      requested_tickets: tickets.filter((ticket) => ticket.requester_id === user.id).length,
      ccd_tickets: tickets.filter((ticket) => ticket.email_cc_ids.includes(user.id)).length,
      organization_subscriptions: 0,
      topics: 0,
      topic_comments: 0,
      votes: 0,
      subscriptions: 0,
      entry_subscriptions: 0,
      forum_subscriptions: 0,
    },
  });
}
