import { cleanHtml } from "../../../tickets/mail/clean-html.ts";
import { priorityWords, statusWords, typeWords, wordFor } from "../../../reference/words.ts";
import type { CustomStatus } from "../../../zendesk/custom-statuses.ts";
import type { Group } from "../../../zendesk/groups.ts";
import type { Macro } from "../../../zendesk/macros.ts";
import type { TicketField } from "../../../zendesk/ticket-fields.ts";
import { customFieldId } from "./macro-effect.ts";

/** The names behind the numbers of a macro, as far as they are known. */
export interface MacroNames {
  groups: readonly Group[];
  statuses: readonly CustomStatus[];
  fields: ReadonlyMap<number, TicketField>;
}

export interface ActionWords {
  title: string;
  words: string;
  /** Whether it is what will be written. */
  isText: boolean;
}

const titles: Readonly<Record<string, string>> = {
  custom_status_id: "Status",
  group_id: "Group",
  assignee_id: "Assignee",
  current_tags: "Add tags",
  set_tags: "Set tags",
  remove_tags: "Remove tags",
  comment_value: "Writes",
  comment_value_html: "Writes",
  comment_mode_is_public: "Seen by",
};

/** What a macro does, one line each. */
export function actionWords({ actions }: Macro, names: MacroNames): ActionWords[] {
  return actions.map(({ field, value }) => {
    const isText = field === "comment_value" || field === "comment_value_html";
    const id = customFieldId(field);
    const custom = id === undefined ? undefined : (names.fields.get(id)?.title ?? `Field ${id}`);
    const words = field.replaceAll("_", " ");
    const title = custom ?? titles[field] ?? words.charAt(0).toUpperCase() + words.slice(1);
    return { title, words: valueWords(field, value, names, id), isText };
  });
}

function valueWords(field: string, value: unknown, names: MacroNames, fieldId?: number): string {
  const values = (Array.isArray(value) ? value : [value]).flatMap((one: unknown) =>
    typeof one === "string" || typeof one === "number" || typeof one === "boolean"
      ? [String(one)]
      : [],
  );
  const [first = ""] = values;
  switch (field) {
    case "status":
      return wordFor(statusWords, first) ?? first;
    case "priority":
      return wordFor(priorityWords, first) ?? first;
    case "type":
      return wordFor(typeWords, first) ?? first;
    case "custom_status_id":
      return names.statuses.find(({ id }) => String(id) === first)?.agent_label ?? first;
    case "group_id":
      if (first === "current_groups") return "your group";
      return names.groups.find(({ id }) => String(id) === first)?.name ?? first;
    case "assignee_id":
      return first === "current_user" ? "you" : first || "nobody";
    case "comment_mode_is_public":
      return first === "true" ? "the requester" : "your team only";
    case "comment_value":
      // With a channel before it: ["channel:all", "Hello"].
      return values.at(-1) ?? "";
    case "comment_value_html":
      return textOf(values.at(-1) ?? "");
    default:
      return optionWords(values, names.fields.get(fieldId ?? 0)).join(", ");
  }
}

function optionWords(values: readonly string[], field: TicketField | undefined): string[] {
  const options = field?.custom_field_options ?? [];
  return values.map((value) => options.find((one) => one.value === value)?.name ?? value);
}

function textOf(html: string): string {
  const lines = html.replaceAll(/<\/p>|<br\s*\/?>|<\/div>/gi, (end) => `${end}\n`);
  return cleanHtml(lines).textContent.trim();
}
