import { answerJson, created } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { permit } from "../calls/permit.ts";
import { users } from "./users.ts";
import { userByEmail } from "../account/user-by-email.ts";

/** https://developer.zendesk.com/api-reference/ticketing/users/users/#create-or-update-user */
export const createOrUpdateUserHandlers = {
  "POST /api/v2/users/create_or_update": createOrUpdate,
};

/** The person of that address or external id, changed; or a new one. */
function createOrUpdate(call: Call): Answer {
  const given = permit(call, "user", users.shape);
  const table = call.account.tables.users;
  const { email, external_id } = given;
  const known =
    (email ? userByEmail(call.account, email) : undefined) ??
    (external_id ? table.find((user) => user.external_id === external_id) : undefined);
  const user = known
    ? users.change(call, known, given)
    : users.make(call, given, call.account.nextId());
  table.set(user);
  const body = { user: users.json(call, user) };
  return known ? answerJson(body) : created(body, `${call.origin}/api/v2/users/${user.id}.json`);
}
