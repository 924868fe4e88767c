import { escapeHtml } from "../../http/escape-html.ts";
import { timestamp } from "../timestamp.ts";
import type { Attachment } from "./attachment.ts";
import type { Ticket } from "./ticket.ts";
import type { Via } from "./via.ts";

/** https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_comments/ */
export interface Comment {
  id: number;
  type: "Comment" | "VoiceComment";
  author_id: number;
  body: string;
  html_body: string;
  plain_body: string;
  public: boolean;
  attachments: Attachment[];
  audit_id: number;
  via: Via;
  created_at: string;
  metadata: { system: Record<string, unknown>; custom: Record<string, unknown> };
}

/** Completes the comment at `index` of a ticket; without an author the requester wrote it. */
export function completeComment(entry: Partial<Comment>, ticket: Ticket, index: number): Comment {
  const plain = entry.plain_body ?? entry.body ?? (index === 0 ? ticket.description : "");
  const id = entry.id ?? ticket.id * 10_000 + index * 2 + 1;
  return {
    id,
    type: "Comment",
    author_id: ticket.requester_id,
    body: plain,
    html_body: `<div class="zd-comment" dir="auto"><p dir="auto">${escapeHtml(plain)}</p></div>`,
    plain_body: plain,
    public: true,
    attachments: [],
    audit_id: id + 1,
    via: ticket.via,
    created_at: timestamp(Date.parse(ticket.created_at) + index * 3_600_000),
    metadata: { system: {}, custom: {} },
    ...entry,
  };
}
