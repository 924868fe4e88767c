import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { recordNotFound } from "../http/errors.ts";
import { paginate } from "../calls/pagination.ts";
import type { Sort } from "../records/table.ts";
import { findRequest, publicComments } from "./my-requests.ts";
import { participantJson, requestCommentJson } from "./requests-json.ts";
import { pick } from "./sideloads.ts";
import type { Comment } from "../records/kinds/comment.ts";

/** https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-requests/#listing-comments */
export const requestCommentHandlers = {
  "GET /api/v2/requests/:id/comments": listComments,
  "GET /api/v2/requests/:id/comments/:comment_id": showComment,
};

const byCreation: Sort<Comment> = { name: "created_at,id", key: (comment) => comment.created_at };

/** Public comments only; the people in them stand beside without being asked for. */
function listComments(call: Call): Answer {
  const ticket = findRequest(call);
  const { users, organizations } = call.account.tables;
  const since = call.query.get("since");
  const role = call.query.get("role");
  const comments = publicComments(call, ticket).filter((comment) => {
    const isAgent = users.get(comment.author_id)?.role !== "end-user";
    return (
      (since === null || comment.created_at > since) &&
      (role === null || (role === "agent") === isAgent)
    );
  });
  const page = paginate(call, {
    rows: (sort) => (sort.descending === true ? comments.toReversed() : comments),
    sort: byCreation,
    cursorSorts: { created_at: byCreation },
    offsetSorts: { created_at: byCreation },
  });
  const authors = pick(
    users,
    page.rows.map(({ author_id }) => author_id),
  );
  const theirs = pick(
    organizations,
    authors.map(({ organization_id }) => organization_id),
  );
  return answerJson({
    comments: page.rows.map((comment) => requestCommentJson(call, ticket, comment)),
    users: authors.map(participantJson),
    organizations: theirs.map(({ id, name }) => ({ id, name })),
    ...page.members,
  });
}

function showComment(call: Call): Answer {
  const ticket = findRequest(call);
  const id = call.id("comment_id");
  const comment = publicComments(call, ticket).find((one) => one.id === id);
  if (!comment) throw recordNotFound();
  return answerJson({ comment: requestCommentJson(call, ticket, comment) });
}
