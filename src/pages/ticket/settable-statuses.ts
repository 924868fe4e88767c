import { statusWords } from "../../reference/words.ts";

/** What a ticket's status can be set to: nothing that was once touched becomes new again, and nobody closes a ticket, time does. */
export function settableStatuses(current: string | null): { value: string; label: string }[] {
  return Object.entries(statusWords)
    .filter(([status]) => status !== "closed" && (status !== "new" || current === "new"))
    .map(([value, label]) => ({ value, label }));
}
