import type { Account } from "../account/account.ts";
import { userByEmail } from "../account/user-by-email.ts";
import type { Caller } from "./call.ts";
import { couldNotAuthenticate, invalidToken } from "../http/errors.ts";
import { seededApiToken, seededPassword } from "../records/people.ts";
import type { User } from "../records/kinds/user.ts";

/** What the `Authorization` header turned out to be. */
export interface Credentials {
  /** A living Bearer: only this gives CORS. */
  bearer: boolean;
  caller: Caller | undefined;
}

/**
 * Reads `Authorization`. A dead Bearer and a wrong API token throw 401; a wrong password counts as
 * nobody, which `users/me` answers with 200.
 */
export function authenticate(account: Account, authorization: string | undefined): Credentials {
  const [scheme = "", credentials = ""] = (authorization ?? "").split(/ +/, 2);
  if (scheme.toLowerCase() === "bearer") {
    const token = account.oauth.useAccessToken(credentials);
    const user = account.tables.users.get(token?.userId);
    if (!token || !user) throw invalidToken();
    return { bearer: true, caller: { user, token } };
  }
  if (scheme.toLowerCase() === "basic") {
    const user = basicUser(account, Buffer.from(credentials, "base64").toString("utf8"));
    return { bearer: false, caller: user && { user, token: undefined } };
  }
  return { bearer: false, caller: undefined };
}

/** `EMAIL/token:API_TOKEN`; `EMAIL:PASSWORD` only where an account allows it, as it is deprecated. */
function basicUser(account: Account, credentials: string): User | undefined {
  const colon = credentials.indexOf(":");
  const name = credentials.slice(0, colon);
  const secret = credentials.slice(colon + 1);
  if (!name.endsWith("/token")) {
    const allowed = account.behaviour.passwords && secret === seededPassword;
    return allowed ? userByEmail(account, name) : undefined;
  }
  const user = userByEmail(account, name.slice(0, -"/token".length));
  if (!user || secret !== seededApiToken) throw couldNotAuthenticate();
  return user;
}
