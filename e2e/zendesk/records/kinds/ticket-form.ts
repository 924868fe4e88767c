import { kind, longAgo, type Complete } from "../kind.ts";
import type { Row } from "../table.ts";

/** Which fields a value of another one brings; recorded forms have none, so this is as documented. */
export interface FormCondition {
  parent_field_id: number;
  value: unknown;
  child_fields: {
    id: number;
    is_required: boolean;
    required_on_statuses?: { type: string; statuses?: string[] };
  }[];
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
  agent_conditions: FormCondition[];
  end_user_conditions: unknown[];
  created_at: string;
  updated_at: string;
}

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

export const ticketForms = kind(completeTicketForm, {
  usual: [{ id: 201, name: "Default Ticket Form", default: true, ticket_field_ids: [101, 102] }],
});
