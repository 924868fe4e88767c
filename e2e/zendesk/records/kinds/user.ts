import { attachmentExample, type Attachment } from "./attachment.ts";
import { firstGivenId, kind, longAgo } from "../kind.ts";
import { roleIds } from "./custom-role.ts";
import { people } from "../people.ts";

export type Role = "end-user" | "agent" | "admin";

/** https://developer.zendesk.com/api-reference/ticketing/users/users/ */
export interface User {
  id: number;
  name: string;
  email: string | null;
  created_at: string;
  updated_at: string;
  time_zone: string;
  iana_time_zone: string;
  phone: string | null;
  photo: Attachment | null;
  locale_id: number;
  locale: string;
  organization_id: number | null;
  role: Role;
  /** null for end users, 0 custom agent, 1 light agent, 4 admin. */
  role_type: number | null;
  custom_role_id: number | null;
  verified: boolean;
  external_id: string | null;
  tags: string[];
  alias: string | null;
  active: boolean;
  last_login_at: string | null;
  signature: string | null;
  details: string | null;
  notes: string | null;
  moderator: boolean;
  ticket_restriction: string | null;
  only_private_comments: boolean;
  restricted_agent: boolean;
  suspended: boolean;
  default_group_id: number | null;
  user_fields: Record<string, unknown>;
}

/** Recorded: every agent and admin has one. */
function roleOfStaff(role: Role, isLight = false): number | null {
  if (role === "end-user") return null;
  if (role === "admin") return roleIds.admin;
  return isLight ? roleIds.light : roleIds.agent;
}

/** Completes a user as Zendesk would have; a missing role is an end user. */
export function completeUser(entry: Partial<User>, id: number): User {
  const role = entry.role ?? "end-user";
  const created_at = entry.created_at ?? longAgo;
  return {
    id,
    name: "Someone",
    email: null,
    created_at,
    updated_at: created_at,
    time_zone: "UTC",
    iana_time_zone: "Etc/UTC",
    phone: null,
    photo: null,
    locale_id: 1,
    locale: "en-US",
    organization_id: null,
    role,
    role_type: role === "admin" ? 4 : role === "agent" ? 0 : null,
    custom_role_id: roleOfStaff(role, entry.only_private_comments),
    verified: true,
    external_id: null,
    tags: [],
    alias: null,
    active: true,
    last_login_at: null,
    signature: null,
    details: null,
    notes: null,
    moderator: role !== "end-user",
    ticket_restriction: role === "end-user" ? "requested" : null,
    only_private_comments: false,
    restricted_agent: role === "end-user",
    suspended: false,
    default_group_id: null,
    user_fields: {},
    ...entry,
  };
}

/**
 * The five people first. An entry with the e-mail address of one of them says more about that one,
 * whose role stays;
 * an entry that has taken the id of one of them moves that one elsewhere.
 */
function withPeople(entries: readonly Partial<User>[]): Partial<User>[] {
  const seeded = new Map<string, Partial<User>>(
    Object.values(people).map((person) => [person.email, person]),
  );
  const others = entries.filter((entry) => {
    const person = seeded.get(entry.email ?? "");
    if (person) seeded.set(entry.email ?? "", { ...person, ...entry, ...roleOf(person) });
    return !person;
  });
  const taken = new Set(others.map((entry) => entry.id));
  const persons = [...seeded.values()].map((person) =>
    taken.has(person.id) ? { ...person, id: firstGivenId - (person.id ?? 0) } : person,
  );
  return [...persons, ...others];
}

/** What a person may do. */
function roleOf(person: Partial<User>): Partial<User> {
  const { role, role_type, only_private_comments, suspended } = completeUser(person, 0);
  return { role, role_type, only_private_comments, suspended };
}

export const users = kind(completeUser, {
  arrange: withPeople,
  choices: { role: ["end-user", "agent", "admin"] },
  filled: {
    email: "a@example.com",
    phone: "1",
    photo: attachmentExample,
    organization_id: 1,
    role_type: 1,
    custom_role_id: 1,
    external_id: "1",
    alias: "a",
    last_login_at: "2026-01-01T00:00:00Z",
    signature: "a",
    details: "a",
    notes: "a",
    ticket_restriction: "a",
    default_group_id: 1,
    tags: ["a"],
  },
});
