import * as v from "valibot";
import { text } from "./fields.ts";
import { defineWrite } from "./write.ts";

/** What somebody thinks of the help she got. */
export interface RatingWish {
  requestId: number;
  score: "good" | "bad";
  comment: string;
}

/**
 * Rates a solved request. Nobody but an administrator can read ratings, so only Zendesk's own answer confirms one; a
 * second one takes the place of the first, so it may be sent again at once.
 * https://developer.zendesk.com/api-reference/ticketing/ticket-management/satisfaction_ratings/#create-a-satisfaction-rating
 */
export const requestRating = defineWrite({
  place: ({ requestId }: RatingWish) => `rating/${requestId}`,
  keeps: "page",
  content: ({ score, comment }) => [score, comment],
  begin: () => null,
  line: "POST /tickets/{id}/satisfaction_rating",
  places: ({ requestId }) => ({ id: requestId }),
  body: ({ score, comment }) => ({
    satisfaction_rating: { score, ...(comment !== "" && { comment }) },
  }),
  answer: v.object({ satisfaction_rating: v.object({ score: text }) }),
  confirmed: (answer, { score }) =>
    answer?.satisfaction_rating.score === score ? score : undefined,
  look: () => Promise.resolve({ found: "not-there" as const }),
  mayArrive: () => 0,
  stale: () => [],
  staleWhenOpened: [],
});
