import type { Call } from "../calls/call.ts";
import { recordInvalid } from "../http/errors.ts";
import { flag, integer, listOf, object, orNull, text } from "../calls/permit.ts";
import type { JsonObject } from "../http/body.ts";
import { scalarText } from "../rules/scalar-text.ts";
import type { Sort } from "../records/table.ts";
import { collection, count, create, destroy, list, patch, show, update } from "./collection.ts";
import { withUrl } from "./urls.ts";
import { mustBeOneOf, mustBePresent } from "./validate.ts";
import {
  completeTicketField,
  type FieldOption,
  type TicketField,
} from "../records/kinds/ticket-field.ts";

const byPosition: Sort<TicketField> = { name: "position,id", key: (field) => field.position };

const customTypes = [
  "text",
  "textarea",
  "checkbox",
  "date",
  "integer",
  "decimal",
  "regexp",
  "tagger",
  "multiselect",
  "partialcreditcard",
  "lookup",
];

/** https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_fields/ */
export const ticketFields = collection({
  plural: "ticket_fields",
  singular: "ticket_field",
  table: (tables) => tables.ticket_fields,
  json: (call, field) => withUrl(call.origin, "ticket_fields", field),
  listing: { sort: byPosition },
  filter: visibleTo,
  shape: {
    title: text,
    description: text,
    position: integer,
    active: flag,
    required: flag,
    collapsed_for_agents: flag,
    regexp_for_validation: orNull(text),
    title_in_portal: text,
    visible_in_portal: flag,
    editable_in_portal: flag,
    required_in_portal: flag,
    tag: orNull(text),
    agent_description: orNull(text),
    custom_field_options: listOf(object),
  },
  onlyAtCreation: ["type"],
  make: (call, given, id) => {
    const body = call.jsonUnder("ticket_field");
    const type = mustBePresent("type", mustBeOneOf("type", scalarText(body["type"]), customTypes));
    const title = mustBePresent("title", given.title);
    const created_at = call.account.clock.timestamp();
    const { custom_field_options, ...rest } = given;
    const options = custom_field_options && {
      custom_field_options: optionsOf(call, custom_field_options),
    };
    return completeTicketField({ ...rest, ...options, type, title, created_at }, id, 9999);
  },
  change: (call, field, { custom_field_options, ...given }) => {
    if (given.title !== undefined) mustBePresent("title", given.title);
    const { title, title_in_portal, description } = given;
    return patch<TicketField>(call, field, {
      ...given,
      ...(title !== undefined && {
        raw_title: title,
        title_in_portal: title,
        raw_title_in_portal: title,
      }),
      ...(title_in_portal !== undefined && {
        title_in_portal,
        raw_title_in_portal: title_in_portal,
      }),
      ...(description !== undefined && { raw_description: description }),
      ...(custom_field_options && { custom_field_options: optionsOf(call, custom_field_options) }),
    });
  },
  beforeDelete: (_call, field) => {
    if (field.removable) return;
    throw recordInvalid({ base: [{ description: `${field.title}: is a system field` }] });
  },
});

export const ticketFieldHandlers = {
  "GET /api/v2/ticket_fields": list(ticketFields),
  "GET /api/v2/ticket_fields/count": count(ticketFields),
  "GET /api/v2/ticket_fields/:id": show(ticketFields),
  "POST /api/v2/ticket_fields": create(ticketFields),
  "PUT /api/v2/ticket_fields/:id": update(ticketFields),
  "DELETE /api/v2/ticket_fields/:id": destroy(ticketFields),
};

/** End users see what the portal shows. */
function visibleTo(call: Call): ((field: TicketField) => boolean) | undefined {
  if (call.user.role !== "end-user") return undefined;
  return ({ active, visible_in_portal }) => active && visible_in_portal;
}

/** The choices of a body, with numbers. */
export function optionsOf(call: Call, given: readonly JsonObject[]): FieldOption[] {
  return given.map((option) => {
    const name = mustBePresent("name", typeof option["name"] === "string" ? option["name"] : "");
    const value = typeof option["value"] === "string" ? option["value"] : name.toLowerCase();
    return {
      id: call.account.nextId(),
      name,
      raw_name: name,
      value,
      default: option["default"] === true,
    };
  });
}
