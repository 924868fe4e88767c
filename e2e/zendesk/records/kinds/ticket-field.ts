import { kind, longAgo, type Complete } from "../kind.ts";
import type { Row } from "../table.ts";

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
  /** Of lookup fields: the kind of record they name. */
  relationship_target_type?: string;
  custom_field_options?: FieldOption[];
  system_field_options?: FieldOption[];
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

/** A field that every account has and nobody can remove. */
function systemField(
  id: number,
  type: string,
  title: string,
  options?: [name: string, value: string][],
): Partial<TicketField> {
  const isForEverybody = type === "subject" || type === "description";
  return {
    id,
    type,
    title,
    removable: false,
    required: isForEverybody,
    visible_in_portal: isForEverybody,
    editable_in_portal: isForEverybody,
    ...(options && { system_field_options: options.map(([name, value]) => ({ name, value })) }),
  };
}

export const ticketFields = kind(completeTicketField, {
  usual: [
    systemField(101, "subject", "Subject"),
    systemField(102, "description", "Description"),
    systemField(103, "status", "Status", [
      ["New", "new"],
      ["Open", "open"],
      ["Pending", "pending"],
      ["On-hold", "hold"],
      ["Solved", "solved"],
    ]),
    systemField(104, "tickettype", "Type", [
      ["Question", "question"],
      ["Incident", "incident"],
      ["Problem", "problem"],
      ["Task", "task"],
    ]),
    systemField(105, "priority", "Priority", [
      ["Low", "low"],
      ["Normal", "normal"],
      ["High", "high"],
      ["Urgent", "urgent"],
    ]),
    systemField(106, "group", "Group"),
    systemField(107, "assignee", "Assignee"),
  ],
});
