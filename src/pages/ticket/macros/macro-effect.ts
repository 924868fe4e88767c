import type { Macro, MacroPreview } from "../../../zendesk/macros.ts";
import { customValueOf, type TicketProperties } from "../../../zendesk/ticket-properties.ts";
import type { Ticket } from "../../../zendesk/tickets.ts";

/** What a draft holds that a macro may touch. */
export interface MacroDraft {
  body: string;
  isPublic: boolean;
  changes: TicketProperties;
}

export interface MacroEffect {
  body: string;
  isPublic: boolean;
  /** To be added to what is changed already. */
  part: TicketProperties;
  /** What the person should know beside what they see in the draft. */
  notes: string[];
}

const plain = ["status", "priority", "type"] as const;

/**
 * What a macro makes of a draft: the properties it names, as Zendesk worked them out, on top of what is changed
 * already, and its words below those that are typed. What else has changed at Zendesk since the ticket was read is not
 * the macro's doing, so only what its actions name is taken.
 */
export function macroEffect(
  { actions }: Pick<Macro, "actions">,
  { ticket: after, comment }: MacroPreview,
  ticket: Ticket,
  draft: MacroDraft,
): MacroEffect {
  const named = new Set(actions.map(({ field }) => field));
  const part: TicketProperties = {};
  for (const name of plain) {
    const value = after[name];
    if (!named.has(name) || value === null) continue;
    part[name] = value;
  }
  if (named.has("custom_status_id") && after.custom_status_id !== null) {
    part.custom_status_id = after.custom_status_id;
    if (after.status !== null && after.status !== ticket.status) part.status = after.status;
  }
  if (named.has("group_id")) part.group_id = after.group_id;
  if (named.has("assignee_id")) part.assignee_id = after.assignee_id;
  const tags = tagsAfter(named, after.tags, ticket.tags, draft.changes.tags ?? ticket.tags);
  if (tags) part.tags = tags;
  const fields = [...named].flatMap((field) => customFieldId(field) ?? []);
  if (fields.length > 0) {
    part.custom_fields = fields.map((id) => ({ id, value: customValueOf(after, id) }));
  }
  const words = comment?.body?.trim() ?? "";
  const hasWords = draft.body.trim() !== "";
  const wantsPublic = named.has("comment_mode_is_public") ? comment?.public : null;
  // Words that were meant for the team are not made public by a macro.
  const staysNote = wantsPublic === true && hasWords && !draft.isPublic;
  const beyond = actions.flatMap(({ field }) =>
    isKnown(field) ? [] : [field.replaceAll("_", " ")],
  );
  return {
    body: words === "" ? draft.body : hasWords ? `${draft.body.trimEnd()}\n\n${words}` : words,
    isPublic: typeof wantsPublic === "boolean" && !staysNote ? wantsPublic : draft.isPublic,
    part,
    notes: [
      ...(staysNote ? ["It asks for a public reply; your note stays internal."] : []),
      ...(isFormatted(comment?.html_body ?? "")
        ? ["Its formatting is left out: replies go as plain text."]
        : []),
      ...(beyond.length > 0 ? [`Not done by this app: ${beyond.join(", ")}.`] : []),
    ],
  };
}

const known = new Set<string>([
  ...plain,
  "custom_status_id",
  "group_id",
  "assignee_id",
  "current_tags",
  "set_tags",
  "remove_tags",
  "comment_value",
  "comment_value_html",
  "comment_mode_is_public",
]);

function isKnown(field: string): boolean {
  return known.has(field) || customFieldId(field) !== undefined;
}

/** `custom_fields_2101` is the field 2101; older macros write `ticket_fields_2101`. */
export function customFieldId(field: string): number | undefined {
  const digits = /^(?:custom|ticket)_fields_(\d{1,15})$/.exec(field)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function tagsAfter(
  named: ReadonlySet<string>,
  after: readonly string[],
  before: readonly string[],
  now: readonly string[],
): string[] | undefined {
  if (named.has("set_tags")) return [...after];
  if (!named.has("current_tags") && !named.has("remove_tags")) return undefined;
  const gone = before.filter((tag) => !after.includes(tag));
  return [...new Set([...now, ...after.filter((tag) => !before.includes(tag))])].filter(
    (tag) => !gone.includes(tag),
  );
}

/** Whether more than paragraphs and line ends would be lost. */
function isFormatted(html: string): boolean {
  return /<(?!\/|p[\s>]|br[\s/>]|div[\s>])[a-z]/i.test(html);
}
