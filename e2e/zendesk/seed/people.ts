import type { GroupMembership, Role, User } from "../records.ts";
import { type GroupName, groupIds } from "./groups.ts";
import { type Language, manners } from "./languages.ts";
import { customerNames } from "./names.ts";
import { companies, organizationId } from "./organizations.ts";
import type { Random } from "./random.ts";

/** The five people everyone can sign in as. */
export const signInIds = { ada: 1001, amir: 1002, lena: 1003, eve: 1004, sam: 1005 } as const;

export interface Agent {
  id: number;
  name: string;
  /** How they sign in their own language. */
  given: string;
  /** How they sign elsewhere, when their own script would not be read there. */
  abroad?: string;
  email: string;
  role: Role;
  roleType: number;
  language: Language;
  timeZone: string;
  groups: readonly GroupName[];
}

/** Everyone on the staff. Agents answer in their language and in English. */
export const staff: readonly Agent[] = [
  {
    id: 1001,
    name: "Ada Admin",
    given: "Ada",
    email: "admin@example.com",
    role: "admin",
    roleType: 4,
    language: "en",
    timeZone: "Europe/London",
    groups: ["Support", "Business", "Billing"],
  },
  {
    id: 1002,
    name: "Amir Agent",
    given: "Amir",
    email: "agent@example.com",
    role: "agent",
    roleType: 0,
    language: "en",
    timeZone: "Europe/London",
    groups: ["Support", "Orders & Shipping", "App & Accounts"],
  },
  {
    id: 1003,
    name: "Lena Light",
    given: "Lena",
    email: "light@example.com",
    role: "agent",
    roleType: 1,
    language: "en",
    timeZone: "Europe/Berlin",
    groups: ["Repairs & Warranty"],
  },
  {
    id: 1011,
    name: "Lukas Brandt",
    given: "Lukas",
    email: "lukas@fernhollow.example",
    role: "agent",
    roleType: 0,
    language: "de",
    timeZone: "Europe/Berlin",
    groups: ["Support", "Repairs & Warranty", "Orders & Shipping"],
  },
  {
    id: 1012,
    name: "Chloé Marchand",
    given: "Chloé",
    email: "chloe@fernhollow.example",
    role: "agent",
    roleType: 0,
    language: "fr",
    timeZone: "Europe/Paris",
    groups: ["Support", "Orders & Shipping", "Billing"],
  },
  {
    id: 1013,
    name: "Mateo Quiroga",
    given: "Mateo",
    email: "mateo@fernhollow.example",
    role: "agent",
    roleType: 0,
    language: "es",
    timeZone: "Europe/Madrid",
    groups: ["Support", "App & Accounts", "Orders & Shipping"],
  },
  {
    id: 1014,
    name: "田辺 ゆき",
    given: "田辺",
    abroad: "Yuki",
    email: "yuki@fernhollow.example",
    role: "agent",
    roleType: 0,
    language: "ja",
    timeZone: "Asia/Tokyo",
    groups: ["Support", "Repairs & Warranty", "App & Accounts"],
  },
  {
    id: 1015,
    name: "Omar Haddad",
    given: "عمر",
    abroad: "Omar",
    email: "omar@fernhollow.example",
    role: "agent",
    roleType: 0,
    language: "ar",
    timeZone: "Asia/Amman",
    groups: ["Support", "Business", "Repairs & Warranty"],
  },
  {
    id: 1016,
    name: "נועה בן־דוד",
    given: "נועה",
    abroad: "Noa",
    email: "noa@fernhollow.example",
    role: "agent",
    roleType: 0,
    language: "he",
    timeZone: "Asia/Jerusalem",
    groups: ["Support", "App & Accounts", "Billing"],
  },
  {
    id: 1017,
    name: "Inês Carvalho",
    given: "Inês",
    email: "ines@fernhollow.example",
    role: "agent",
    roleType: 0,
    language: "pt",
    timeZone: "Europe/Lisbon",
    groups: ["Support", "Billing", "Orders & Shipping"],
  },
  {
    id: 1018,
    name: "Priya Raman",
    given: "Priya",
    email: "priya@fernhollow.example",
    role: "agent",
    roleType: 0,
    language: "en",
    timeZone: "America/New_York",
    groups: ["Repairs & Warranty", "Business", "App & Accounts"],
  },
];

export interface Customer {
  id: number;
  name: string;
  /** How agents address them. */
  first: string;
  email: string;
  language: Language;
  /** The place of their company in `companies`, or null for a private person. */
  company: number | null;
}

const eve: Customer = {
  id: 1004,
  name: "Eve Enduser",
  first: "Eve",
  email: "enduser@example.com",
  language: "en",
  company: 1,
};
const sam: Customer = {
  id: 1005,
  name: "Sam Suspended",
  first: "Sam",
  email: "suspended@example.com",
  language: "en",
  company: null,
};

const FIRST_CUSTOMER = 1101;

/** Eve, Sam and everyone who ever wrote to the help desk. */
export function listCustomers(): Customer[] {
  const inCompany = new Map<Language, number>();
  const others = customerNames.map(({ given, family, mail, language }, place): Customer => {
    const turn = inCompany.get(language) ?? 0;
    inCompany.set(language, turn + 1);
    const company = turn % 3 === 2 ? null : companyFor(language, turn - Math.floor(turn / 3));
    const domain =
      company === null
        ? ["post.example", "mailhaus.example", "inbox.example"][place % 3]
        : companies[company]?.domain;
    return {
      id: FIRST_CUSTOMER + place,
      name: language === "ja" ? `${family} ${given}` : `${given} ${family}`,
      first: language === "ja" ? family : given,
      email: `${mail}@${domain}`,
      language,
      company,
    };
  });
  return [eve, sam, ...others];
}

/** Two customers of three write for a company, each company in its turn. */
function companyFor(language: Language, turn: number): number | null {
  const places = companies.flatMap((company, place) =>
    company.language === language ? [place] : [],
  );
  return places[turn % places.length] ?? null;
}

interface Moments {
  /** When the account was opened. */
  opened: string;
  /** The newest activity. */
  until: string;
}

/** Staff and customers as the API gives them. */
export function seedUsers(
  customers: readonly Customer[],
  moments: Moments,
  random: Random,
): User[] {
  return [
    ...staff.map((agent) => agentUser(agent, moments)),
    ...customers.map((customer) => customerUser(customer, moments, random)),
  ].toSorted((one, other) => one.id - other.id);
}

function agentUser(agent: Agent, { opened, until }: Moments): User {
  const light = agent.roleType === 1;
  return {
    ...blankUser(agent.id, agent.name, agent.email, opened),
    time_zone: agent.timeZone,
    iana_time_zone: agent.timeZone,
    locale: manners[agent.language].locale,
    locale_id: manners[agent.language].localeId,
    role: agent.role,
    role_type: agent.roleType,
    custom_role_id: 701 + agent.roleType,
    last_login_at: until,
    signature: light ? null : `${agent.given}\nFernhollow Support`,
    moderator: agent.role === "admin",
    only_private_comments: light,
    default_group_id: agent.groups[0] ? groupIds[agent.groups[0]] : null,
  };
}

function customerUser(customer: Customer, { opened }: Moments, random: Random): User {
  const { locale, localeId, timeZones } = manners[customer.language];
  const zone = random.pick(timeZones);
  const company = customer.company === null ? undefined : companies[customer.company];
  return {
    ...blankUser(customer.id, customer.name, customer.email, opened),
    time_zone: zone,
    iana_time_zone: zone,
    locale,
    locale_id: localeId,
    phone: random.chance(0.4) ? `+${random.digits(11)}` : null,
    organization_id: customer.company === null ? null : organizationId(customer.company),
    verified: customer.id < FIRST_CUSTOMER || random.chance(0.85),
    tags: company?.tags.includes("vip") ? ["vip"] : [],
    notes: random.chance(0.06) ? "Prefers a call back in the afternoon." : null,
    ticket_restriction: "requested",
    restricted_agent: true,
    suspended: customer === sam,
  };
}

function blankUser(id: number, name: string, email: string, createdAt: string): User {
  return {
    id,
    name,
    email,
    created_at: createdAt,
    updated_at: createdAt,
    time_zone: "Europe/London",
    iana_time_zone: "Europe/London",
    phone: null,
    photo: null,
    locale_id: 1,
    locale: "en-US",
    organization_id: null,
    role: "end-user",
    role_type: null,
    custom_role_id: null,
    verified: true,
    external_id: null,
    tags: [],
    alias: null,
    active: true,
    last_login_at: null,
    signature: null,
    details: null,
    notes: null,
    moderator: false,
    ticket_restriction: null,
    only_private_comments: false,
    restricted_agent: false,
    suspended: false,
    default_group_id: null,
    user_fields: {},
  };
}

/** Which agent is in which group; an agent's first group is their default. */
export function seedGroupMemberships(createdAt: string): GroupMembership[] {
  return staff
    .flatMap((agent) => agent.groups.map((group, place) => ({ agent, group, place })))
    .map(({ agent, group, place }, index) => ({
      id: 801 + index,
      user_id: agent.id,
      group_id: groupIds[group],
      default: place === 0,
      created_at: createdAt,
      updated_at: createdAt,
    }));
}
