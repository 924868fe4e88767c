import { customValueOf, isSameValue, type TicketProperties } from "../zendesk/ticket-properties.ts";
import type { Ticket } from "../zendesk/tickets.ts";

/*
 * What happens to a change of mine when somebody else saves the ticket: theirs counts where I changed nothing, mine where
 * they did not, tags are put together, and what both of us changed is asked.
 */

const plain = ["status", "priority", "type", "group_id", "assignee_id"] as const;

/** A property that somebody else changed too, and differently. */
export interface Conflict {
  /** As an update calls it; a custom field by its number. */
  field: string;
  was: unknown;
  theirs: unknown;
  mine: unknown;
}

/** The ticket's properties, as what a change of mine began from. */
export function propertiesOf(ticket: Ticket): TicketProperties {
  const { status, custom_status_id, priority, type, group_id, assignee_id, tags } = ticket;
  return {
    ...(status !== null && { status }),
    ...(custom_status_id !== null && { custom_status_id }),
    priority,
    type,
    group_id,
    assignee_id,
    tags,
    custom_fields: ticket.custom_fields.flatMap(({ id, value }) =>
      id === null ? [] : [{ id, value }],
    ),
  };
}

/** What the changes began from: what is known of those that were there, and the ticket for the new ones. */
export function beginningOf(
  ticket: Ticket,
  changes: TicketProperties,
  before: { changes: TicketProperties; base: TicketProperties },
): TicketProperties {
  const now = propertiesOf(ticket);
  const names = [...plain, "custom_status_id", "tags"] as const;
  const known = names.filter(
    (name) => Object.hasOwn(changes, name) && Object.hasOwn(before.changes, name),
  );
  const kept = Object.fromEntries(
    known.flatMap((name) => (Object.hasOwn(before.base, name) ? [[name, before.base[name]]] : [])),
  );
  const wasChanged = new Set(before.changes.custom_fields?.map(({ id }) => id));
  const keptFields = (before.base.custom_fields ?? []).filter(({ id }) => wasChanged.has(id));
  const keptIds = new Set(keptFields.map(({ id }) => id));
  const fields = (now.custom_fields ?? []).filter(({ id }) => !keptIds.has(id));
  return { ...now, ...kept, custom_fields: [...fields, ...keptFields] };
}

/** The changes with the tags that somebody else added or took away since. */
export function withTheirTags(
  ticket: Ticket,
  changes: TicketProperties,
  base: TicketProperties,
): TicketProperties {
  const { tags: mine } = changes;
  const { tags: was } = base;
  if (!mine || !was || isSameValue(was, ticket.tags)) return changes;
  const kept = ticket.tags.filter((tag) => mine.includes(tag) || !was.includes(tag));
  const added = mine.filter((tag) => !was.includes(tag));
  return { ...changes, tags: [...new Set([...kept, ...added])] };
}

/** What both of us changed, differently. */
export function conflictsOf(
  ticket: Ticket,
  changes: TicketProperties,
  base: TicketProperties,
): Conflict[] {
  const own = plain.flatMap((field) => {
    const mine = changes[field];
    const was = base[field];
    const theirs = ticket[field];
    if (mine === undefined || was === undefined || isSameValue(was, theirs)) return [];
    return [{ field, was, theirs, mine }];
  });
  const custom = (changes.custom_fields ?? []).flatMap(({ id, value: mine }) => {
    const before = base.custom_fields?.find((one) => one.id === id);
    const theirs = customValueOf(ticket, id);
    if (!before || isSameValue(before.value, theirs)) return [];
    return [{ field: String(id), was: before.value, theirs, mine }];
  });
  return [...own, ...custom];
}

/** The changes without one that both of us made. */
export function withoutField(changes: TicketProperties, field: string): TicketProperties {
  const { custom_fields = [], ...others } = changes;
  const left = Object.fromEntries(
    Object.entries(others).filter(
      ([name]) => name !== field && !(field === "status" && name === "custom_status_id"),
    ),
  );
  return { ...left, custom_fields: custom_fields.filter(({ id }) => String(id) !== field) };
}
