import { kind, longAgo, type Complete } from "../kind.ts";
import type { Row } from "../table.ts";

/** How much of something a role may change: nothing, its own, its groups', everybody's. */
export type Reach = "none" | "readonly" | "manage-personal" | "manage-group" | "full";

/** What a role may do: https://developer.zendesk.com/api-reference/ticketing/account-configuration/custom_roles/ */
export interface RoleConfiguration {
  chat_access: boolean;
  end_user_list_access: "none" | "full";
  forum_access_restricted_content: boolean;
  light_agent: boolean;
  manage_business_rules: boolean;
  manage_dynamic_content: boolean;
  manage_extensions_and_channels: boolean;
  manage_facebook: boolean;
  moderate_forums: boolean;
  side_conversation_create: boolean;
  ticket_access: "all" | "within-groups" | "within-organization" | "assigned-only";
  ticket_comment_access: "public" | "none";
  ticket_deletion: boolean;
  ticket_tag_editing: boolean;
  twitter_search_access: boolean;
  view_deleted_tickets: boolean;
  voice_access: boolean;
  group_access: boolean;
  organization_editing: boolean;
  organization_notes_editing: boolean;
  assign_tickets_to_any_group: boolean;
  end_user_profile_access: "readonly" | "edit" | "edit-within-org" | "full";
  explore_access: "none" | "readonly" | "edit" | "full";
  forum_access: "readonly" | "edit-topics" | "full";
  macro_access: Reach;
  report_access: "none" | "readonly" | "full";
  ticket_editing: boolean;
  ticket_merge: boolean;
  user_view_access: Reach;
  view_access: Reach;
  voice_dashboard_access: boolean;
  manage_automations: boolean;
  manage_contextual_workspaces: boolean;
  manage_organization_fields: boolean;
  manage_skills: boolean;
  manage_slas: boolean;
  manage_ticket_fields: boolean;
  manage_ticket_forms: boolean;
  manage_user_fields: boolean;
  ticket_redaction: boolean;
  manage_roles: "none" | "all-except-self" | "all";
  manage_groups: boolean;
  manage_group_memberships: boolean;
  manage_organizations: boolean;
  manage_suspended_tickets: boolean;
  manage_triggers: boolean;
}

/** A role of the staff; every agent and admin has one. */
export interface CustomRole extends Row {
  name: string;
  description: string;
  /** 0 is a role of the account's own making, 1 light agents, 3 contributors, 4 admins. */
  role_type: number;
  created_at: string;
  updated_at: string;
  configuration: RoleConfiguration;
}

/** What an agent may do whom nobody gave more: answer tickets, and arrange their own views and macros. */
const agentRights: RoleConfiguration = {
  chat_access: false,
  end_user_list_access: "full",
  forum_access_restricted_content: false,
  light_agent: false,
  manage_business_rules: false,
  manage_dynamic_content: false,
  manage_extensions_and_channels: false,
  manage_facebook: false,
  moderate_forums: false,
  side_conversation_create: true,
  ticket_access: "all",
  ticket_comment_access: "public",
  ticket_deletion: false,
  ticket_tag_editing: true,
  twitter_search_access: false,
  view_deleted_tickets: false,
  voice_access: false,
  group_access: false,
  organization_editing: false,
  organization_notes_editing: false,
  assign_tickets_to_any_group: true,
  end_user_profile_access: "edit",
  explore_access: "readonly",
  forum_access: "readonly",
  macro_access: "manage-personal",
  report_access: "readonly",
  ticket_editing: true,
  ticket_merge: true,
  user_view_access: "readonly",
  view_access: "manage-personal",
  voice_dashboard_access: false,
  manage_automations: false,
  manage_contextual_workspaces: false,
  manage_organization_fields: false,
  manage_skills: false,
  manage_slas: false,
  manage_ticket_fields: false,
  manage_ticket_forms: false,
  manage_user_fields: false,
  ticket_redaction: false,
  manage_roles: "none",
  manage_groups: false,
  manage_group_memberships: false,
  manage_organizations: false,
  manage_suspended_tickets: false,
  manage_triggers: false,
};

/** Recorded of the role every admin has. */
const adminRights: RoleConfiguration = {
  ...agentRights,
  chat_access: true,
  manage_business_rules: true,
  manage_dynamic_content: true,
  manage_extensions_and_channels: true,
  manage_facebook: true,
  ticket_deletion: true,
  view_deleted_tickets: true,
  voice_access: true,
  group_access: true,
  organization_editing: true,
  organization_notes_editing: true,
  end_user_profile_access: "full",
  explore_access: "full",
  forum_access: "full",
  macro_access: "full",
  report_access: "full",
  user_view_access: "full",
  view_access: "full",
  voice_dashboard_access: true,
  manage_automations: true,
  manage_contextual_workspaces: true,
  manage_organization_fields: true,
  manage_skills: true,
  manage_slas: true,
  manage_ticket_fields: true,
  manage_ticket_forms: true,
  manage_user_fields: true,
  ticket_redaction: true,
  manage_roles: "all",
  manage_groups: true,
  manage_group_memberships: true,
  manage_organizations: true,
  manage_suspended_tickets: true,
  manage_triggers: true,
};

/** Light agents read, and write notes. */
const lightRights: RoleConfiguration = {
  ...agentRights,
  light_agent: true,
  side_conversation_create: false,
  ticket_comment_access: "none",
  ticket_tag_editing: false,
  ticket_editing: false,
  ticket_merge: false,
  end_user_profile_access: "readonly",
  macro_access: "none",
  user_view_access: "none",
  view_access: "readonly",
};

/** Those of an agent, and what makes somebody responsible for a team's work. */
const leadRights: RoleConfiguration = {
  ...agentRights,
  ticket_deletion: true,
  ticket_redaction: true,
  view_deleted_tickets: true,
  manage_suspended_tickets: true,
  end_user_profile_access: "full",
  macro_access: "full",
  view_access: "full",
};

/** The ids of the roles that every account here has. */
export const roleIds = { agent: 7001, light: 7002, lead: 7003, admin: 7004 } as const;

/** An entry may name the rights that differ from an agent's alone. */
const completeCustomRole: Complete<CustomRole> = (entry, id) => {
  const created_at = entry.created_at ?? longAgo;
  return {
    id,
    name: `Role ${id}`,
    description: "",
    role_type: 0,
    created_at,
    updated_at: created_at,
    ...entry,
    configuration: { ...agentRights, ...entry.configuration },
  };
};

const standard: readonly Partial<CustomRole>[] = [
  { id: roleIds.agent, name: "Agent", description: "Answers tickets" },
  {
    id: roleIds.light,
    name: "Light agent",
    description: "Reads tickets and writes notes",
    role_type: 1,
    configuration: lightRights,
  },
  {
    id: roleIds.lead,
    name: "Team lead",
    description: "Looks after a team's tickets, views and macros",
    configuration: leadRights,
  },
  {
    id: roleIds.admin,
    name: "Admin",
    description: "Manages everything but billing",
    role_type: 4,
    configuration: adminRights,
  },
];

/** The standard roles are there whatever a file gives: the staff of every account has them. */
function withStandard(entries: readonly Partial<CustomRole>[]): Partial<CustomRole>[] {
  const given = new Set(entries.map(({ id }) => id));
  return [...standard.filter(({ id }) => !given.has(id)), ...entries];
}

export const customRoles = kind(completeCustomRole, { arrange: withStandard });
