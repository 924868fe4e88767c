import { kind, longAgo } from "../kind.ts";
import type { Row } from "../table.ts";

/** That a person belongs to a company; which one is theirs by default the person says. */
export interface OrganizationMembership extends Row {
  user_id: number;
  organization_id: number;
  view_tickets: boolean;
  created_at: string;
  updated_at: string;
}

export function completeOrganizationMembership(
  entry: Partial<OrganizationMembership>,
  id: number,
): OrganizationMembership {
  const created_at = entry.created_at ?? longAgo;
  return {
    id,
    user_id: 0,
    organization_id: 0,
    view_tickets: true,
    created_at,
    updated_at: created_at,
    ...entry,
  };
}

export const organizationMemberships = kind(completeOrganizationMembership);
