import { isObject } from "../http/body.ts";
import type { Table } from "../records/table.ts";
import { complain } from "./ticket-complaints.ts";
import type { TicketField } from "../records/kinds/ticket-field.ts";
import type { Ticket } from "../records/kinds/ticket.ts";

type Values = Ticket["custom_fields"];

const validFor: Record<string, (value: unknown, field: TicketField) => boolean> = {
  checkbox: (value) => typeof value === "boolean" || value === "true" || value === "false",
  integer: (value) => /^-?\d{1,15}$/.test(String(value)),
  decimal: (value) => /^-?\d{1,15}([.,]\d+)?$/.test(String(value)),
  date: (value) =>
    typeof value === "string" &&
    /^\d{4}-\d{2}-\d{2}/.test(value) &&
    !Number.isNaN(Date.parse(value)),
  regexp: (value, field) => typeof value === "string" && fits(value, field),
  tagger: (value, field) => hasOption(field, value),
  multiselect: (value, field) =>
    Array.isArray(value) && value.every((one) => hasOption(field, one)),
};

/** Ruby writes `\A` and `\z` for the ends of a text; a pattern that is none holds nobody up. */
function fits(value: string, { regexp_for_validation: pattern }: TicketField): boolean {
  try {
    return new RegExp((pattern ?? "").replace(/^\\A/, "^").replace(/\\[zZ]$/, "$"), "u").test(
      value,
    );
  } catch {
    return true;
  }
}

/**
 * The values of a ticket's custom fields after a change: `custom_fields` as an array of id and
 * value, or `fields` as an object. Unknown fields are ignored; a value its field cannot have is a 422.
 */
export function changedFields(
  before: Values,
  given: readonly unknown[],
  fields: Table<TicketField>,
): Values {
  const values = new Map(before.map(({ id, value }) => [id, value]));
  for (const { id, value } of given.flatMap(readPairs)) {
    const field = fields.get(id);
    if (field?.removable === true) values.set(id, checked(field, value));
  }
  return Array.from(values, ([id, value]) => ({ id, value }));
}

/** What a new ticket has: every active custom field, unset. */
export function unsetFields(fields: Table<TicketField>): Values {
  return fields
    .filter((field) => field.removable && field.active)
    .map(({ id, type }) => ({ id, value: type === "checkbox" ? false : null }));
}

function readPairs(given: unknown): { id: number; value: unknown }[] {
  if (Array.isArray(given)) {
    return given
      .filter(isObject)
      .map((pair) => ({ id: Number(pair["id"]), value: pair["value"] ?? null }));
  }
  if (!isObject(given)) return [];
  return Object.entries(given).map(([id, value]) => ({ id: Number(id), value }));
}

function checked(field: TicketField, value: unknown): unknown {
  if (value === null || value === "") return null;
  if (validFor[field.type]?.(value, field) === false || isObject(value)) {
    complain(`${field.title}: ${JSON.stringify(value).slice(0, 100)} is not valid`, {
      error: "InvalidValue",
      ticket_field_id: field.id,
    });
  }
  return field.type === "checkbox" ? value === true || value === "true" : value;
}

function hasOption(field: TicketField, value: unknown): boolean {
  return (field.custom_field_options ?? []).some((option) => option.value === value);
}
