import type { Call } from "../calls/call.ts";
import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import { recordNotFound } from "../http/errors.ts";
import type { User } from "../records/kinds/user.ts";
import { answerCount, listRows, listed } from "./collection.ts";

/** https://developer.zendesk.com/api-reference/ticketing/users/users/#list-deleted-users */
const deletedUsers = listed({
  plural: "deleted_users",
  singular: "deleted_user",
  table: (tables) => tables.users,
  json: deletedUserJson,
  listing: { sort: { name: "id", key: ({ id }: User) => id }, cursorSorts: {} },
  filter: () => isDeleted,
});

export const deletedUserHandlers = {
  "GET /api/v2/deleted_users": (call: Call) => listRows(call, deletedUsers),
  "GET /api/v2/deleted_users/count": (call: Call) =>
    answerCount(call, call.account.tables.users.filter(isDeleted).length),
  "GET /api/v2/deleted_users/:id": show,
};

function isDeleted({ active }: User): boolean {
  return !active;
}

function show(call: Call): Answer {
  const user = call.account.tables.users.get(call.id());
  if (!user || user.active) throw recordNotFound();
  return answerJson({ deleted_user: deletedUserJson(call, user) });
}

/** Less than is told of the living. */
function deletedUserJson(call: Call, user: User) {
  const { id, name, email, time_zone, phone, photo, locale, locale_id, organization_id, role } =
    user;
  return {
    url: `${call.origin}/api/v2/deleted_users/${id}`,
    id,
    name,
    email,
    time_zone,
    phone,
    shared_phone_number: null,
    photo,
    locale_id,
    locale,
    organization_id,
    role,
    active: false,
    created_at: user.created_at,
    updated_at: user.updated_at,
  };
}
