import type { Account } from "../account/account.ts";
import type { Caller } from "./call.ts";
import { forbidden, missingScopes } from "../http/errors.ts";
import { userByEmail } from "../account/user-by-email.ts";

/**
 * Lets an admin's token with the scope `impersonate` act as the end user that `X-On-Behalf-Of`
 * names by id or e-mail address. A browser cannot send that header: no preflight allows it.
 * https://developer.zendesk.com/documentation/ticketing/working-with-oauth/making-api-requests-on-behalf-of-end-users/
 */
export function impersonate(
  account: Account,
  caller: Caller | undefined,
  onBehalfOf: string | undefined,
): Caller | undefined {
  if (onBehalfOf === undefined || !caller) return caller;
  if (!caller.token?.scopes.includes("impersonate")) throw missingScopes(["impersonate"]);
  const user = account.tables.users.get(Number(onBehalfOf)) ?? userByEmail(account, onBehalfOf);
  if (caller.user.role !== "admin" || user?.role !== "end-user") throw forbidden();
  return { user, token: caller.token };
}
