import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { flag, integer, listOf, object, orNull, text } from "../calls/permit.ts";
import { recordInvalid } from "../http/errors.ts";
import { scalarText } from "../rules/scalar-text.ts";
import { completePersonField, type PersonField } from "../records/kinds/person-field.ts";
import type { Sort } from "../records/table.ts";
import { collection, create, destroy, findRow, list, patch, show, update } from "./collection.ts";
import { optionsOf } from "./ticket-fields.ts";
import { withUrl } from "./urls.ts";
import { mustBeOneOf, mustBePresent } from "./validate.ts";

const byPosition: Sort<PersonField> = { name: "position,id", key: ({ position }) => position };
const types = [
  "text",
  "textarea",
  "checkbox",
  "date",
  "integer",
  "decimal",
  "regexp",
  "dropdown",
  "lookup",
];

/** The two kinds differ in name only: https://developer.zendesk.com/api-reference/ticketing/users/user_fields/ */
function fieldsOf(name: "user_field" | "organization_field") {
  const plural = `${name}s` as const;
  return collection({
    plural,
    singular: name,
    table: (tables) => tables[plural],
    json: (call: Call, field: PersonField) => withUrl(call.origin, plural, field),
    listing: { sort: byPosition, cursorSorts: {} },
    shape: {
      title: text,
      description: text,
      position: integer,
      active: flag,
      regexp_for_validation: orNull(text),
      tag: orNull(text),
      custom_field_options: listOf(object),
    },
    onlyAtCreation: ["type", "key"],
    // Recorded: what names no type is a line of text.
    make: (call, { custom_field_options, ...given }, id) => {
      const { type, key } = call.jsonUnder(name);
      const wanted = mustBePresent("key", typeof key === "string" ? key : "");
      if (call.account.tables[plural].find((field) => field.key === wanted)) {
        throw recordInvalid({
          key: [{ description: `Key: ${wanted} has already been taken`, error: "DuplicateValue" }],
        });
      }
      return completePersonField(
        {
          ...given,
          ...(custom_field_options && {
            custom_field_options: optionsOf(call, custom_field_options),
          }),
          key: wanted,
          title: mustBePresent("title", given.title),
          type: mustBeOneOf("type", scalarText(type ?? "text"), types) ?? "text",
          created_at: call.account.clock.timestamp(),
        },
        id,
        given.position ?? 9999,
      );
    },
    change: (call, field, { custom_field_options, ...given }) =>
      patch<PersonField>(call, field, {
        ...given,
        ...(given.title !== undefined && {
          title: mustBePresent("title", given.title),
          raw_title: given.title,
        }),
        ...(custom_field_options && {
          custom_field_options: optionsOf(call, custom_field_options),
        }),
      }),
  });
}

const userFields = fieldsOf("user_field");
const organizationFields = fieldsOf("organization_field");

export const personFieldHandlers = {
  "GET /api/v2/user_fields": list(userFields),
  "GET /api/v2/user_fields/:id": show(userFields),
  "GET /api/v2/user_fields/:id/options": listOptions,
  "POST /api/v2/user_fields": create(userFields),
  "PUT /api/v2/user_fields/:id": update(userFields),
  "DELETE /api/v2/user_fields/:id": destroy(userFields),
  "GET /api/v2/organization_fields": list(organizationFields),
  "GET /api/v2/organization_fields/:id": show(organizationFields),
  "POST /api/v2/organization_fields": create(organizationFields),
  "PUT /api/v2/organization_fields/:id": update(organizationFields),
  "DELETE /api/v2/organization_fields/:id": destroy(organizationFields),
};

function listOptions(call: Call): Answer {
  const options = findRow(call, userFields).custom_field_options ?? [];
  return answerJson({
    custom_field_options: options.map((option, position) => ({ ...option, position })),
    next_page: null,
    previous_page: null,
    count: options.length,
  });
}
