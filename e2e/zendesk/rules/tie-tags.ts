import type { TicketField } from "../records/kinds/ticket-field.ts";
import type { Ticket } from "../records/kinds/ticket.ts";

type Tied = Pick<Ticket, "tags" | "custom_fields">;

/**
 * Drop-downs, multi-selects and checkboxes are tags too, both ways: another value brings another
 * tag, a tag that comes or goes changes the field. Where both are asked for, the field has its way:
 * https://support.zendesk.com/hc/en-us/articles/4408838961562
 */
export function tieTags(before: Tied, wish: Partial<Tied>, fields: readonly TicketField[]): Tied {
  const tied = fields.filter(isTied);
  const asked = new Map((wish.custom_fields ?? before.custom_fields).map((one) => [one.id, one]));
  const was = new Map(before.custom_fields.map(({ id, value }) => [id, value]));
  const tags = new Set(wish.tags ?? before.tags);
  for (const field of tied) {
    const value = asked.get(field.id)?.value;
    const before_ = was.get(field.id);
    const isAsked = wish.custom_fields !== undefined && !isSame(value, before_);
    const now =
      isAsked || !wish.tags ? value : valueOfTags(field, before_, new Set(before.tags), tags);
    const kept = tagsOf(field, now);
    for (const tag of tagsOf(field, before_)) if (!kept.includes(tag)) tags.delete(tag);
    for (const tag of kept) tags.add(tag);
    if (asked.has(field.id) || now !== undefined) asked.set(field.id, { id: field.id, value: now });
  }
  return { tags: [...tags], custom_fields: [...asked.values()] };
}

function isTied({ type, tag }: TicketField): boolean {
  return type === "tagger" || type === "multiselect" || (type === "checkbox" && tag !== null);
}

function tagsOf(field: TicketField, value: unknown): string[] {
  if (field.type === "tagger") return typeof value === "string" && value !== "" ? [value] : [];
  if (field.type === "multiselect") return Array.isArray(value) ? value.map(String) : [];
  return value === true && field.tag !== null ? [field.tag] : [];
}

/** What a field becomes when only the tags are asked for. */
function valueOfTags(
  field: TicketField,
  before: unknown,
  tagsBefore: ReadonlySet<string>,
  tags: ReadonlySet<string>,
): unknown {
  if (field.type === "checkbox") return tags.has(field.tag ?? "");
  const options = (field.custom_field_options ?? []).map(({ value }) => value);
  if (field.type === "multiselect") {
    const chosen = options.filter((option) => tags.has(option));
    return chosen.length > 0 ? chosen : Array.isArray(before) ? [] : (before ?? null);
  }
  const come = options.find((option) => tags.has(option) && !tagsBefore.has(option));
  if (come !== undefined) return come;
  return typeof before === "string" && !tags.has(before) ? null : before;
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
