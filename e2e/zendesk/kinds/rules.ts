import type { Action } from "../rules/actions.ts";
import type { Conditions } from "../rules/conditions.ts";
import type { Row } from "../table.ts";
import { longAgo, type Complete } from "./complete.ts";

export interface Restriction {
  type: string;
  id?: number;
  ids?: number[];
}

interface Rule extends Row {
  title: string;
  raw_title: string;
  active: boolean;
  default: boolean;
  position: number;
  created_at: string;
  updated_at: string;
}

/** How a view orders and shows its tickets; columns are kept by name. */
export interface Execution {
  group_by: string | null;
  group_order: string;
  sort_by: string | null;
  sort_order: string;
  columns: string[];
}

/** https://developer.zendesk.com/api-reference/ticketing/business-rules/views/ */
export interface View extends Rule {
  description: string | null;
  execution: Execution;
  conditions: Conditions;
  restriction: Restriction | null;
}

/** https://developer.zendesk.com/api-reference/ticketing/business-rules/macros/ */
export interface Macro extends Rule {
  description: string | null;
  actions: Action[];
  restriction: Restriction | null;
}

/** https://developer.zendesk.com/api-reference/ticketing/business-rules/triggers/ */
export interface Trigger extends Rule {
  description: string | null;
  conditions: Conditions;
  actions: Action[];
  category_id: string | null;
}

/** https://developer.zendesk.com/api-reference/ticketing/business-rules/automations/ */
export interface Automation extends Rule {
  conditions: Conditions;
  actions: Action[];
}

function rule(entry: Partial<Rule>, id: number, position: number): Rule {
  const title = entry.title ?? `Rule ${id}`;
  const created_at = entry.created_at ?? longAgo;
  return {
    id,
    title,
    raw_title: title,
    active: true,
    default: false,
    position,
    created_at,
    updated_at: created_at,
  };
}

export const completeView: Complete<View> = (entry, id, position) => ({
  ...rule(entry, id, position),
  description: null,
  restriction: null,
  ...entry,
  execution: completeExecution(entry.execution),
  conditions: completeConditions(entry.conditions),
});

export const completeMacro: Complete<Macro> = (entry, id, position) => ({
  ...rule(entry, id, position),
  description: null,
  restriction: null,
  actions: [],
  ...entry,
});

export const completeTrigger: Complete<Trigger> = (entry, id, position) => ({
  ...rule(entry, id, position),
  description: null,
  actions: [],
  category_id: "1",
  ...entry,
  conditions: completeConditions(entry.conditions),
});

export const completeAutomation: Complete<Automation> = (entry, id, position) => ({
  ...rule(entry, id, position),
  actions: [],
  ...entry,
  conditions: completeConditions(entry.conditions),
});

const usualColumns = ["subject", "requester", "created", "priority", "assignee"];

/** Takes the API's own columns (`{"id": "subject", …}`) and plain names alike. */
export function completeExecution(
  given: Partial<Record<keyof Execution, unknown>> = {},
): Execution {
  const columns = Array.isArray(given.columns) ? given.columns.map(columnId) : usualColumns;
  return {
    group_by: typeof given.group_by === "string" ? given.group_by : null,
    group_order: given.group_order === "asc" ? "asc" : "desc",
    sort_by: typeof given.sort_by === "string" ? given.sort_by : null,
    sort_order: given.sort_order === "asc" ? "asc" : "desc",
    columns: columns.filter((column) => column !== ""),
  };
}

function columnId(column: unknown): string {
  if (typeof column === "object" && column !== null && "id" in column) return String(column.id);
  return typeof column === "string" || typeof column === "number" ? String(column) : "";
}

function completeConditions(given: Partial<Conditions> = {}): Conditions {
  return { all: given.all ?? [], any: given.any ?? [] };
}
