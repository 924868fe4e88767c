import type { PersonField } from "../records/kinds/person-field.ts";

/** What the staff note of people. */
export function seedUserFields(createdAt: string): Partial<PersonField>[] {
  return listed(2301, createdAt, [
    {
      key: "best_time_to_call",
      type: "dropdown",
      title: "Best time to call",
      custom_field_options: [
        { id: 2351, name: "Morning", raw_name: "Morning", value: "call_morning" },
        { id: 2352, name: "Afternoon", raw_name: "Afternoon", value: "call_afternoon" },
      ],
    },
    { key: "newsletter", type: "checkbox", title: "Newsletter", tag: "newsletter" },
    { key: "customer_since", type: "date", title: "Customer since" },
  ]);
}

/** What the staff note of companies. */
export function seedOrganizationFields(createdAt: string): Partial<PersonField>[] {
  return listed(2401, createdAt, [
    {
      key: "contract_number",
      type: "regexp",
      title: "Contract number",
      regexp_for_validation: "\\AC-\\d{5}\\z",
    },
    { key: "machines", type: "integer", title: "Machines on site" },
    { key: "renewed_on", type: "date", title: "Contract renewed on" },
  ]);
}

function listed(
  firstId: number,
  created_at: string,
  fields: readonly Partial<PersonField>[],
): Partial<PersonField>[] {
  return fields.map((field, position) => ({ id: firstId + position, created_at, ...field }));
}
