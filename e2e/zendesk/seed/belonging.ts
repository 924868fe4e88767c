import type { Identity } from "../records/kinds/identity.ts";
import type { OrganizationMembership } from "../records/kinds/organization-membership.ts";
import { customerAt, eve } from "./customers.ts";
import { companies } from "./organizations.ts";

/** The companies of people who work for more than one; their default one they have themselves. */
export function seedOrganizationMemberships(createdAt: string): Partial<OrganizationMembership>[] {
  const pairs = [
    { person: eve, company: "Greenlane Coworking" },
    { person: customerAt("Tidal Road Bakery"), company: "Saltmarsh Roasters" },
    { person: customerAt("Tidal Road Bakery"), company: "Greenlane Coworking" },
  ];
  return pairs.map(({ person, company }, place) => ({
    id: 7501 + place,
    user_id: person.id,
    organization_id: companies.find(({ name }) => name === company)?.id ?? 0,
    created_at: createdAt,
  }));
}

/** How some people can be known beside the address of their own. */
export function seedIdentities(createdAt: string): Partial<Identity>[] {
  const baker = customerAt("Tidal Road Bakery");
  return [
    { id: 7601, user_id: eve.id, type: "phone_number", value: "+442079460321", verified: true },
    { id: 7602, user_id: baker.id, type: "email", value: "baker@post.example", verified: false },
  ].map((identity) => ({ ...identity, created_at: createdAt }));
}
