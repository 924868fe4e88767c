import type { Organization } from "../records.ts";
import { groupIds } from "./groups.ts";
import type { Language } from "./languages.ts";

interface Company {
  name: string;
  /** Under `.example`, so that no mail can ever reach anyone. */
  domain: string;
  language: Language;
  tags: readonly string[];
  details: string | null;
}

/** Where customers who write for a company work. */
export const companies: readonly Company[] = [
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
];

const FIRST_ID = 601;

/** The id of a company by its place in the list. */
export function organizationId(place: number): number {
  return FIRST_ID + place;
}

/** The organizations as the API gives them. */
export function seedOrganizations(createdAt: string): Organization[] {
  return companies.map((company, place) => ({
    id: organizationId(place),
    name: company.name,
    shared_tickets: company.tags.includes("vip"),
    shared_comments: false,
    external_id: `crm-${1400 + place * 7}`,
    created_at: createdAt,
    updated_at: createdAt,
    domain_names: [company.domain],
    details: company.details,
    notes: null,
    group_id: company.tags.includes("vip") ? groupIds.Business : null,
    tags: [...company.tags],
    organization_fields: {},
  }));
}
