import { kind, longAgo, type Complete } from "../kind.ts";
import type { Row } from "../table.ts";

/** https://developer.zendesk.com/api-reference/ticketing/account-configuration/brands/ */
export interface Brand extends Row {
  name: string;
  /** Null means the account's own host. */
  brand_url: string | null;
  subdomain: string | null;
  host_mapping: string | null;
  has_help_center: boolean;
  help_center_state: string;
  active: boolean;
  default: boolean;
  is_deleted: boolean;
  logo: unknown;
  ticket_form_ids: number[];
  signature_template: string;
  created_at: string;
  updated_at: string;
}

export const completeBrand: Complete<Brand> = (entry, id) => {
  const created_at = entry.created_at ?? longAgo;
  return {
    id,
    name: "Example",
    brand_url: null,
    subdomain: null,
    host_mapping: null,
    has_help_center: true,
    help_center_state: "enabled",
    active: true,
    default: false,
    is_deleted: false,
    logo: null,
    ticket_form_ids: [],
    signature_template: "{{agent.signature}}",
    created_at,
    updated_at: created_at,
    ...entry,
  };
};

export const brands = kind(completeBrand, {
  usual: [{ id: 401, name: "Example", default: true, ticket_form_ids: [201] }],
});
