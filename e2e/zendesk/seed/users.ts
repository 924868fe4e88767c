import { type Customer, customers, eve, sam } from "./customers.ts";
import { groupIds } from "./groups.ts";
import { manners } from "./languages.ts";
import { Random } from "./random.ts";
import { type Agent, staff } from "./staff.ts";
import type { GroupMembership } from "../records/kinds/group-membership.ts";
import type { User } from "../records/kinds/user.ts";

interface Moments {
  /** When the account was opened. */
  opened: string;
  /** The newest activity. */
  until: string;
}

/** Who was deleted: no longer listed, still named by their number. */
const former: Partial<User> = {
  id: 1299,
  name: "Fiona Former",
  email: "fiona.former@post.example",
  role: "end-user",
  active: false,
};

/** Staff and customers as the API gives them; what is left out is as usual for their role. */
export function seedUsers(moments: Moments, seed: number): Partial<User>[] {
  const random = new Random(seed);
  return [
    ...staff.map((agent) => staffUser(agent, moments)),
    ...[eve, sam, ...customers].map((customer) => customerUser(customer, moments, random)),
    { ...former, created_at: moments.opened, updated_at: moments.until },
  ];
}

function staffUser(agent: Agent, { opened, until }: Moments): Partial<User> {
  const [defaultGroup] = agent.groups;
  return {
    id: agent.id,
    name: agent.name,
    email: agent.email,
    role: "agent",
    created_at: opened,
    ...localeOf(agent),
    time_zone: agent.timeZone,
    iana_time_zone: agent.timeZone,
    last_login_at: until,
    signature: `${agent.given}\nFernhollow Support`,
    default_group_id: defaultGroup ? groupIds[defaultGroup] : null,
  };
}

function customerUser(customer: Customer, { opened }: Moments, random: Random): Partial<User> {
  const zone = random.pick(manners[customer.language].timeZones);
  return {
    id: customer.id,
    name: customer.name,
    email: customer.email,
    role: "end-user",
    created_at: opened,
    ...localeOf(customer),
    time_zone: zone,
    iana_time_zone: zone,
    phone: random.chance(0.4) ? `+${random.digits(11)}` : null,
    organization_id: customer.company?.id ?? null,
    verified: customer === eve || random.chance(0.85),
    tags: customer.company?.tags.includes("vip") ? ["vip"] : [],
    notes: random.chance(0.06) ? "Prefers a call back in the afternoon." : null,
  };
}

function localeOf({ language }: Agent | Customer): Pick<User, "locale" | "locale_id"> {
  return { locale: manners[language].locale, locale_id: manners[language].localeId };
}

const customerIds: ReadonlySet<number> = new Set([eve, sam, ...customers].map(({ id }) => id));

/** Whether an id is a customer's. */
export function isCustomer(id: number): boolean {
  return customerIds.has(id);
}

/** Which agent is in which group. */
export function seedGroupMemberships(createdAt: string): Partial<GroupMembership>[] {
  const pairs = staff.flatMap((agent) => agent.groups.map((group) => ({ agent, group })));
  return pairs.map(({ agent, group }, place) => ({
    id: 801 + place,
    user_id: agent.id,
    group_id: groupIds[group],
    default: agent.groups[0] === group,
    created_at: createdAt,
  }));
}
