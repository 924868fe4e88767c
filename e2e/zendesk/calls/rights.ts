import type { Account } from "../account/account.ts";
import type { Reach, RoleConfiguration } from "../records/kinds/custom-role.ts";
import type { User } from "../records/kinds/user.ts";

/** What some endpoints ask of a role, beside being staff. */
export type Right =
  | "delete tickets"
  | "edit tickets"
  | "merge tickets"
  | "redact tickets"
  | "see deleted tickets"
  | "manage suspended tickets"
  | "edit customers"
  | "delete customers";

const tests: Record<Right, (role: RoleConfiguration) => boolean> = {
  "delete tickets": ({ ticket_deletion }) => ticket_deletion,
  "edit tickets": ({ ticket_editing }) => ticket_editing,
  "merge tickets": ({ ticket_merge }) => ticket_merge,
  "redact tickets": ({ ticket_redaction }) => ticket_redaction,
  "see deleted tickets": ({ view_deleted_tickets }) => view_deleted_tickets,
  "manage suspended tickets": ({ manage_suspended_tickets }) => manage_suspended_tickets,
  "edit customers": ({ end_user_profile_access }) => end_user_profile_access !== "readonly",
  "delete customers": ({ end_user_profile_access }) => end_user_profile_access === "full",
};

/** Whether a person's role has a right; admins have all, end users none. */
export function hasRight(account: Account, user: User, right: Right): boolean {
  if (user.role === "admin") return true;
  const role = configurationOf(account, user);
  return role !== undefined && tests[right](role);
}

/** What a member of the staff may do by their role; undefined for end users. */
export function configurationOf(account: Account, user: User): RoleConfiguration | undefined {
  if (user.role === "end-user") return undefined;
  return account.tables.custom_roles.get(user.custom_role_id)?.configuration;
}

/** What a rule is shared with. */
export type Shared = "personal" | "group" | "everybody";

const reaches: readonly Reach[] = ["none", "readonly", "manage-personal", "manage-group", "full"];
const needed: Record<Shared, Reach> = {
  personal: "manage-personal",
  group: "manage-group",
  everybody: "full",
};

/** Whether a person may make, change or delete a view or a macro that is shared so widely. */
export function mayManage(
  account: Account,
  user: User,
  what: "view_access" | "macro_access",
  shared: Shared,
): boolean {
  if (user.role === "admin") return true;
  const reach = configurationOf(account, user)?.[what] ?? "none";
  return reaches.indexOf(reach) >= reaches.indexOf(needed[shared]);
}
