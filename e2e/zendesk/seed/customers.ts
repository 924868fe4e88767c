import { people } from "../records/people.ts";
import type { Language } from "./languages.ts";
import { customerNames } from "./names.ts";
import { companies, type Company } from "./organizations.ts";

export interface Customer {
  id: number;
  name: string;
  /** How agents address them. */
  first: string;
  email: string;
  language: Language;
  /** Where they work, or null for a private person. */
  company: Company | null;
}

const firstId = 1101;
const privateDomains = ["post.example", "mailhaus.example", "inbox.example"];

/** Eve, who has tickets of her own. */
export const eve: Customer = {
  ...people.eve,
  first: "Eve",
  language: "en",
  company: companies.find(({ name }) => name === "Marlow & Finch Architects") ?? null,
};

/** Sam, who wrote too much. */
export const sam: Customer = { ...people.sam, first: "Sam", language: "en", company: null };

/** Everyone else who ever wrote to the help desk: two of three for a company, each company in its turn. */
export const customers: readonly Customer[] = customerNames.map(
  ({ given, family, mail, language }, place) => {
    const turn = customerNames.slice(0, place).filter((name) => name.language === language).length;
    const employers = companies.filter((company) => company.language === language);
    const job = turn - Math.floor(turn / 3);
    const company = turn % 3 === 2 ? null : (employers[job % employers.length] ?? null);
    const domain = company?.domain ?? privateDomains[place % privateDomains.length];
    return {
      id: firstId + place,
      name: language === "ja" ? `${family} ${given}` : `${given} ${family}`,
      first: language === "ja" ? family : given,
      email: `${mail}@${domain}`,
      language,
      company,
    };
  },
);

/** Somebody who works for a company. Throws RangeError when nobody does. */
export function customerAt(companyName: string): Customer {
  const found = customers.find(({ company }) => company?.name === companyName);
  if (!found) throw new RangeError(`Nobody works for ${companyName}`);
  return found;
}
