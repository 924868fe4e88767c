import type { Action } from "../records/kinds/rule.ts";
import { fillPlaceholders, type Placeholders } from "./placeholders.ts";
import { scalarText } from "./scalar-text.ts";
import { customFieldId } from "./ticket-properties.ts";
import type { Ticket } from "../records/kinds/ticket.ts";

/** What a macro would change: only the members it touches, as the apply previews answer. */
export interface MacroChange {
  [property: string]: unknown;
  custom_fields?: { id: number; value: unknown }[];
  comment?: {
    body?: string;
    html_body?: string;
    public?: boolean;
    scoped_body?: [string, string][];
  };
}

export interface ActionContext {
  userId: number;
  groupIds: readonly number[];
  placeholders: Placeholders;
}

const plainFields = new Set(["subject", "status", "priority", "type", "due_date"]);
const idFields = new Set([
  "assignee_id",
  "group_id",
  "brand_id",
  "ticket_form_id",
  "custom_status_id",
  "requester_id",
  "organization_id",
]);

/** Works out what a macro's actions change; nothing is saved. Without a ticket, tags start empty. */
export function applyActions(
  actions: readonly Action[],
  ticket: Ticket | undefined,
  context: ActionContext,
): MacroChange {
  const change: MacroChange = {};
  for (const action of actions) applyAction(change, action, ticket, context);
  return change;
}

function applyAction(
  change: MacroChange,
  { field, value }: Action,
  ticket: Ticket | undefined,
  context: ActionContext,
): void {
  const fieldId = customFieldId(field);
  if (fieldId !== undefined) {
    change.custom_fields = [...(change.custom_fields ?? []), { id: fieldId, value }];
  } else if (plainFields.has(field)) {
    change[field] = fillPlaceholders(scalarText(value), context.placeholders) || null;
  } else if (idFields.has(field)) {
    change[field] = wantedId(value, context);
  } else if (field === "set_tags" || field === "current_tags" || field === "remove_tags") {
    change["tags"] = changedTags(field, tagsOf(change, ticket), words(value));
  } else {
    applyToComment(change, field, value, context);
  }
}

function applyToComment(
  change: MacroChange,
  field: string,
  value: unknown,
  context: ActionContext,
): void {
  const comment = change.comment ?? {};
  if (field === "comment_value" || field === "comment_value_html") {
    const [channel, written] = Array.isArray(value)
      ? [scalarText(value[0]), scalarText(value[1])]
      : ["channel:all", scalarText(value)];
    const body = fillPlaceholders(written, context.placeholders);
    if (field === "comment_value_html") comment.html_body = body;
    else comment.body = body;
    comment.scoped_body = [[channel, body]];
  } else if (field === "comment_mode_is_public") {
    comment.public = value === true || value === "true";
  } else {
    return;
  }
  change.comment = comment;
}

function wantedId(value: unknown, context: ActionContext): number | null {
  if (value === "current_user") return context.userId;
  if (value === "current_groups") return context.groupIds[0] ?? null;
  const id = Number(value);
  return value === "" || value === null || Number.isNaN(id) ? null : id;
}

function tagsOf(change: MacroChange, ticket: Ticket | undefined): string[] {
  const changed = change["tags"];
  return Array.isArray(changed) ? changed.map(scalarText) : [...(ticket?.tags ?? [])];
}

function changedTags(field: string, before: readonly string[], named: readonly string[]): string[] {
  if (field === "set_tags") return [...named];
  if (field === "remove_tags") return before.filter((tag) => !named.includes(tag));
  return [...new Set([...before, ...named])];
}

function words(value: unknown): string[] {
  const all = Array.isArray(value) ? value.map(scalarText) : scalarText(value).split(/[\s,]+/);
  return all.filter((word) => word !== "");
}
