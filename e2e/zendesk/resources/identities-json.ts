import type { Call } from "../calls/call.ts";
import type { Identity } from "../records/kinds/identity.ts";
import type { User } from "../records/kinds/user.ts";

/** A person's identities, the primary one first; that one has the person's number unless it is in the table. */
export function identitiesOf(call: Call, user: User): Identity[] {
  const kept = call.account.tables.identities.filter(({ user_id }) => user_id === user.id);
  const primary = kept.find((one) => isPrimary(user, one)) ?? ownAddress(user);
  return primary === undefined ? kept : [primary, ...kept.filter((one) => one !== primary)];
}

function ownAddress(user: User): Identity | undefined {
  const { id, email, verified, created_at, updated_at } = user;
  if (email === null) return undefined;
  return { id, user_id: id, type: "email", value: email, verified, created_at, updated_at };
}

function isPrimary(user: User, { type, value }: Identity): boolean {
  return type === "email" && value === user.email;
}

/** An identity as the API gives it. */
export function identityJson(call: Call, user: User, identity: Identity) {
  const { id, user_id, type, value, verified, created_at, updated_at } = identity;
  return {
    url: `${call.origin}/api/v2/users/${user_id}/identities/${id}.json`,
    id,
    user_id,
    type,
    value,
    verified,
    primary: isPrimary(user, identity),
    created_at,
    updated_at,
    ...(type === "email" && { undeliverable_count: 0, deliverable_state: "deliverable" }),
  };
}
