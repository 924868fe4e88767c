import { bodiesOfHtml, bodiesOfText } from "../records/comment-html.ts";
import type { JsonObject } from "../http/body.ts";
import type { Call } from "../calls/call.ts";
import { forbidden } from "../http/errors.ts";
import { readShape } from "../calls/permit.ts";
import { findUpload } from "../account/uploads.ts";
import { complain } from "./ticket-complaints.ts";
import { commentShape } from "./ticket-shape.ts";
import type { Attachment } from "../records/kinds/attachment.ts";
import type { Comment } from "../records/kinds/comment.ts";
import type { Ticket } from "../records/kinds/ticket.ts";
import type { Via } from "../records/kinds/via.ts";

/** https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_comments/ */
const maxComments = 5000;

/** How a comment through the API came. */
export const apiVia: Via = { channel: "api", source: { from: {}, to: {}, rel: null } };

/**
 * Makes the comment of a body, or undefined when it holds no text and no file. Without `public` it
 * is what the ticket's first comment is. A light agent's is private; asking for a public one is a 403.
 */
export function newComment(
  call: Call,
  ticket: Ticket,
  given: JsonObject,
  audit: { id: number; via?: Via; custom?: JsonObject | undefined },
): Comment | undefined {
  const wish = readShape(call, given, commentShape);
  const attachments = attachmentsOf(call, wish.uploads ?? []);
  const text = wish.html_body ?? wish.body ?? "";
  if (text.trim() === "" && attachments.length === 0) return undefined;
  const before = call.account.comments.of(ticket.id);
  if (before.length >= maxComments) {
    complain(`Ticket: cannot have more than ${maxComments} comments`, { error: "TooManyComments" });
  }
  const { user } = call;
  if (user.only_private_comments && wish.public === true) throw forbidden();
  return {
    id: call.account.nextId(),
    type: "Comment",
    author_id: authorOf(call, wish.author_id),
    ...(wish.html_body === undefined ? bodiesOfText(text) : bodiesOfHtml(text)),
    public: user.only_private_comments ? false : (wish.public ?? before[0]?.public ?? true),
    attachments,
    audit_id: audit.id,
    via: audit.via ?? apiVia,
    created_at: call.account.clock.timestamp(),
    metadata: { system: systemOf(call), custom: audit.custom ?? {} },
  };
}

/** What Zendesk notes of the client; the place is always the same one. */
export function systemOf(call: Call): Record<string, unknown> {
  const client = String(call.headers["user-agent"] ?? "").slice(0, 255);
  const place = { location: "Localhost, Loopback", latitude: 0.5, longitude: 0.5 };
  return { client, ip_address: "127.0.0.1", ...place };
}

function authorOf(call: Call, authorId: number | undefined): number {
  if (authorId === undefined || call.user.role === "end-user") return call.user.id;
  if (!call.account.tables.users.has(authorId))
    complain("Author: is invalid", { error: "InvalidValue" });
  return authorId;
}

function attachmentsOf(call: Call, tokens: readonly string[]): Attachment[] {
  return tokens.flatMap((token) => {
    const upload = findUpload(call.account, token);
    if (!upload)
      return complain("Attachment: upload token is invalid or has expired", {
        error: "InvalidValue",
      });
    return upload.attachments;
  });
}
