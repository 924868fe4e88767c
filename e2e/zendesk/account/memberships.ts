import type { Tables } from "../records/tables.ts";

/** The ids of the groups a person is a member of, the default one first. */
export function groupIdsOf({ group_memberships }: Tables, userId: number): number[] {
  return group_memberships
    .filter((membership) => membership.user_id === userId)
    .sort((a, b) => Number(b.default) - Number(a.default))
    .map((membership) => membership.group_id);
}

/** The ids of a group's members. */
export function memberIdsOf({ group_memberships }: Tables, groupId: number): number[] {
  return group_memberships
    .filter((membership) => membership.group_id === groupId)
    .map((membership) => membership.user_id);
}
