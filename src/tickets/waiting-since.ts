import type { Ticket } from "../zendesk/tickets.ts";

/** Statuses in which it is the company's turn. */
const waiting = new Set(["new", "open"]);

/**
 * Since when the customer waits for an answer: their last word, when no agent did anything after it.
 * null when nobody waits, or when it is not known because the dates were not asked for.
 */
export function waitingSince({ status, dates }: Pick<Ticket, "status" | "dates">): string | null {
  const asked = dates?.requester_updated_at ?? null;
  if (asked === null || !waiting.has(status ?? "")) return null;
  const answered = dates?.assignee_updated_at ?? null;
  return answered !== null && Date.parse(answered) >= Date.parse(asked) ? null : asked;
}
