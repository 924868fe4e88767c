import type { View } from "../../../zendesk/views.ts";

/** How wide a column was made; its usual width where nobody made it so. */
export const columnWidths = ["narrow", "usual", "wide"] as const;
export type ColumnWidth = (typeof columnWidths)[number];

/** A column somebody wants to see. */
export interface ChosenColumn {
  id: string;
  width: ColumnWidth;
}

/** No list is read better with more. */
const mostColumns = 40;

/** Reads `status,subject:wide,field-4711`, as addresses and this browser hold it; what is no column is left out. */
export function readColumns(text: string): ChosenColumn[] {
  const seen = new Set<string>();
  return text.split(",").flatMap((piece) => {
    const [, id, width] = /^([a-z_]+|field-\d{1,15})(?::(\w+))?$/.exec(piece.trim()) ?? [];
    if (id === undefined || seen.has(id) || seen.size >= mostColumns) return [];
    seen.add(id);
    return [{ id, width: columnWidths.find((known) => known === width) ?? "usual" }];
  });
}

/** The same the other way round. */
export function writeColumns(columns: readonly ChosenColumn[]): string {
  return columns.map(({ id, width }) => (width === "usual" ? id : `${id}:${width}`)).join(",");
}

/** Our column for one of a view's, by the names Zendesk gives it. */
const ofView: Readonly<Record<string, string>> = {
  nice_id: "id",
  ticket_id: "id",
  created: "created_at",
  updated: "updated_at",
  assigned: "assigned_at",
  solved: "solved_at",
  due_date: "due_at",
  ticket_type: "type",
  satisfaction_score: "satisfaction",
};

/** The column or group that a view calls by this name: a word, or the number of a custom field. */
export function columnOfView(name: string): string {
  if (/^\d+$/.test(name)) return fieldColumnId(Number(name));
  return Object.hasOwn(ofView, name) ? (ofView[name] ?? name) : name;
}

/** The name of a custom field's column. */
export function fieldColumnId(fieldId: number): string {
  return `field-${fieldId}`;
}

/** The columns a view was made with; status first, which Zendesk shows in every row of every view. */
export function columnsOfView({ execution }: View): ChosenColumn[] {
  const ids = execution.columns.flatMap(({ id }) => (id === null ? [] : [columnOfView(id)]));
  if (ids.length === 0) return [];
  const all = ids.includes("status") ? ids : ["status", ...ids];
  return [...new Set(all)].map((id) => ({ id, width: "usual" }));
}
