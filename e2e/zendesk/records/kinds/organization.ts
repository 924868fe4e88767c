import { kind, longAgo } from "../kind.ts";

/** https://developer.zendesk.com/api-reference/ticketing/organizations/organizations/ */
export interface Organization {
  id: number;
  name: string;
  shared_tickets: boolean;
  shared_comments: boolean;
  external_id: string | null;
  created_at: string;
  updated_at: string;
  domain_names: string[];
  details: string | null;
  notes: string | null;
  group_id: number | null;
  tags: string[];
  organization_fields: Record<string, unknown>;
}

export function completeOrganization(entry: Partial<Organization>, id: number): Organization {
  const created_at = entry.created_at ?? longAgo;
  return {
    id,
    name: `Organization ${id}`,
    shared_tickets: false,
    shared_comments: false,
    external_id: null,
    created_at,
    updated_at: created_at,
    domain_names: [],
    details: null,
    notes: null,
    group_id: null,
    tags: [],
    organization_fields: {},
    ...entry,
  };
}

export const organizations = kind(completeOrganization, {
  filled: {
    external_id: "1",
    domain_names: ["a"],
    details: "a",
    notes: "a",
    group_id: 1,
    tags: ["a"],
  },
});
