import type { TicketField } from "../../zendesk/ticket-fields.ts";

const integer = /^[+-]?\d{1,15}$/;
const decimal = /^[+-]?(?:\d{1,15}(?:\.\d*)?|\.\d+)$/;

/** What was typed, as the field holds it; as typed where it is no such value. */
export function typedValue({ type }: TicketField, typed: string): unknown {
  const text = typed.trim();
  if (text === "") return null;
  if (type === "integer" && integer.test(text)) return Number(text);
  // Half of the world writes a comma.
  const point = text.replace(",", ".");
  if (type === "decimal" && decimal.test(point)) return Number(point);
  return type === "integer" || type === "decimal" ? text : typed;
}

/** Why Zendesk would refuse a value, as far as the field's type tells. */
export function fieldProblem({ type }: TicketField, value: unknown): string | undefined {
  if (typeof value !== "string" || value === "") return undefined;
  if (type === "integer") return "A whole number, such as 12.";
  if (type === "decimal") return "A number, such as 12.5.";
  return undefined;
}
