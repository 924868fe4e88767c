import { errorString, recordInvalid } from "../http/errors.ts";
import { scalarText } from "../rules/scalar-text.ts";
import type { Tables } from "../records/tables.ts";
import type { TicketGiven } from "./ticket-shape.ts";
import type { TicketForm } from "../records/kinds/ticket-form.ts";
import type { TicketField } from "../records/kinds/ticket-field.ts";
import type { Ticket } from "../records/kinds/ticket.ts";

/** 422 with one sentence under `base`. */
export function complain(description: string, more: Record<string, unknown> = {}): never {
  throw recordInvalid({ base: [{ description, ...more }] });
}

/** Closed is for ever: https://support.zendesk.com/hc/en-us/articles/4408832077338 */
export function refuseClosed(ticket: Ticket): void {
  if (ticket.status !== "closed") return;
  throw recordInvalid({ status: [{ description: "closed prevents ticket update" }] });
}

/**
 * 409 when the ticket is not as it was read. `safe_update: false` is as good as true, as the
 * documentation says; only leaving it out forces a change.
 */
export function refuseConflict(ticket: Ticket, given: TicketGiven): void {
  if (given.safe_update === undefined) return;
  if (given.updated_stamp === undefined) {
    throw errorString(400, "BadRequest", "safe_update needs the updated_stamp of the ticket");
  }
  if (Date.parse(given.updated_stamp) === Date.parse(ticket.updated_at)) return;
  throw errorString(
    409,
    "UpdateConflict",
    "Safe Update prevented the update due to outdated ticket data. Please fetch the latest ticket data and try again.",
  );
}

/** An assignee and the fields that are required, always or by the form's conditions, must be there when a ticket is solved. */
export function refuseUnfinished(
  ticket: Ticket,
  before: Ticket | undefined,
  { ticket_fields: fields, ticket_forms }: Pick<Tables, "ticket_fields" | "ticket_forms">,
): void {
  if (ticket.status !== "solved" || before?.status === "solved") return;
  const conditional = requiredToSolve(ticket, ticket_forms.get(ticket.ticket_form_id));
  const missing = fields.filter(
    (field) =>
      isMissing(field, ticket) ||
      (conditional.has(field.id) && field.active && isEmpty(field, ticket)),
  );
  if (missing.length === 0) return;
  throw recordInvalid({
    base: missing.map((field) => ({
      description: `${field.title}: is required when solving a ticket`,
      error: "BlankValue",
      ticket_field_id: field.id,
      ticket_field_type: railsType(field.type),
    })),
  });
}

function isMissing(field: TicketField, ticket: Ticket): boolean {
  // Zendesk asks for the assignee whatever the field says.
  if (field.type === "assignee") return ticket.assignee_id === null;
  if (!field.required || !field.active || !field.removable) return false;
  return isEmpty(field, ticket);
}

function isEmpty(field: TicketField, ticket: Ticket): boolean {
  const value = ticket.custom_fields.find(({ id }) => id === field.id)?.value;
  return value === null || value === undefined || value === "" || value === false;
}

/** What the conditions of a form ask of whoever solves: https://support.zendesk.com/hc/en-us/articles/4408834799770 */
function requiredToSolve(ticket: Ticket, form: TicketForm | undefined): ReadonlySet<number> {
  const values = new Map(ticket.custom_fields.map(({ id, value }) => [id, value]));
  const holding = (form?.agent_conditions ?? []).filter(
    ({ parent_field_id, value }) => scalarText(values.get(parent_field_id)) === scalarText(value),
  );
  const children = holding.flatMap(({ child_fields }) => child_fields);
  const required = children.filter(
    ({ required_on_statuses: { type, statuses = [] } = { type: "NO_STATUSES" } }) =>
      type === "ALL_STATUSES" || (type === "SOME_STATUSES" && statuses.includes("solved")),
  );
  return new Set(required.map(({ id }) => id));
}

/** `assignee` is `FieldAssignee` in complaints. */
function railsType(type: string): string {
  return `Field${type.charAt(0).toUpperCase()}${type.slice(1)}`;
}
