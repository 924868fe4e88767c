/*
 * What Zendesk calls the values of a ticket's own fields, in English, in the order in which it lists them. Read 2026-11:
 * https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/
 */

/** Zendesk's five statuses and `closed`, which nobody can set or leave. */
export const statusWords = {
  new: "New",
  open: "Open",
  pending: "Pending",
  hold: "On-hold",
  solved: "Solved",
  closed: "Closed",
} as const;

/** From the least urgent to the most. */
export const priorityWords = {
  low: "Low",
  normal: "Normal",
  high: "High",
  urgent: "Urgent",
} as const;

export const typeWords = {
  question: "Question",
  incident: "Incident",
  problem: "Problem",
  task: "Task",
} as const;

/** The word for a value, or nothing for a value that is not Zendesk's own. */
export function wordFor<Words extends Readonly<Record<string, string>>>(
  words: Words,
  value: string | null,
): Words[keyof Words] | undefined {
  return value !== null && Object.hasOwn(words, value) ? words[value as keyof Words] : undefined;
}
