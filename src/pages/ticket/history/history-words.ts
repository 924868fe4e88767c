import { nameOf } from "../../../tickets/ticket-text.ts";
import type { TicketField } from "../../../zendesk/ticket-fields.ts";
import type { People } from "../../../zendesk/users.ts";
import type { FieldChange, HistoryEntry, Noise } from "./history-entries.ts";

/** What the numbers in a history stand for. */
export interface Names {
  people: People;
  groups: ReadonlyMap<number | null, string | null>;
  /** The account's ticket fields by id; empty where the token may not read them. */
  fields: ReadonlyMap<number, TicketField>;
}

const titles: Readonly<Record<string, string>> = {
  assignee_id: "Assignee",
  brand_id: "Brand",
  custom_status_id: "Ticket status",
  due_at: "Due",
  group_id: "Group",
  organization_id: "Organization",
  problem_id: "Problem",
  requester_id: "Requester",
  submitter_id: "Submitter",
  ticket_form_id: "Form",
};

/** A field by the name people know: "Assignee", or a custom field's title. */
export function fieldTitle(field: string, { fields }: Names): string {
  const custom = fields.get(Number(field));
  if (custom?.title) return custom.title;
  if (Object.hasOwn(titles, field)) return titles[field] ?? field;
  if (/^\d+$/.test(field)) return `Field ${field}`;
  const words = field.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Who did it: a rule, a person, or Zendesk itself, whose number is -1. */
export function historyAuthor({ rule, authorId }: HistoryEntry, { people }: Names): string {
  if (rule !== null) return rule;
  return authorId === -1 ? "Zendesk" : (nameOf(people, authorId) ?? "Somebody");
}

/** Fields whose value is a person's number. */
export const peopleFields: ReadonlySet<string> = new Set([
  "assignee_id",
  "requester_id",
  "submitter_id",
]);

/** A field's values in words: names for numbers, an option's name for its tag. */
export function fieldValues(field: string, values: readonly string[], names: Names): string[] {
  const options = names.fields.get(Number(field))?.custom_field_options ?? [];
  return values
    .filter((value) => value !== "")
    .map((value) => {
      if (peopleFields.has(field)) return nameOf(names.people, Number(value)) ?? value;
      if (field === "group_id") return names.groups.get(Number(value)) ?? `Group ${value}`;
      return options.find((option) => option.value === value)?.name ?? value;
    });
}

/** What came and what went in a field that holds several words, such as tags. */
export function setDifference({ before, after }: FieldChange): {
  added: string[];
  removed: string[];
} {
  return {
    added: after.filter((word) => !before.includes(word)),
    removed: before.filter((word) => !after.includes(word)),
  };
}

/** What was sent or noted by the way, in one phrase: "3 mails sent by Notify requester". */
export function noiseWords({ type, rule, times }: Noise): string {
  const by = rule === null ? "" : ` by ${rule}`;
  if (type === "Notification" || type === "Cc") {
    return `${times === 1 ? "A mail" : `${times} mails`} sent${by}`;
  }
  const words = type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
  return `${words === "" ? "something else" : words}${times > 1 ? ` × ${times}` : ""}${by}`;
}
