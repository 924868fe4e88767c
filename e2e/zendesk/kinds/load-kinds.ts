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
    ticket_fields: load("ticket_fields", completeTicketField),
    ticket_forms: load("ticket_forms", completeTicketForm),
    custom_statuses: load("custom_statuses", completeCustomStatus),
    brands: load("brands", completeBrand),
    views: load("views", completeView),
    macros: load("macros", completeMacro),
    triggers: load("triggers", completeTrigger),
    automations: load("automations", completeAutomation),
    webhooks: load("webhooks", completeWebhook),
    satisfaction_ratings: load("satisfaction_ratings", completeSatisfactionRating),
    suspended_tickets: load("suspended_tickets", completeSuspendedTicket),
    audit_logs: load("audit_logs", completeAuditLog),
    categories: load("categories", completeCategory),
    sections: load("sections", completeSection),
    articles: load("articles", completeArticle),
  };
}

function numericId(
  entry: Record<string, unknown>,
  idOf: (entry: { id?: number }) => number,
): number {
  return typeof entry["id"] === "number" ? entry["id"] : idOf({});
}
