import { people } from "../records/people.ts";
import type { GroupName } from "./groups.ts";
import type { Language } from "./languages.ts";

export interface Agent {
  id: number;
  name: string;
  email: string;
  /** How they sign in their own language. */
  given: string;
  /** How they sign elsewhere, when their own script would not be read there. */
  abroad?: string;
  language: Language;
  timeZone: string;
  /** The first is their default group. */
  groups: readonly GroupName[];
}

const ada: Agent = {
  ...people.ada,
  given: "Ada",
  language: "en",
  timeZone: "Europe/London",
  groups: ["Support", "Business", "Billing"],
};

const amir: Agent = {
  ...people.amir,
  given: "Amir",
  language: "en",
  timeZone: "Europe/London",
  groups: ["Support", "Orders & Shipping", "App & Accounts"],
};

const lena: Agent = {
  ...people.lena,
  given: "Lena",
  language: "en",
  timeZone: "Europe/Berlin",
  groups: ["Repairs & Warranty"],
};

const others: readonly Agent[] = [
  {
    id: 1011,
    name: "Lukas Brandt",
    email: "lukas@fernhollow.example",
    given: "Lukas",
    language: "de",
    timeZone: "Europe/Berlin",
    groups: ["Support", "Repairs & Warranty", "Orders & Shipping"],
  },
  {
    id: 1012,
    name: "Chloé Marchand",
    email: "chloe@fernhollow.example",
    given: "Chloé",
    language: "fr",
    timeZone: "Europe/Paris",
    groups: ["Support", "Orders & Shipping", "Billing"],
  },
  {
    id: 1013,
    name: "Mateo Quiroga",
    email: "mateo@fernhollow.example",
    given: "Mateo",
    language: "es",
    timeZone: "Europe/Madrid",
    groups: ["Support", "App & Accounts", "Orders & Shipping"],
  },
  {
    id: 1014,
    name: "田辺 ゆき",
    email: "yuki@fernhollow.example",
    given: "田辺",
    abroad: "Yuki",
    language: "ja",
    timeZone: "Asia/Tokyo",
    groups: ["Support", "Repairs & Warranty", "App & Accounts"],
  },
  {
    id: 1015,
    name: "Omar Haddad",
    email: "omar@fernhollow.example",
    given: "عمر",
    abroad: "Omar",
    language: "ar",
    timeZone: "Asia/Amman",
    groups: ["Support", "Business", "Repairs & Warranty"],
  },
  {
    id: 1016,
    name: "נועה בן־דוד",
    email: "noa@fernhollow.example",
    given: "נועה",
    abroad: "Noa",
    language: "he",
    timeZone: "Asia/Jerusalem",
    groups: ["Support", "App & Accounts", "Billing"],
  },
  {
    id: 1017,
    name: "Inês Carvalho",
    email: "ines@fernhollow.example",
    given: "Inês",
    language: "pt",
    timeZone: "Europe/Lisbon",
    groups: ["Support", "Billing", "Orders & Shipping"],
  },
  {
    id: 1018,
    name: "Priya Raman",
    email: "priya@fernhollow.example",
    given: "Priya",
    language: "en",
    timeZone: "America/New_York",
    groups: ["Repairs & Warranty", "Business", "App & Accounts"],
  },
];

/** Everyone on the staff. */
export const staff: readonly Agent[] = [ada, amir, lena, ...others];

/** Those who may answer customers: a light agent may not. */
export const answeringStaff: readonly Agent[] = [ada, amir, ...others];
