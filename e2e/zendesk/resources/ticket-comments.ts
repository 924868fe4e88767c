import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { errorString, recordNotFound } from "../http/errors.ts";
import { forgetFile } from "../account/uploads.ts";
import { bodiesOfText } from "../records/comment-html.ts";
import { answerCount } from "./collection.ts";
import { findTicket } from "./tickets.ts";
import { attachmentJson, commentJson } from "./tickets-json.ts";
import type { Comment } from "../records/kinds/comment.ts";
import type { Ticket } from "../records/kinds/ticket.ts";

/** https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_comments/ */
export const ticketCommentHandlers = {
  "GET /api/v2/tickets/:id/comments/count": countComments,
  "PUT /api/v2/tickets/:id/comments/:comment_id/make_private": makePrivate,
  "PUT /api/v2/tickets/:id/comments/:comment_id/redact": redact,
  "PUT /api/v2/tickets/:id/comments/:comment_id/attachments/:attachment_id/redact":
    redactAttachment,
};

function countComments(call: Call): Answer {
  return answerCount(call, call.account.comments.of(findTicket(call).id).length);
}

function makePrivate(call: Call): Answer {
  const ticket = findTicket(call);
  replaceComment(call, ticket, { ...findComment(call, ticket), public: false });
  return answerJson({});
}

/** Blacks out a text wherever it stands in the comment. */
function redact(call: Call): Answer {
  const { text } = call.json();
  if (typeof text !== "string" || text === "") {
    throw errorString(400, "BadRequest", "Required parameter missing: text");
  }
  const ticket = findTicket(call);
  const comment = findComment(call, ticket);
  const after = comment.plain_body.replaceAll(text, "▇".repeat(text.length));
  const redacted = { ...comment, ...bodiesOfText(after) };
  replaceComment(call, ticket, redacted);
  return answerJson({ comment: commentJson(call.origin, redacted) });
}

/** Answers with the attachment as it was; the comment keeps its name, the bytes are gone. */
function redactAttachment(call: Call): Answer {
  const ticket = findTicket(call);
  const comment = findComment(call, ticket);
  const attachment = comment.attachments.find(({ id }) => id === call.id("attachment_id"));
  if (!attachment) throw recordNotFound();
  const attachments = comment.attachments.map((one) =>
    one === attachment ? { ...one, file_name: "redacted.txt", size: 1, deleted: true } : one,
  );
  replaceComment(call, ticket, { ...comment, attachments });
  forgetFile(call.account, attachment.id);
  return answerJson({ attachment: attachmentJson(call.origin, attachment) });
}

function findComment(call: Call, ticket: Ticket): Comment {
  const id = call.id("comment_id");
  const comment = call.account.comments.of(ticket.id).find((one) => one.id === id);
  if (!comment) throw recordNotFound();
  return comment;
}

/** Puts a changed comment in its place. Also replaces the ticket's row, so that whoever keeps something by row looks again. */
export function replaceComment(call: Call, ticket: Ticket, comment: Comment): void {
  const { comments, tables, clock } = call.account;
  const after = comments.of(ticket.id).map((one) => (one.id === comment.id ? comment : one));
  comments.set(ticket.id, after);
  tables.tickets.set({
    ...ticket,
    description: after[0]?.plain_body ?? ticket.description,
    is_public: after.some((one) => one.public),
    updated_at: clock.timestamp(),
  });
}
