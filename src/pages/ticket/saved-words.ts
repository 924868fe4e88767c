import { statusWords, wordFor } from "../../reference/words.ts";
import type { TicketField } from "../../zendesk/ticket-fields.ts";
import type { TicketProperties } from "../../zendesk/ticket-properties.ts";
import type { Ticket } from "../../zendesk/tickets.ts";

type Fields = ReadonlyMap<number, TicketField>;

const titles = {
  status: "Status",
  custom_status_id: "Status",
  priority: "Priority",
  type: "Type",
  group_id: "Group",
  assignee_id: "Assignee",
  tags: "Tags",
  email_ccs: "CC",
} as const;

/** What changes, by the names of the controls: "Priority", "Order number". */
export function changedTitles(changes: TicketProperties, fields: Fields): string[] {
  const own = Object.entries(titles).flatMap(([name, title]) =>
    Object.hasOwn(changes, name) ? [title] : [],
  );
  const custom = (changes.custom_fields ?? []).map(
    ({ id }) => fields.get(id)?.title ?? `Field ${id}`,
  );
  return [...new Set([...own, ...custom])];
}

/** What is now known to be so. A status may be another than was wished for: an account has rules of its own. */
export function savedWords(
  comment: { isPublic: boolean } | undefined,
  saved: TicketProperties,
  after: Ticket,
  fields: Fields,
): string {
  const words = comment && (comment.isPublic ? "Reply sent." : "Note added.");
  const { status, ...others } = saved;
  // One sentence about the status is enough.
  if (status !== undefined) delete others.custom_status_id;
  const titles = changedTitles(others, fields);
  const word =
    status !== undefined &&
    after.status !== null &&
    `The status is ${wordFor(statusWords, after.status) ?? after.status}.`;
  return [words, titles.length > 0 && `Saved: ${titles.join(", ")}.`, word]
    .filter(Boolean)
    .join(" ");
}
