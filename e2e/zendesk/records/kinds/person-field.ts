import { kind, longAgo, type Complete } from "../kind.ts";
import type { Row } from "../table.ts";
import type { FieldOption } from "./ticket-field.ts";

/** A field of people or organizations: https://developer.zendesk.com/api-reference/ticketing/users/user_fields/ */
export interface PersonField extends Row {
  key: string;
  type: string;
  title: string;
  raw_title: string;
  description: string;
  raw_description: string;
  position: number;
  active: boolean;
  system: boolean;
  regexp_for_validation: string | null;
  /** Checkboxes only. */
  tag?: string | null;
  custom_field_options?: FieldOption[];
  created_at: string;
  updated_at: string;
}

export const completePersonField: Complete<PersonField> = (entry, id, position) => {
  const created_at = entry.created_at ?? longAgo;
  const title = entry.title ?? `Field ${id}`;
  return {
    id,
    key: `field_${id}`,
    type: "text",
    title,
    raw_title: title,
    description: "",
    raw_description: entry.description ?? "",
    position,
    active: true,
    system: false,
    regexp_for_validation: null,
    created_at,
    updated_at: created_at,
    ...entry,
  };
};

export const userFields = kind(completePersonField);
export const organizationFields = kind(completePersonField);
