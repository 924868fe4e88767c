import { seedAuditLogs } from "./audit-logs.ts";
import { DAY, timestamp } from "./dates.ts";
import { seedIdentities, seedOrganizationMemberships } from "./belonging.ts";
import { seedBrands, seedCustomStatuses, seedTicketFields, seedTicketForms } from "./fields.ts";
import { seedGroups } from "./groups.ts";
import { seedHelpCenter } from "./help-center.ts";
import { seedMacros } from "./macros.ts";
import { seedOrganizations } from "./organizations.ts";
import { createPlanner } from "./plan-ticket.ts";
import { seedOrganizationFields, seedUserFields } from "./person-fields.ts";
import { seedDynamicContent } from "./dynamic-content.ts";
import { seedSideConversations } from "./side-conversations.ts";
import { seedSlaPolicies } from "./sla-policies.ts";
import { listRatings, seedSatisfactionReasons } from "./ratings.ts";
import { seedAutomations, seedTriggers, seedWebhooks } from "./rules.ts";
import { seedSuspendedTickets } from "./suspended-tickets.ts";
import { seedTickets } from "./tickets.ts";
import { seedGroupMemberships, seedUsers } from "./users.ts";
import { seedViews } from "./views.ts";
import type { DataFile } from "../records/data-file.ts";

export interface SeedOptions {
  /** How many tickets; 500 unless told. */
  tickets?: number;
  /** Another seed gives other tickets by other people's hands; 1 unless told. */
  seed?: number;
  /** The newest activity; 2026-11-20T16:00:00Z unless told. */
  until?: Date;
}

const usualUntil = new Date("2026-11-20T16:00:00Z");

/**
 * Invents the records of a help desk: Fernhollow Coffee Works, maker of espresso machines.
 *
 * The same options always give the same records. Times go back nine months from `until`. Tickets'
 * comments are written when they are read; tickets that are there for a reason have the ids of
 * `notableTickets`. Addresses of attachments, in `content_url` and in `html_body`, begin with
 * `/attachments/`: they are relative to the account's origin.
 */
export function seedRecords(options: SeedOptions = {}): DataFile {
  const { tickets: count = 500, seed = 1, until = usualUntil } = options;
  const newest = until.getTime();
  const opened = timestamp(newest - 400 * DAY);
  const tickets = seedTickets(count, createPlanner({ count, seed, until: newest }));
  return {
    users: seedUsers({ opened, until: timestamp(newest) }, seed),
    organizations: seedOrganizations(opened),
    groups: seedGroups(opened),
    group_memberships: seedGroupMemberships(opened),
    organization_memberships: seedOrganizationMemberships(opened),
    identities: seedIdentities(opened),
    tickets,
    ticket_fields: seedTicketFields(opened),
    ticket_forms: seedTicketForms(opened),
    custom_statuses: seedCustomStatuses(opened),
    brands: seedBrands(opened),
    views: seedViews(opened),
    macros: seedMacros(opened),
    triggers: seedTriggers(opened),
    automations: seedAutomations(opened),
    webhooks: seedWebhooks(opened),
    satisfaction_ratings: listRatings(tickets),
    satisfaction_reasons: seedSatisfactionReasons(opened),
    sla_policies: seedSlaPolicies(opened),
    side_conversations: seedSideConversations(newest),
    user_fields: seedUserFields(opened),
    organization_fields: seedOrganizationFields(opened),
    dynamic_content_items: seedDynamicContent(opened),
    suspended_tickets: seedSuspendedTickets(newest),
    audit_logs: seedAuditLogs(newest),
    ...seedHelpCenter(newest),
  };
}
