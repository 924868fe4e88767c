/** Zendesk's own word for what a person is; a light agent is an agent who writes private notes only. */
export type Role = "end-user" | "agent" | "admin";

export const everyone: readonly Role[] = ["end-user", "agent", "admin"];
export const staff: readonly Role[] = ["agent", "admin"];
export const admins: readonly Role[] = ["admin"];

/** Says in words who may do something. */
export function describeRoles(roles: readonly Role[]): string {
  if (roles.includes("end-user")) return "everybody signed in";
  return roles.includes("agent") ? "agents and administrators" : "administrators";
}
