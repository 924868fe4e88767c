import { kind, type Complete } from "../kind.ts";
import {
  completeConditions,
  rule,
  type Condition,
  type Conditions,
  type Restriction,
  type Rule,
} from "./rule.ts";

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

export const completeView: Complete<View> = (entry, id, position) => ({
  ...rule(entry, id, position),
  description: null,
  restriction: null,
  ...entry,
  execution: completeExecution(entry.execution),
  conditions: completeConditions(entry.conditions),
});

/** Recorded of a new view. */
const usualColumns = ["subject", "requester", "created", "updated", "group", "assignee"];

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

function usualView(id: number, title: string, all: Condition[]): Partial<View> {
  const execution = {
    group_by: "status",
    group_order: "asc",
    sort_by: "nice_id",
    sort_order: "desc",
    columns: usualColumns,
  };
  return { id, title, conditions: { all, any: [] }, execution };
}

const unsolved: Condition = { field: "status", operator: "less_than", value: "solved" };

export const views = kind(completeView, {
  usual: [
    usualView(601, "Your unsolved tickets", [
      unsolved,
      { field: "assignee_id", operator: "is", value: "current_user" },
    ]),
    usualView(602, "Unassigned tickets", [
      unsolved,
      { field: "assignee_id", operator: "is", value: "" },
    ]),
    usualView(603, "All unsolved tickets", [unsolved]),
    usualView(604, "Recently updated tickets", [
      { field: "updated_at", operator: "less_than", value: "24" },
    ]),
    usualView(605, "Pending tickets", [{ field: "status", operator: "is", value: "pending" }]),
    usualView(606, "Recently solved tickets", [
      { field: "SOLVED", operator: "less_than", value: "24" },
    ]),
  ],
});
