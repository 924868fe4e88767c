import type { Call } from "../calls/call.ts";
import { ticketInsides } from "./ticket-insides.ts";
import type { Attachment } from "../records/kinds/attachment.ts";
import type { Comment } from "../records/kinds/comment.ts";
import type { Ticket } from "../records/kinds/ticket.ts";

/** A ticket as agents see it; `comment_count` and its like stand inside when included. */
export function ticketJson(call: Call, ticket: Ticket) {
  return {
    url: `${call.origin}/api/v2/tickets/${ticket.id}.json`,
    ...ticket,
    forum_topic_id: null,
    fields: ticket.custom_fields,
    ...ticketInsides(call, ticket),
  };
}

/** Seconds since the epoch; recorded in exports and for new tickets, nowhere else. */
export function generatedTimestamp(updatedAt: string): number {
  return Math.floor(Date.parse(updatedAt) / 1000);
}

/** HTML whose addresses of attachments, relative in a seed, are on this account. */
export function absoluteHtml(origin: string, html: string): string {
  return html.replaceAll('="/attachments/', `="${origin}/attachments/`);
}

/** A comment as agents see it; a seed's relative addresses are made absolute. */
export function commentJson(origin: string, comment: Comment) {
  return {
    ...comment,
    html_body: absoluteHtml(origin, comment.html_body),
    attachments: comment.attachments.map((attachment) => attachmentJson(origin, attachment)),
  };
}

/** An attachment with URLs on this account; a seed's relative `content_url` is made absolute. */
export function attachmentJson(origin: string, attachment: Attachment): unknown {
  const absolute = (url: string) => (url.startsWith("/") ? origin + url : url);
  return {
    url: `${origin}/api/v2/attachments/${attachment.id}.json`,
    ...attachment,
    content_url: absolute(attachment.content_url),
    mapped_content_url: absolute(attachment.mapped_content_url),
    thumbnails: (attachment.thumbnails ?? []).map((thumbnail) => attachmentJson(origin, thumbnail)),
  };
}
