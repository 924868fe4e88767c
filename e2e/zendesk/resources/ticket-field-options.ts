import { answerJson, noContent } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { recordInvalid, recordNotFound } from "../http/errors.ts";
import { integer, permit, text } from "../calls/permit.ts";
import type { FieldOption, TicketField } from "../records/kinds/ticket-field.ts";
import { findRow } from "./collection.ts";
import { ticketFields } from "./ticket-fields.ts";
import { mustBePresent } from "./validate.ts";

/** https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_fields/#list-ticket-field-options */
export const ticketFieldOptionHandlers = {
  "GET /api/v2/ticket_fields/:id/options": list,
  "GET /api/v2/ticket_fields/:id/options/:ticket_field_option_id": show,
  "POST /api/v2/ticket_fields/:id/options": createOrUpdate,
  "DELETE /api/v2/ticket_fields/:id/options/:ticket_field_option_id": destroy,
};

function list(call: Call): Answer {
  const field = findRow(call, ticketFields);
  const options = optionsOf(field).map((option) => json(call, field, option));
  return answerJson({
    custom_field_options: options,
    next_page: null,
    previous_page: null,
    count: options.length,
  });
}

function show(call: Call): Answer {
  const field = findRow(call, ticketFields);
  return answerJson({ custom_field_option: json(call, field, find(call, field)) });
}

/** With the number of one that is there it is changed (200), without it made (201). */
function createOrUpdate(call: Call): Answer {
  const field = findRow(call, ticketFields);
  const given = permit(call, "custom_field_option", {
    id: integer,
    name: text,
    value: text,
    position: integer,
  });
  const before = optionsOf(field).find(({ id }) => id !== undefined && id === given.id);
  if (given.id !== undefined && !before) throw recordNotFound();
  const name = mustBePresent("name", given.name ?? before?.name);
  const value = mustBePresent("value", given.value ?? before?.value);
  const others = optionsOf(field).filter((option) => option !== before);
  if (others.some((option) => option.value === value)) {
    const description = `Value: ${value} has already been taken`;
    throw recordInvalid({ value: [{ description, error: "DuplicateValue" }] });
  }
  const option = {
    default: false,
    ...before,
    id: before?.id ?? call.account.nextId(),
    name,
    raw_name: name,
    value,
  };
  const place = given.position ?? (before ? optionsOf(field).indexOf(before) : others.length);
  const changed = keep(call, field, others.toSpliced(place, 0, option));
  const body = { custom_field_option: json(call, changed, option) };
  return answerJson(body, before ? 200 : 201);
}

function destroy(call: Call): Answer {
  const field = findRow(call, ticketFields);
  const gone = find(call, field);
  keep(
    call,
    field,
    optionsOf(field).filter((option) => option !== gone),
  );
  return noContent();
}

function optionsOf({ custom_field_options }: TicketField): FieldOption[] {
  return custom_field_options ?? [];
}

function find(call: Call, field: TicketField): FieldOption {
  const id = call.id("ticket_field_option_id");
  const option = optionsOf(field).find((one) => one.id === id);
  if (!option) throw recordNotFound();
  return option;
}

function keep(call: Call, field: TicketField, custom_field_options: FieldOption[]): TicketField {
  const updated_at = call.account.clock.timestamp();
  const changed = { ...field, custom_field_options, updated_at };
  call.account.tables.ticket_fields.set(changed);
  return changed;
}

function json(call: Call, field: TicketField, option: FieldOption) {
  return {
    url: `${call.origin}/api/v2/ticket_fields/${field.id}/options/${option.id}.json`,
    id: option.id,
    name: option.name,
    raw_name: option.raw_name ?? option.name,
    position: optionsOf(field).indexOf(option),
    value: option.value,
  };
}
