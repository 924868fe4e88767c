import type { AskedForms, RequestField, RequestForm } from "../../zendesk/request-forms.ts";
import type { FieldValue } from "../../zendesk/new-request.ts";

/** What somebody entered, by the field's id; what is not there was left alone. */
export type Entered = Readonly<Record<number, FieldValue>>;

/** A field as it is asked now. */
export interface AskedField {
  readonly field: RequestField;
  readonly isRequired: boolean;
}

/** What the app can ask for; the subject and the words have boxes of their own. */
const askable: ReadonlySet<string | null> = new Set([
  "text",
  "textarea",
  "checkbox",
  "date",
  "integer",
  "decimal",
  "regexp",
  "tagger",
  "multiselect",
  "priority",
  "tickettype",
]);

/** The fields to ask for: those of the form, in its order, as far as what was entered brings them up. */
export function askedFields(
  { fields }: AskedForms,
  form: RequestForm | undefined,
  entered: Entered,
): AskedField[] {
  const ids = form?.ticket_field_ids ?? fields.map(({ id }) => id);
  const conditions = form?.end_user_conditions ?? [];
  const ruled = new Set(conditions.flatMap((one) => one.child_fields.map(({ id }) => id)));
  const inForm = fields.filter(({ id }) => ids.includes(id));
  /** Of those asked for: whether they must be filled in. */
  const asked = new Map<number, boolean>();
  for (const { id, required_in_portal } of inForm)
    if (!ruled.has(id)) asked.set(id, required_in_portal);
  // A field that came up may bring up others: until none does any more.
  for (let before = -1; before < asked.size;) {
    before = asked.size;
    for (const { parent_field_id: parent, value, child_fields } of conditions) {
      if (!asked.has(parent) || !holds(entered[parent], value)) continue;
      for (const { id, is_required } of child_fields) {
        asked.set(id, is_required || asked.get(id) === true);
      }
    }
  }
  return inForm
    .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .flatMap((field) => {
      const isRequired = asked.get(field.id);
      return isRequired === undefined || !askable.has(field.type) ? [] : [{ field, isRequired }];
    });
}

function holds(entered: FieldValue | undefined, wanted: string | boolean): boolean {
  if (Array.isArray(entered)) return entered.includes(String(wanted));
  if (typeof wanted === "boolean" || typeof entered === "boolean") {
    return String(entered ?? false) === String(wanted);
  }
  return entered !== undefined && entered === wanted;
}

/** Why a field's value cannot be sent, known before anything is; undefined when it can. */
export function complaintAbout(
  { field, isRequired }: AskedField,
  value: FieldValue | undefined,
): string | undefined {
  if (isEmpty(value)) return isRequired ? missing(field) : undefined;
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  if (field.type === "integer" && !/^-?\d{1,15}$/.test(text)) return "Enter a whole number.";
  if (field.type === "decimal" && !/^-?\d{1,15}([.,]\d+)?$/.test(text)) return "Enter a number.";
  if (field.type === "regexp" && !fits(text, field.regexp_for_validation)) {
    return "This does not have the form it should have.";
  }
  return undefined;
}

function missing({ type }: RequestField): string {
  if (type === "checkbox") return "Tick this to go on.";
  const isChosen = type === "tagger" || type === "multiselect" || type === "priority";
  return isChosen || type === "tickettype" ? "Choose one." : "Fill this in.";
}

function isEmpty(value: FieldValue | undefined): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === false || String(value).trim() === "";
}

/** Zendesk has the last word: a pattern that scripts cannot read stops nobody here. */
function fits(text: string, pattern: string | null): boolean {
  try {
    const source = (pattern ?? "").replaceAll(String.raw`\A`, "^").replaceAll(/\\z/gi, "$");
    return new RegExp(source).test(text);
  } catch {
    return true;
  }
}

/** What goes to Zendesk of what was entered: only what is asked for now. */
export function filledIn(
  asked: readonly AskedField[],
  entered: Entered,
): { id: number; type: string | null; value: FieldValue }[] {
  return asked.flatMap(({ field: { id, type } }) => {
    const value = entered[id];
    if (value === undefined || (value !== false && isEmpty(value))) return [];
    return [{ id, type, value: typeof value === "string" ? value.trim() : value }];
  });
}
