import { formatDay } from "../../../lib/time.ts";
import type { Condition } from "./query-text.ts";
import type { FilterField } from "./filter-fields.ts";

/** A condition in words: "Status is Open", "Created before 20 Nov 2026", "Without kettle". */
export function conditionWords(condition: Condition, field: FilterField): string {
  const { isNegated, key, operator, value } = condition;
  if (key === undefined) return isNegated ? `Without ${value}` : `With ${value}`;
  const not = isNegated ? "not " : "";
  return `${field.title} ${not}${verb(operator, field, isNegated)}${valueWords(value, field)}`;
}

function verb(operator: string, { kind }: FilterField, isNegated: boolean): string {
  if (operator === ":") return kind === "date" ? "on " : isNegated ? "" : "is ";
  const words = kind === "date" ? dateVerbs : orderVerbs;
  return `${words[operator] ?? operator} `;
}

const dateVerbs: Readonly<Record<string, string>> = {
  "<": "before",
  "<=": "until",
  ">": "after",
  ">=": "from",
};
const orderVerbs: Readonly<Record<string, string>> = {
  "<": "below",
  "<=": "at most",
  ">": "above",
  ">=": "at least",
};

const days = /^\d{4}-\d\d-\d\d$/;
const moments = /^\d{4}-\d\d-\d\dT/;

function valueWords(value: string, { key, kind, values }: FilterField): string {
  const known = values?.find(([one]) => one === value.toLowerCase())?.[1];
  if (known !== undefined) return known;
  if (value === "none") return kind === "person" ? "nobody" : "empty";
  if (value === "*") return "anything";
  if (kind === "person" && value === "me") return key === "assignee" ? "me" : value;
  if (kind !== "date") return value;
  // A day has no zone: noon is that day everywhere.
  if (days.test(value)) return formatDay(Date.parse(`${value}T12:00:00`));
  if (moments.test(value) && !Number.isNaN(Date.parse(value))) return formatDay(Date.parse(value));
  return `${value.replace(/^(\d+)\s*(?=[a-z])/i, "$1 ")} ago`;
}
