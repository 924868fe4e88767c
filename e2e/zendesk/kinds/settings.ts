import type { Row } from "../table.ts";
import { longAgo, type Complete } from "./complete.ts";

export interface FieldOption {
  id?: number;
  name: string;
  raw_name?: string;
  value: string;
  default?: boolean;
}

/** https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_fields/ */
export interface TicketField extends Row {
  type: string;
  title: string;
  raw_title: string;
  description: string;
  raw_description: string;
  position: number;
  active: boolean;
  required: boolean;
  collapsed_for_agents: boolean;
  regexp_for_validation: string | null;
  title_in_portal: string;
  raw_title_in_portal: string;
  visible_in_portal: boolean;
  editable_in_portal: boolean;
  required_in_portal: boolean;
  tag: string | null;
  created_at: string;
  updated_at: string;
  removable: boolean;
  key: string | null;
  agent_description: string | null;
  custom_field_options?: FieldOption[];
  system_field_options?: FieldOption[];
}

/** https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_forms/ */
export interface TicketForm extends Row {
  name: string;
  raw_name: string;
  display_name: string;
  raw_display_name: string;
  end_user_visible: boolean;
  position: number;
  ticket_field_ids: number[];
  active: boolean;
  default: boolean;
  in_all_brands: boolean;
  restricted_brand_ids: number[];
  agent_conditions: unknown[];
  end_user_conditions: unknown[];
  created_at: string;
  updated_at: string;
}

/** https://developer.zendesk.com/api-reference/ticketing/tickets/custom_ticket_statuses/ */
export interface CustomStatus extends Row {
  status_category: string;
  agent_label: string;
  raw_agent_label: string;
  end_user_label: string;
  raw_end_user_label: string;
  description: string | null;
  raw_description: string | null;
  end_user_description: string | null;
  raw_end_user_description: string | null;
  active: boolean;
  default: boolean;
  created_at: string;
  updated_at: string;
}

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

export const completeTicketField: Complete<TicketField> = (entry, id, position) => {
  const title = entry.title ?? `Field ${id}`;
  const created_at = entry.created_at ?? longAgo;
  return {
    id,
    type: "text",
    title,
    raw_title: title,
    description: title,
    raw_description: entry.description ?? title,
    position,
    active: true,
    required: false,
    collapsed_for_agents: false,
    regexp_for_validation: null,
    title_in_portal: title,
    raw_title_in_portal: entry.title_in_portal ?? title,
    visible_in_portal: false,
    editable_in_portal: false,
    required_in_portal: false,
    tag: null,
    created_at,
    updated_at: created_at,
    removable: true,
    key: null,
    agent_description: null,
    ...entry,
  };
};

export const completeTicketForm: Complete<TicketForm> = (entry, id, position) => {
  const name = entry.name ?? `Form ${id}`;
  const created_at = entry.created_at ?? longAgo;
  return {
    id,
    name,
    raw_name: name,
    display_name: name,
    raw_display_name: entry.display_name ?? name,
    end_user_visible: true,
    position,
    ticket_field_ids: [],
    active: true,
    default: false,
    in_all_brands: true,
    restricted_brand_ids: [],
    agent_conditions: [],
    end_user_conditions: [],
    created_at,
    updated_at: created_at,
    ...entry,
  };
};

export const completeCustomStatus: Complete<CustomStatus> = (entry, id) => {
  const agent_label = entry.agent_label ?? `Status ${id}`;
  const end_user_label = entry.end_user_label ?? agent_label;
  const created_at = entry.created_at ?? longAgo;
  return {
    id,
    status_category: "open",
    agent_label,
    raw_agent_label: agent_label,
    end_user_label,
    raw_end_user_label: end_user_label,
    description: null,
    raw_description: entry.description ?? null,
    end_user_description: null,
    raw_end_user_description: entry.end_user_description ?? null,
    active: true,
    default: false,
    created_at,
    updated_at: created_at,
    ...entry,
  };
};

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
