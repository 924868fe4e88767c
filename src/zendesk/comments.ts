import { infiniteQueryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { count, flag, id, list, moment, nextCursor, text } from "./fields.ts";
import { getJson } from "./request.ts";
import { users } from "./users.ts";

/** https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-attachments/ */
const attachmentSchema = v.object({
  id,
  file_name: text,
  content_url: text,
  content_type: text,
  size: count,
  inline: flag,
  deleted: flag,
  malware_scan_result: text,
});

export type Attachment = v.InferOutput<typeof attachmentSchema>;

/** https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_comments/ */
export const commentSchema = v.object({
  id,
  author_id: id,
  /** Written by strangers: goes through HtmlBody only. */
  html_body: text,
  plain_body: text,
  body: text,
  /** An internal note unless Zendesk says otherwise: a note must never pass for a reply. */
  public: flag,
  attachments: list(attachmentSchema),
  via: v.fallback(v.object({ channel: text }), { channel: null }),
  created_at: moment,
});

export type Comment = v.InferOutput<typeof commentSchema>;

export const commentPageSchema = v.pipe(
  v.object({ comments: list(commentSchema), users, meta: nextCursor }),
  v.transform(({ meta, ...page }) => ({ ...page, next: meta })),
);

export type CommentOrder = "oldest" | "newest";

/**
 * A ticket's conversation with its people, a hundred comments a page.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_comments/#list-comments
 */
export function commentsQuery(ticketId: number, order: CommentOrder = "oldest") {
  return infiniteQueryOptions({
    queryKey: ["tickets", "comments", ticketId, order],
    queryFn: async ({ pageParam, signal }) => {
      const after = pageParam === null ? "" : `&page[after]=${encodeURIComponent(pageParam)}`;
      const sort = order === "newest" ? "-created_at" : "created_at";
      const query = `page[size]=100&sort=${sort}&include=users${after}`;
      return getJson(`/api/v2/tickets/${ticketId}/comments?${query}`, commentPageSchema, {
        signal,
      });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}
