/**
 * Zendesk's own words for what a person is; a light agent is an agent who writes private notes only.
 * https://developer.zendesk.com/api-reference/ticketing/users/users/, read 2026-11.
 */
export const everyone = ["end-user", "agent", "admin"] as const;

export type Role = (typeof everyone)[number];

export const staff: readonly Role[] = ["agent", "admin"];
export const admins: readonly Role[] = ["admin"];

/** The `role_type` of a light agent. */
export const lightAgent = 1;

/** What people call a role: one of them, and many. */
export const roleWords: Readonly<Record<Role, { readonly one: string; readonly many: string }>> = {
  "end-user": { one: "a customer", many: "customers" },
  agent: { one: "an agent", many: "agents" },
  admin: { one: "an admin", many: "admins" },
};

/** Says in words who may do something. */
export function describeRoles(roles: readonly Role[]): string {
  if (roles.includes("end-user")) return "everybody signed in";
  return roles.includes("agent") ? "agents and administrators" : "administrators";
}
