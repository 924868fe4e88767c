import { isObject } from "../http/body.ts";
import type { DataFile } from "../records.ts";
import { Table } from "../table.ts";
import type { Row } from "../table.ts";
import type { Tables } from "../tables.ts";
import {
  completeAuditLog,
  completeSatisfactionRating,
  completeSuspendedTicket,
  completeWebhook,
} from "./administration.ts";
import type { Complete } from "./complete.ts";
import { completeArticle, completeCategory, completeSection } from "./help-center.ts";
import { completeAutomation, completeMacro, completeTrigger, completeView } from "./rules.ts";
import {
  completeBrand,
  completeCustomStatus,
  completeTicketField,
  completeTicketForm,
} from "./settings.ts";
import { usualRecords } from "./usual.ts";

type Kinds = Omit<Tables, "users" | "organizations" | "groups" | "group_memberships" | "tickets">;

/** What fills in the fields that an entry of these kinds leaves out. */
export const kindCompletions = {
  ticket_fields: completeTicketField,
  ticket_forms: completeTicketForm,
  custom_statuses: completeCustomStatus,
  brands: completeBrand,
  views: completeView,
  macros: completeMacro,
  triggers: completeTrigger,
  automations: completeAutomation,
  webhooks: completeWebhook,
  satisfaction_ratings: completeSatisfactionRating,
  suspended_tickets: completeSuspendedTicket,
  audit_logs: completeAuditLog,
  categories: completeCategory,
  sections: completeSection,
  articles: completeArticle,
};

/** Loads every kind that stands beside people and tickets; a kind that no file gives gets the usual records. */
export function loadKinds(
  files: readonly DataFile[],
  idOf: (entry: { id?: number }) => number,
): Kinds {
  const load = <T extends Row>(kind: keyof Kinds, complete: Complete<T>): Table<T> => {
    const given = files.flatMap((file) => (Array.isArray(file[kind]) ? file[kind] : []));
    const entries = given.length > 0 ? given : (usualRecords[kind] ?? []);
    return new Table(
      entries
        .filter(isObject)
        .map((entry, index) => complete(entry as Partial<T>, numericId(entry, idOf), index)),
    );
  };
  return {
    ticket_fields: load("ticket_fields", kindCompletions.ticket_fields),
    ticket_forms: load("ticket_forms", kindCompletions.ticket_forms),
    custom_statuses: load("custom_statuses", kindCompletions.custom_statuses),
    brands: load("brands", kindCompletions.brands),
    views: load("views", kindCompletions.views),
    macros: load("macros", kindCompletions.macros),
    triggers: load("triggers", kindCompletions.triggers),
    automations: load("automations", kindCompletions.automations),
    webhooks: load("webhooks", kindCompletions.webhooks),
    satisfaction_ratings: load("satisfaction_ratings", kindCompletions.satisfaction_ratings),
    suspended_tickets: load("suspended_tickets", kindCompletions.suspended_tickets),
    audit_logs: load("audit_logs", kindCompletions.audit_logs),
    categories: load("categories", kindCompletions.categories),
    sections: load("sections", kindCompletions.sections),
    articles: load("articles", kindCompletions.articles),
  };
}

function numericId(
  entry: Record<string, unknown>,
  idOf: (entry: { id?: number }) => number,
): number {
  return typeof entry["id"] === "number" ? entry["id"] : idOf({});
}
