import type {
  AuditLog,
  SatisfactionRating,
  SuspendedTicket,
  Webhook,
} from "./kinds/administration.ts";
import type { Article, Category, Section } from "./kinds/help-center.ts";
import type { Automation, Macro, Trigger, View } from "./kinds/rules.ts";
import type { Brand, CustomStatus, TicketField, TicketForm } from "./kinds/settings.ts";
import type { Group, GroupMembership, Organization, Ticket, User } from "./records.ts";
import type { Table } from "./table.ts";

/** The kinds of records an account holds; a new kind is one line here and one in `load.ts`. */
export interface RecordKinds {
  users: User;
  organizations: Organization;
  groups: Group;
  group_memberships: GroupMembership;
  tickets: Ticket;
  ticket_fields: TicketField;
  ticket_forms: TicketForm;
  custom_statuses: CustomStatus;
  brands: Brand;
  views: View;
  macros: Macro;
  triggers: Trigger;
  automations: Automation;
  webhooks: Webhook;
  satisfaction_ratings: SatisfactionRating;
  suspended_tickets: SuspendedTicket;
  audit_logs: AuditLog;
  categories: Category;
  sections: Section;
  articles: Article;
}

/** One table for each kind. */
export type Tables = { [Kind in keyof RecordKinds]: Table<RecordKinds[Kind]> };

/** The same tables for one account: they share rows until somebody writes. */
export function forkTables(tables: Tables): Tables {
  return Object.fromEntries(
    Object.entries(tables).map(([kind, table]) => [kind, table.fork()]),
  ) as unknown as Tables;
}
