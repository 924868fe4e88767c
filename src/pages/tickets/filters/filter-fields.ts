import { priorityWords, statusWords, typeWords } from "../../../reference/words.ts";
import { searchKeywords } from "../../../reference/search.ts";
import { channelName, optionName } from "../../../tickets/properties/field-words.ts";
import type { TicketField } from "../../../zendesk/ticket-fields.ts";

/** What a search can be narrowed by, as people call it. */
export interface FilterField {
  /** The keyword; undefined for words anywhere in a ticket. */
  readonly key: string | undefined;
  readonly title: string;
  readonly kind: "ordered" | "choice" | "date" | "text" | "person" | "group" | "words";
  /** Its values with their words, where only some are possible. */
  readonly values?: readonly (readonly [value: string, words: string])[];
}

const channels = ["web", "email", "api", "chat", "mobile", "voice", "sms"];

/** The fields every account has, in the order in which they are offered. */
export const filterFields: readonly FilterField[] = [
  { key: "status", title: "Status", kind: "ordered", values: valuesOf("status", statusWords) },
  {
    key: "priority",
    title: "Priority",
    kind: "ordered",
    values: valuesOf("priority", priorityWords),
  },
  { key: "ticket_type", title: "Type", kind: "choice", values: valuesOf("ticket_type", typeWords) },
  { key: "assignee", title: "Assignee", kind: "person" },
  { key: "group", title: "Group", kind: "group" },
  { key: "requester", title: "Requester", kind: "person" },
  { key: "organization", title: "Organization", kind: "text" },
  { key: "tags", title: "Tags", kind: "text" },
  {
    key: "via",
    title: "Channel",
    kind: "choice",
    values: channels.map((channel) => [channel, channelName(channel)] as const),
  },
  { key: "created", title: "Created", kind: "date" },
  { key: "updated", title: "Updated", kind: "date" },
  { key: "solved", title: "Solved", kind: "date" },
  { key: "due_date", title: "Due", kind: "date" },
  { key: "subject", title: "Subject", kind: "text" },
  { key: undefined, title: "Words", kind: "words" },
];

/** Further keywords, which people type but nobody is offered. */
const titles: Readonly<Record<string, string>> = {
  cc: "CC",
  created_at: "Created",
  updated_at: "Updated",
  order_by: "Ordered by",
  has_attachment: "Has files",
  fieldvalue: "Any field",
};

/** The account's own fields as filters. */
export function ownFilterFields(fields: Iterable<TicketField>): FilterField[] {
  return [...fields].flatMap((field): FilterField[] => {
    if (field.id === null || !field.active || !field.removable) return [];
    const options = field.custom_field_options.flatMap(({ value }) =>
      value === null ? [] : [[value, optionName(field, value)] as const],
    );
    const isTick = field.type === "checkbox";
    const values = isTick
      ? ([
          ["true", "Yes"],
          ["false", "No"],
        ] as const)
      : options;
    return [
      {
        key: `custom_field_${field.id}`,
        title: field.title ?? `Field ${field.id}`,
        kind: values.length > 0 ? "choice" : field.type === "date" ? "date" : "text",
        ...(values.length > 0 && { values }),
      },
    ];
  });
}

/** The field a keyword stands for; one that nobody knows keeps its own name. */
export function filterFieldOf(key: string | undefined, own: readonly FilterField[]): FilterField {
  const known = [...filterFields, ...own].find((field) => field.key === key);
  if (known) return known;
  const word = (key ?? "").replaceAll("_", " ");
  const title = Object.hasOwn(titles, key ?? "") ? (titles[key ?? ""] ?? word) : capitalized(word);
  const keyword = Object.hasOwn(searchKeywords, key ?? "") ? searchKeywords[key ?? ""] : undefined;
  const kind = keyword?.kind ?? "text";
  const values = keyword?.values;
  return {
    key,
    title,
    kind: kind === "number" ? "text" : kind,
    ...(values && { values: values.map((value) => [value, value] as const) }),
  };
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function valuesOf(
  key: string,
  words: Readonly<Record<string, string>>,
): (readonly [string, string])[] {
  return (searchKeywords[key]?.values ?? []).map((value) => [value, words[value] ?? value]);
}
