import type { TicketField } from "../zendesk/ticket-fields.ts";
import {
  type CopyChange,
  customValueOf,
  isCopied,
  isSameValue,
  type TicketProperties,
} from "../zendesk/ticket-properties.ts";
import type { Ticket } from "../zendesk/tickets.ts";

/*
 * What somebody changed of a ticket and has not saved. Only what differs from the ticket counts: whoever picks the old
 * value again, or sees a colleague pick theirs, has changed nothing.
 */

const plain = [
  "status",
  "custom_status_id",
  "priority",
  "type",
  "group_id",
  "assignee_id",
] as const;

/** The account's ticket fields by id; empty where the token may not read them. */
type Fields = ReadonlyMap<number, TicketField>;

/** The changes with one more, as far as they differ from the ticket. */
export function addChange(
  ticket: Ticket,
  changes: TicketProperties,
  { custom_fields: changed = [], ...part }: TicketProperties,
  fields: Fields,
): TicketProperties {
  const ids = new Set(changed.map(({ id }) => id));
  const others = (changes.custom_fields ?? []).filter(({ id }) => !ids.has(id));
  const next = { ...changes, ...part, custom_fields: [...others, ...changed] };
  // A status of the account's own stands for one of Zendesk's: another one takes it along.
  if (part.status !== undefined && part.custom_status_id === undefined)
    delete next.custom_status_id;
  return realChanges(ticket, withTiedTags(ticket, changes, next, fields));
}

/**
 * Drop-downs, multi-selects and checkboxes are tags too, and where a field and the tags change together the field has
 * its way: the list of tags is kept as it will be.
 * https://support.zendesk.com/hc/en-us/articles/4408838961562
 */
function withTiedTags(
  ticket: Ticket,
  before: TicketProperties,
  next: TicketProperties,
  fields: Fields,
): TicketProperties {
  if (next.tags === undefined) return next;
  const tags = new Set(next.tags);
  const touched = [...(before.custom_fields ?? []), ...(next.custom_fields ?? [])];
  for (const { id } of touched) {
    const field = fields.get(id);
    const was = customValueOf(ticket, id);
    for (const value of [was, changed(before, id)]) {
      for (const tag of tagsOf(field, value)) tags.delete(tag);
    }
    for (const tag of tagsOf(field, changed(next, id) ?? was)) tags.add(tag);
  }
  return { ...next, tags: [...tags] };
}

function changed({ custom_fields = [] }: TicketProperties, fieldId: number): unknown {
  return custom_fields.find(({ id }) => id === fieldId)?.value;
}

/** What of the changes differs from the ticket. */
export function realChanges(ticket: Ticket, changes: TicketProperties): TicketProperties {
  return filterChanges(changes, {
    keeps: (name, value) => !isSameValue(value, ticket[name]),
    keepsField: (id, value) => !isSameValue(value, customValueOf(ticket, id)),
    keepsCopy: (copy) => !isCopied(ticket, copy),
  });
}

/** What is left of changes when some were saved: what was picked since stays. */
export function remainingChanges(changes: TicketProperties, saved: TicketProperties) {
  const savedCopies = new Set(saved.email_ccs?.map((copy) => JSON.stringify(copy)));
  return filterChanges(changes, {
    keeps: (name, value) => saved[name] === undefined || !isSameValue(value, saved[name]),
    keepsField: (id, value) => {
      const field = saved.custom_fields?.find((one) => one.id === id);
      return field === undefined || !isSameValue(value, field.value);
    },
    keepsCopy: (copy) => !savedCopies.has(JSON.stringify(copy)),
  });
}

export function hasChanges(changes: TicketProperties | undefined): changes is TicketProperties {
  return changes !== undefined && Object.keys(changes).length > 0;
}

interface Kept {
  keeps: (name: (typeof plain)[number] | "tags", value: unknown) => boolean;
  keepsField: (id: number, value: unknown) => boolean;
  keepsCopy: (copy: CopyChange) => boolean;
}

function filterChanges(
  changes: TicketProperties,
  { keeps, keepsField, keepsCopy }: Kept,
): TicketProperties {
  const fields = (changes.custom_fields ?? []).filter(({ id, value }) => keepsField(id, value));
  const copies = (changes.email_ccs ?? []).filter(keepsCopy);
  const { tags } = changes;
  return {
    ...Object.fromEntries(
      plain.flatMap((name) => {
        const value = changes[name];
        return value !== undefined && keeps(name, value) ? [[name, value]] : [];
      }),
    ),
    ...(tags !== undefined && keeps("tags", tags) && { tags }),
    ...(fields.length > 0 && { custom_fields: fields }),
    ...(copies.length > 0 && { email_ccs: copies }),
  };
}

function tagsOf(field: TicketField | undefined, value: unknown): string[] {
  switch (field?.type) {
    case "tagger":
      return typeof value === "string" && value !== "" ? [value] : [];
    case "multiselect":
      return Array.isArray(value) ? value.map(String) : [];
    case "checkbox":
      return value === true && field.tag !== null ? [field.tag] : [];
    default:
      return [];
  }
}
