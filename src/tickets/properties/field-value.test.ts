import { expect, test } from "vitest";
import type { TicketField } from "../../zendesk/ticket-fields.ts";
import { fieldProblem, typedValue } from "./field-value.ts";

function field(type: string): TicketField {
  const about = { id: 1, title: null, active: true, required: false, removable: true, tag: null };
  return { type, ...about, custom_field_options: [] };
}

test.each([
  ["integer", "12", 12],
  ["integer", " -3 ", -3],
  ["decimal", "1,5", 1.5],
  ["decimal", ".5", 0.5],
  ["decimal", "7", 7],
  ["text", "FH-1 ", "FH-1 "],
  ["text", "  ", null],
  ["date", "2026-02-03", "2026-02-03"],
])("a field of the type %s takes %j", (type, typed, value) => {
  expect(typedValue(field(type), typed)).toBe(value);
  expect(fieldProblem(field(type), typedValue(field(type), typed))).toBeUndefined();
});

test.each([
  ["integer", "1.5"],
  ["integer", "twelve"],
  ["integer", "1".repeat(400)],
  ["decimal", "1.5.1"],
  ["decimal", "1e9"],
])("a field of the type %s says why it does not take %j, and keeps it", (type, typed) => {
  expect(typedValue(field(type), typed)).toBe(typed);
  expect(fieldProblem(field(type), typed)).toMatch(/number/);
});
