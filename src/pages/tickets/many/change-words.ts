import { priorityWords, statusWords, typeWords, wordFor } from "../../../reference/words.ts";
import type { TicketChange } from "../../../zendesk/batch-record.ts";

/** The names behind the ids of a change. */
export interface Names {
  groups: ReadonlyMap<number, string>;
  people: ReadonlyMap<number, string>;
}

/** A change in words: "Status: Solved, tags: + refund". */
export function changeWords(change: TicketChange, { groups, people }: Names): string {
  const { status, priority, type, group_id: group, assignee_id: assignee, comment } = change;
  const tags = [
    ...(change.additional_tags ?? []).map((tag) => `+ ${tag}`),
    ...(change.remove_tags ?? []).map((tag) => `− ${tag}`),
  ];
  const words = [
    status !== undefined && `Status: ${wordFor(statusWords, status) ?? status}`,
    priority !== undefined && `Priority: ${wordFor(priorityWords, priority) ?? priority ?? none}`,
    type !== undefined && `Type: ${wordFor(typeWords, type) ?? type ?? none}`,
    group !== undefined && `Group: ${nameIn(groups, group)}`,
    assignee !== undefined && `Assignee: ${nameIn(people, assignee)}`,
    tags.length > 0 && `Tags: ${tags.join(", ")}`,
    comment && (comment.public ? "Public reply" : "Internal note"),
  ];
  return words.filter((word) => typeof word === "string").join(" · ");
}

const none = "none";

function nameIn(names: ReadonlyMap<number, string>, id: number | null): string {
  if (id === null) return none;
  return names.get(id) ?? `#${id}`;
}
