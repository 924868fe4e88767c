import { kind, longAgo, type Complete } from "../kind.ts";
import type { Row } from "../table.ts";

/** https://developer.zendesk.com/api-reference/ticketing/ticket-management/satisfaction_ratings/ */
export interface SatisfactionRating extends Row {
  score: string;
  comment: string | null;
  reason: string | null;
  reason_id: number;
  assignee_id: number | null;
  group_id: number | null;
  requester_id: number;
  ticket_id: number;
  created_at: string;
  updated_at: string;
}

export const completeSatisfactionRating: Complete<SatisfactionRating> = (entry, id) => {
  const created_at = entry.created_at ?? longAgo;
  return {
    id,
    score: "good",
    comment: null,
    reason: null,
    reason_id: 0,
    assignee_id: null,
    group_id: null,
    requester_id: 0,
    ticket_id: 0,
    created_at,
    updated_at: created_at,
    ...entry,
  };
};

export const satisfactionRatings = kind(completeSatisfactionRating);
