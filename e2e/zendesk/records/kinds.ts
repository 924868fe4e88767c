import { articles } from "./kinds/article.ts";
import { auditLogs } from "./kinds/audit-log.ts";
import { automations } from "./kinds/automation.ts";
import { brands } from "./kinds/brand.ts";
import { categories } from "./kinds/category.ts";
import { customRoles } from "./kinds/custom-role.ts";
import { customStatuses } from "./kinds/custom-status.ts";
import { dynamicContentItems } from "./kinds/dynamic-content-item.ts";
import { groupMemberships } from "./kinds/group-membership.ts";
import { groups } from "./kinds/group.ts";
import { identities } from "./kinds/identity.ts";
import { macros } from "./kinds/macro.ts";
import { organizationMemberships } from "./kinds/organization-membership.ts";
import { organizations } from "./kinds/organization.ts";
import { organizationFields, userFields } from "./kinds/person-field.ts";
import { satisfactionReasons } from "./kinds/satisfaction-reason.ts";
import { satisfactionRatings } from "./kinds/satisfaction-rating.ts";
import { sections } from "./kinds/section.ts";
import { sideConversations } from "./kinds/side-conversation.ts";
import { slaPolicies } from "./kinds/sla-policy.ts";
import { suspendedTickets } from "./kinds/suspended-ticket.ts";
import { ticketFields } from "./kinds/ticket-field.ts";
import { ticketForms } from "./kinds/ticket-form.ts";
import { tickets } from "./kinds/ticket.ts";
import { triggers } from "./kinds/trigger.ts";
import { users } from "./kinds/user.ts";
import { views } from "./kinds/view.ts";
import { webhooks } from "./kinds/webhook.ts";

/**
 * The kinds of records an account holds, by the name their array has in a data file. From this list
 * follow the tables (`tables.ts`), how files are loaded and how data files are checked.
 */
export const kinds = {
  users,
  organizations,
  groups,
  group_memberships: groupMemberships,
  organization_memberships: organizationMemberships,
  identities,
  tickets,
  ticket_fields: ticketFields,
  ticket_forms: ticketForms,
  custom_roles: customRoles,
  custom_statuses: customStatuses,
  brands,
  views,
  macros,
  triggers,
  automations,
  webhooks,
  satisfaction_ratings: satisfactionRatings,
  satisfaction_reasons: satisfactionReasons,
  sla_policies: slaPolicies,
  side_conversations: sideConversations,
  user_fields: userFields,
  organization_fields: organizationFields,
  dynamic_content_items: dynamicContentItems,
  suspended_tickets: suspendedTickets,
  audit_logs: auditLogs,
  categories,
  sections,
  articles,
};

/** The record of each kind. */
export type RecordKinds = {
  [Name in keyof typeof kinds]: (typeof kinds)[Name]["blank"];
};
