import { describe, expect, test } from "vitest";
import type { RequestField, RequestForm } from "../../zendesk/request-forms.ts";
import { askedFields, complaintAbout, filledIn } from "./asked-fields.ts";

const field = (id: number, type: string, more: Partial<RequestField> = {}): RequestField => ({
  id,
  type,
  title: `Field ${id}`,
  title_in_portal: `Field ${id}`,
  description: null,
  position: id,
  active: true,
  visible_in_portal: true,
  editable_in_portal: true,
  required_in_portal: false,
  regexp_for_validation: null,
  custom_field_options: [],
  system_field_options: [],
  ...more,
});

const form: RequestForm = {
  id: 9,
  name: "Repair",
  display_name: "Repair",
  position: 1,
  active: true,
  default: true,
  end_user_visible: true,
  ticket_field_ids: [3, 1, 2, 4, 99],
  end_user_conditions: [
    { parent_field_id: 1, value: "grinder", child_fields: [{ id: 2, is_required: true }] },
    { parent_field_id: 2, value: true, child_fields: [{ id: 4, is_required: false }] },
    { parent_field_id: 4, value: "x", child_fields: [{ id: 2, is_required: false }] },
  ],
};

const fields = [
  field(1, "tagger"),
  field(2, "checkbox"),
  field(3, "subject"),
  field(4, "text", { required_in_portal: true }),
];
const ids = (entered: object) => askedFields({ forms: [], fields }, form, { ...entered });

describe("the fields of a form", () => {
  test("come up when the value they hang on is entered, one after the other", () => {
    expect(ids({}).map(({ field: { id } }) => id)).toEqual([1]);
    expect(ids({ 1: "grinder" }).map(({ field: { id } }) => id)).toEqual([1, 2]);
    expect(ids({ 1: "grinder", 2: true }).map(({ field: { id } }) => id)).toEqual([1, 2, 4]);
  });

  test("that are not asked for any more are not sent", () => {
    const entered = { 1: "kettle", 2: true, 4: "words" };
    expect(filledIn(ids(entered), entered).map(({ id }) => id)).toEqual([1]);
  });

  test("are required as the condition says, not as the field does", () => {
    const required = ids({ 1: "grinder", 2: true }).map(({ isRequired }) => isRequired);
    expect(required).toEqual([false, true, false]);
  });

  test("without a form are all there are", () => {
    const asked = askedFields({ forms: [], fields }, undefined, {});
    expect(asked.map(({ field: { id } }) => id)).toEqual([1, 2, 4]);
  });
});

describe("what is entered", () => {
  const of = (type: string, value: string, more: Partial<RequestField> = {}) =>
    complaintAbout({ field: field(7, type, more), isRequired: true }, value);

  test("is looked over before it is sent", () => {
    expect(of("integer", "12")).toBeUndefined();
    expect(of("integer", "1.5")).toBe("Enter a whole number.");
    expect(of("decimal", "1,5")).toBeUndefined();
    expect(of("text", " ")).toBe("Fill this in.");
  });

  test("fits the account's pattern, and one that scripts cannot read stops nobody", () => {
    const pattern = { regexp_for_validation: String.raw`\A[A-Z]{2}\d+\z` };
    expect(of("regexp", "AB12", pattern)).toBeUndefined();
    expect(of("regexp", "12", pattern)).toMatch(/form/);
    expect(of("regexp", "12", { regexp_for_validation: "(?<=[" })).toBeUndefined();
  });
});
