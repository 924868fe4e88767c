import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { errorString, recordInvalid, recordNotFound } from "../http/errors.ts";
import { integer, listOf, orNull, readShape, text } from "../calls/permit.ts";
import { forgetFile } from "../account/uploads.ts";
import { bodiesOfHtml } from "../records/comment-html.ts";
import type { Comment } from "../records/kinds/comment.ts";
import { replaceComment } from "./ticket-comments.ts";
import { absoluteHtml, commentJson } from "./tickets-json.ts";

/** https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_comments/#redact-ticket-comment-in-agent-workspace */
export const commentRedactionHandlers = { "PUT /api/v2/comment_redactions/:id": redact };

const shape = {
  ticket_id: integer,
  html_body: orNull(text),
  external_attachment_urls: listOf(text),
};

/**
 * The comment comes back with `<redact>…</redact>` around what is to go and `redact` on images; what
 * is not the comment as it is, apart from that, is refused with 422.
 */
function redact(call: Call): Answer {
  const given = readShape(call, call.json(), shape);
  if (given.ticket_id === undefined) {
    throw errorString(400, "BadRequest", "Required parameter missing: ticket_id");
  }
  const ticket = call.account.tables.tickets.get(given.ticket_id);
  const comment = call.account.comments.of(given.ticket_id).find(({ id }) => id === call.id());
  if (!ticket || !comment) throw recordNotFound();
  const marked = given.html_body ?? null;
  const redacted = withoutFiles(
    call,
    marked === null ? comment : { ...comment, ...redactedBodies(call, comment, marked) },
    given.external_attachment_urls ?? [],
  );
  replaceComment(call, ticket, redacted);
  return answerJson({ comment: commentJson(call.origin, redacted) });
}

function redactedBodies(call: Call, comment: Comment, marked: string) {
  const unmarked = marked
    .replaceAll(/<\/?redact>/g, "")
    .replaceAll(/(<img\b[^>]*?) redact\b/g, "$1");
  if (unmarked !== absoluteHtml(call.origin, comment.html_body)) {
    throw recordInvalid({ html_body: [{ description: "Html body: is not the comment's own" }] });
  }
  const inner = /^<div class="zd-comment"[^>]*>(.*)<\/div>$/s.exec(marked)?.[1] ?? marked;
  const blacked = inner
    .replaceAll(/<redact>(.*?)<\/redact>/gs, (_, hidden: string) => blackOut(hidden))
    .replaceAll(/<img\b[^>]*? redact\b[^>]*>/g, "");
  return bodiesOfHtml(blacked);
}

/** A block for each character; tags stay. */
function blackOut(html: string): string {
  return html.replaceAll(/(<[^>]*>)|[^<]/gu, (_, tag?: string) => tag ?? "▇");
}

function withoutFiles(call: Call, comment: Comment, urls: readonly string[]): Comment {
  const attachments = comment.attachments.map((one) => {
    const isMeant = urls.some((url) => url !== "" && url.endsWith(one.content_url));
    if (!isMeant) return one;
    forgetFile(call.account, one.id);
    return { ...one, file_name: "redacted.txt", size: 1, deleted: true };
  });
  return { ...comment, attachments };
}
