import type { User } from "../records/kinds/user.ts";
import type { Account } from "./account.ts";

/** A person by e-mail address, whatever its case. */
export function userByEmail(account: Account, email: string): User | undefined {
  const wanted = email.trim().toLowerCase();
  if (wanted === "") return undefined;
  return account.tables.users.find((user) => user.email?.toLowerCase() === wanted);
}
