import { updateTicket } from "../account/update-ticket.ts";
import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { forbidden } from "../http/errors.ts";
import { orNull, permit, text } from "../calls/permit.ts";
import type { Sort } from "../records/table.ts";
import { count, list, listed, listRows, show } from "./collection.ts";
import { apiVia, systemOf } from "./new-comment.ts";
import { complain } from "./ticket-complaints.ts";
import { findTicket } from "./tickets.ts";
import { withUrl } from "./urls.ts";
import { mustBeOneOf, mustBePresent } from "./validate.ts";
import type { SatisfactionReason } from "../records/kinds/satisfaction-reason.ts";
import {
  completeSatisfactionRating,
  type SatisfactionRating,
} from "../records/kinds/satisfaction-rating.ts";

const byCreation: Sort<SatisfactionRating> = {
  name: "created_at,id",
  key: (rating) => rating.created_at,
};

/** https://developer.zendesk.com/api-reference/ticketing/ticket-management/satisfaction_ratings/ */
const ratings = listed({
  plural: "satisfaction_ratings",
  singular: "satisfaction_rating",
  table: (tables) => tables.satisfaction_ratings,
  json: (call, rating) => withUrl(call.origin, "satisfaction_ratings", rating),
  listing: { sort: byCreation, cursorSorts: { created_at: byCreation } },
  filter: asked,
});

const byReason: Sort<SatisfactionReason> = {
  name: "reason_code,id",
  key: ({ reason_code }) => reason_code,
};

/** https://developer.zendesk.com/api-reference/ticketing/ticket-management/satisfaction_reasons/ */
const reasons = listed({
  plural: "reasons",
  singular: "reason",
  table: (tables) => tables.satisfaction_reasons,
  json: (call, reason) => withUrl(call.origin, "satisfaction_reasons", reason),
  listing: { sort: byReason },
});

export const satisfactionRatingHandlers = {
  "GET /api/v2/satisfaction_ratings": list(ratings),
  "GET /api/v2/satisfaction_ratings/count": count(ratings),
  "GET /api/v2/satisfaction_ratings/received": listReceived,
  "GET /api/v2/satisfaction_reasons": list(reasons),
  "GET /api/v2/satisfaction_reasons/:id": show(reasons),
  "GET /api/v2/satisfaction_ratings/:id": show(ratings),
  "POST /api/v2/tickets/:id/satisfaction_rating": rate,
};

/** Those that say good or bad. */
function listReceived(call: Call): Answer {
  const isAsked = asked(call);
  return listRows(
    call,
    ratings,
    (rating) => (rating.score === "good" || rating.score === "bad") && isAsked(rating),
  );
}

/** `?score=good_with_comment`, `?start_time=` and `?end_time=` in seconds since the epoch. */
function asked(call: Call): (rating: SatisfactionRating) => boolean {
  const score = call.query.get("score") ?? "";
  const [kind, comment] = score.split(/_(with|without)_comment/);
  const start = Number(call.query.get("start_time") ?? 0) * 1000;
  const end = Number(call.query.get("end_time") ?? Number.MAX_SAFE_INTEGER) * 1000;
  return (rating) => {
    const at = Date.parse(rating.created_at);
    const hasComment = rating.comment !== null && rating.comment !== "";
    return (
      at >= start &&
      at <= end &&
      (score === "" || kind === "received" || rating.score === kind) &&
      (comment === undefined || (comment === "with") === hasComment)
    );
  };
}

/** Only the requester, and only what has been solved. */
function rate(call: Call): Answer {
  const given = permit(call, "satisfaction_rating", { score: text, comment: orNull(text) });
  const ticket = findTicket(call);
  if (ticket.requester_id !== call.user.id) throw forbidden();
  const score = mustBePresent("score", mustBeOneOf("score", given.score, ["good", "bad"]));
  if (ticket.status !== "solved") complain("Satisfaction rating: the ticket must be solved");
  const { account } = call;
  const now = account.clock.timestamp();
  const comment = given.comment ?? null;
  const { requester_id, assignee_id, group_id } = ticket;
  const people = { requester_id, assignee_id, group_id, ticket_id: ticket.id };
  const rating = completeSatisfactionRating(
    { score, comment, ...people, created_at: now },
    account.nextId(),
    0,
  );
  account.tables.satisfaction_ratings.set(rating);
  updateTicket(account, {
    before: ticket,
    isNew: false,
    wish: { satisfaction_rating: { score, id: rating.id, comment } },
    by: call.user,
    authorId: call.user.id,
    at: now,
    via: apiVia,
    metadata: { system: systemOf(call), custom: {} },
    auditId: account.nextId(),
    events: [
      {
        id: account.nextId(),
        type: "SatisfactionRating",
        score,
        assignee_id: ticket.assignee_id,
        body: comment ?? "",
      },
    ],
  });
  return answerJson({ satisfaction_rating: ratings.json(call, rating) });
}
