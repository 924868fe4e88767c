import { groupIds } from "./groups.ts";
import type { Language } from "./languages.ts";
import type { Organization } from "../records/kinds/organization.ts";

export interface Company {
  id: number;
  name: string;
  /** Under `.example`, so that no mail can ever reach anyone. */
  domain: string;
  language: Language;
  tags: readonly string[];
  details: string | null;
}

const firstId = 601;

/** Where customers who write for a company work. */
export const companies: readonly Company[] = listed([
  {
    name: "Tidal Road Bakery",
    domain: "tidalroad.example",
    language: "en",
    tags: ["cafe"],
    details: "Two shops, one Ember Pro in each.",
  },
  {
    name: "Marlow & Finch Architects",
    domain: "marlowfinch.example",
    language: "en",
    tags: ["office"],
    details: null,
  },
  {
    name: "Greenlane Coworking",
    domain: "greenlane.example",
    language: "en",
    tags: ["office", "vip"],
    details: "40 machines on a service contract, renewed every March.",
  },
  {
    name: "Copperfield Veterinary Group",
    domain: "copperfieldvets.example",
    language: "en",
    tags: ["office"],
    details: null,
  },
  {
    name: "Northbank Library Trust",
    domain: "northbank.example",
    language: "en",
    tags: ["public_sector"],
    details: "Invoices need a purchase order number.",
  },
  {
    name: "Saltmarsh Roasters",
    domain: "saltmarsh.example",
    language: "en",
    tags: ["reseller", "vip"],
    details: "Reseller since 2021. Discount tier B.",
  },
  {
    name: "Hotel Lindenhof",
    domain: "lindenhof.example",
    language: "de",
    tags: ["hotel", "vip"],
    details: "Breakfast from 6:30: call before noon.",
  },
  {
    name: "Werkstatt Nord GmbH",
    domain: "werkstattnord.example",
    language: "de",
    tags: ["office"],
    details: null,
  },
  {
    name: "Café Kornblume",
    domain: "kornblume.example",
    language: "de",
    tags: ["cafe"],
    details: null,
  },
  {
    name: "Librairie des Quais",
    domain: "desquais.example",
    language: "fr",
    tags: ["cafe"],
    details: null,
  },
  {
    name: "Studio Mirabelle",
    domain: "mirabelle.example",
    language: "fr",
    tags: ["office"],
    details: null,
  },
  {
    name: "Panadería La Espiga",
    domain: "laespiga.example",
    language: "es",
    tags: ["cafe"],
    details: null,
  },
  {
    name: "株式会社みなと珈琲",
    domain: "minato-coffee.example",
    language: "ja",
    tags: ["reseller"],
    details: "日本語での対応をご希望。",
  },
  { name: "مقهى الواحة", domain: "alwaha.example", language: "ar", tags: ["cafe"], details: null },
  {
    name: "בית קפה השקמה",
    domain: "hashikma.example",
    language: "he",
    tags: ["cafe"],
    details: null,
  },
  {
    name: "Padaria Aurora",
    domain: "aurora.example",
    language: "pt",
    tags: ["cafe"],
    details: null,
  },
]);

function listed(entries: readonly Omit<Company, "id">[]): Company[] {
  return entries.map((entry, place) => ({ id: firstId + place, ...entry }));
}

/** The organizations as the API gives them. */
export function seedOrganizations(createdAt: string): Partial<Organization>[] {
  return companies.map(({ id, name, domain, details, tags }) => ({
    id,
    name,
    details,
    tags: [...tags],
    domain_names: [domain],
    external_id: `crm-${id * 7}`,
    shared_tickets: tags.includes("vip"),
    group_id: tags.includes("vip") ? groupIds.Business : null,
    created_at: createdAt,
  }));
}
