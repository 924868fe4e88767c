import type { OrganizationMembership } from "../records/kinds/organization-membership.ts";
import type { User } from "../records/kinds/user.ts";
import type { Account } from "./account.ts";

/**
 * The companies of a person, the default one first. That one need not stand in the table: then its
 * membership has the person's number.
 */
export function membershipsOf(account: Account, user: User): OrganizationMembership[] {
  const { organization_memberships, organizations } = account.tables;
  const kept = organization_memberships.filter(
    (row) => row.user_id === user.id && organizations.has(row.organization_id),
  );
  const isDefault = (row: OrganizationMembership) => row.organization_id === user.organization_id;
  if (user.organization_id === null || kept.some(isDefault)) {
    return kept.sort((a, b) => Number(isDefault(b)) - Number(isDefault(a)) || a.id - b.id);
  }
  const { id, organization_id, created_at, updated_at } = user;
  const own = { id, user_id: id, organization_id, view_tickets: true, created_at, updated_at };
  return [own, ...kept];
}

/** Everybody's, in the order of their numbers. */
export function allMemberships(account: Account): OrganizationMembership[] {
  const { users, organization_memberships } = account.tables;
  const withMore = new Set(organization_memberships.values().map(({ user_id }) => user_id));
  return users
    .filter(
      ({ id, active, organization_id }) => active && (organization_id !== null || withMore.has(id)),
    )
    .flatMap((user) => membershipsOf(account, user))
    .sort((a, b) => a.id - b.id);
}

/** The people of a company, whether or not it is their default one. */
export function peopleOf(account: Account, organizationId: number): ReadonlySet<number> {
  const { users, organization_memberships } = account.tables;
  return new Set([
    ...users.filter((user) => user.organization_id === organizationId).map(({ id }) => id),
    ...organization_memberships
      .filter((row) => row.organization_id === organizationId)
      .map(({ user_id }) => user_id),
  ]);
}

/** Makes one of a person's companies their default; the one that was stays theirs. */
export function makeDefault(
  account: Account,
  user: User,
  membership: OrganizationMembership,
): void {
  for (const row of membershipsOf(account, user)) account.tables.organization_memberships.set(row);
  setDefault(account, user, membership.organization_id);
}

/** Ends a membership; when it was the default, the person's next one is. */
export function endMembership(account: Account, user: User, ended: OrganizationMembership): void {
  account.tables.organization_memberships.delete(ended.id);
  if (user.organization_id !== ended.organization_id) return;
  const next = membershipsOf(account, { ...user, organization_id: null })[0];
  setDefault(account, user, next?.organization_id ?? null);
}

function setDefault(account: Account, user: User, organization_id: number | null): void {
  const updated_at = account.clock.timestamp();
  account.tables.users.set({ ...user, organization_id, updated_at });
}
