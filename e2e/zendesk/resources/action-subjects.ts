import type { Call } from "../calls/call.ts";
import type { TicketField } from "../records/kinds/ticket-field.ts";

/** One thing a macro can do to a ticket, and the values it can take. */
export interface ActionSubject {
  subject: string;
  title: string;
  group: string;
  type: string;
  nullable: boolean;
  /** A macro may do it more than once. */
  repeatable: boolean;
  values: { value: string; title: string; enabled: boolean }[];
}

const customTypes: Readonly<Record<string, string>> = {
  tagger: "list",
  multiselect: "list",
  checkbox: "list",
  date: "date",
};

/** https://developer.zendesk.com/documentation/ticketing/reference-guides/actions-reference/ */
export function actionSubjects(call: Call): ActionSubject[] {
  const { tables } = call.account;
  const fields = tables.ticket_fields.values().filter(({ active }) => active);
  const named = (rows: Iterable<{ id: number; name: string }>) =>
    Array.from(rows, ({ id, name }) => choice(String(id), name));
  const staff = tables.users.values().filter((user) => user.active && user.role !== "end-user");
  const statuses = tables.custom_statuses.values().filter(({ active }) => active);
  return [
    subject("subject", "Set subject", "text"),
    subject("status", "Status", "list", optionsOf(call, "status")),
    subject(
      "custom_status_id",
      "Ticket status",
      "list",
      Array.from(statuses, ({ id, agent_label }) => choice(String(id), agent_label)),
    ),
    subject("priority", "Priority", "list", optionsOf(call, "priority")),
    subject("type", "Type", "list", optionsOf(call, "tickettype")),
    subject("group_id", "Group", "list", [
      choice("", "-"),
      choice("current_groups", "(current groups)"),
      ...named(tables.groups.values().filter(({ deleted }) => !deleted)),
    ]),
    subject("assignee_id", "Assignee", "list", [
      choice("", "-"),
      choice("current_user", "(current user)"),
      ...named(staff),
    ]),
    subject("ticket_form_id", "Form", "list", named(tables.ticket_forms.values())),
    subject("brand_id", "Brand", "list", named(tables.brands.values())),
    subject("set_tags", "Set tags", "tags"),
    subject("current_tags", "Add tags", "tags"),
    subject("remove_tags", "Remove tags", "tags"),
    { ...subject("comment_value", "Comment/description", "textarea"), repeatable: true },
    subject("comment_value_html", "Comment/description (rich text)", "textarea"),
    subject("comment_mode_is_public", "Comment mode", "list", [
      choice("true", "Public"),
      choice("false", "Private"),
    ]),
    ...fields.filter(({ removable }) => removable).map(ofCustomField),
  ];
}

function subject(
  name: string,
  title: string,
  type: string,
  values: ActionSubject["values"] = [],
): ActionSubject {
  const nullable = values.some(({ value }) => value === "");
  return { subject: name, title, group: "ticket", type, nullable, repeatable: false, values };
}

function choice(value: string, title: string): ActionSubject["values"][number] {
  return { value, title, enabled: true };
}

function ofCustomField(field: TicketField): ActionSubject {
  const type = customTypes[field.type] ?? "text";
  const options =
    field.type === "checkbox"
      ? [choice("true", "Yes"), choice("false", "No")]
      : (field.custom_field_options ?? []).map(({ value, name }) => choice(value, name));
  return { ...subject(`custom_fields_${field.id}`, field.title, type, options), nullable: true };
}

/** A macro cannot make a ticket new again. */
function optionsOf(call: Call, type: string): ActionSubject["values"] {
  const field = call.account.tables.ticket_fields.find((one) => one.type === type);
  return (field?.system_field_options ?? [])
    .filter(({ value }) => value !== "new")
    .map(({ value, name }) => choice(value, name));
}
