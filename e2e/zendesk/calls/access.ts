import type { Account } from "../account/account.ts";
import type { Access } from "./endpoints/access.ts";
import { couldNotAuthenticate, forbidden, missingScopes } from "../http/errors.ts";
import type { Caller } from "./call.ts";
import { hasRight } from "./rights.ts";
import type { User } from "../records/kinds/user.ts";

/**
 * Throws the refusal a caller deserves: 401 without credentials, 403 for a suspended person, a
 * missing scope, then the role and what it allows.
 */
export function checkAccess(account: Account, access: Access, caller: Caller | undefined): void {
  const { writeImpliesRead } = account.behaviour;
  if (!caller) {
    if (access.who === "anyone" || access.who === "anyone-cors") return;
    throw couldNotAuthenticate();
  }
  if (caller.user.suspended) throw forbidden();
  if (caller.token && !covers(caller.token.scopes, access.scopes, writeImpliesRead)) {
    throw missingScopes(access.scopes);
  }
  if (!mayEnter(access.who, caller.user)) throw forbidden();
  if (access.right && !hasRight(account, caller.user, access.right)) throw forbidden();
}

/**
 * Whether a token's scopes open an endpoint that any one of `needed` opens. A resource without
 * access (`tickets`) is both of its halves; `write` does not include `read` unless told.
 */
export function covers(
  granted: readonly string[],
  needed: readonly string[],
  writeImpliesRead = false,
): boolean {
  if (needed.length === 0) return granted.length > 0;
  return needed.some((scope) => {
    const resource = scope.split(":")[0] ?? scope;
    if (granted.includes(scope) || granted.includes(resource)) return true;
    return writeImpliesRead && granted.includes(scope.replace(/read$/, "write"));
  });
}

function mayEnter(who: Access["who"], user: User): boolean {
  if (who === "admins") return user.role === "admin";
  if (who === "agents") return user.role !== "end-user" && !user.only_private_comments;
  if (who === "staff") return user.role !== "end-user";
  return true;
}
