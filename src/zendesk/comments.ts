import { mostAtOnce } from "../reference/limits.ts";
import { type InfiniteData, type QueryKey, infiniteQueryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { answerList, count, flag, id, list, moment, nextCursor, text, unasked } from "./fields.ts";
import { queryClient } from "./query-client.ts";
import { getJson } from "./request.ts";
import { users } from "./users.ts";
import { writeMark } from "./write-mark.ts";

/** https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-attachments/ */
const attachmentSchema = v.object({
  id,
  file_name: text,
  content_url: text,
  content_type: text,
  /** Bytes. */
  size: count,
  inline: flag,
  deleted: flag,
  malware_scan_result: text,
});

export type Attachment = v.InferOutput<typeof attachmentSchema>;

/** Who or what brought a comment: the rule that wrote it, or where it came from. */
const viaSchema = v.fallback(
  v.object({
    channel: text,
    source: v.fallback(
      v.object({ rel: text, from: v.fallback(v.object({ title: text }), { title: null }) }),
      { rel: null, from: { title: null } },
    ),
  }),
  { channel: null, source: { rel: null, from: { title: null } } },
);

/** What a comment about a call holds. https://developer.zendesk.com/api-reference/voice/talk-api/voice_comments/ */
const callSchema = v.fallback(
  v.nullable(
    v.object({
      recording_url: text,
      transcription_text: text,
      /** Seconds. */
      call_duration: count,
      answered_by_name: text,
      from: text,
      to: text,
      location: text,
      started_at: moment,
    }),
  ),
  null,
);

/** https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_comments/ */
export const commentSchema = v.object({
  id,
  /** Comment, VoiceComment, and what channels add. */
  type: text,
  author_id: id,
  /** Written by strangers: goes through MailBody only. */
  html_body: text,
  plain_body: text,
  body: text,
  /** An internal note unless Zendesk says otherwise: a note must never pass for a reply. */
  public: flag,
  attachments: list(attachmentSchema),
  via: viaSchema,
  data: callSchema,
  created_at: moment,
  /** What the app noted beside a comment it sent, to know it again; null for anybody else's. */
  metadata: writeMark,
});

export type Comment = v.InferOutput<typeof commentSchema>;

/** A comment as it would be, of words that nobody has sent yet. */
export function unsentComment(html_body: string): Comment {
  return v.parse(commentSchema, { type: "Comment", html_body, attachments: [] });
}

export const commentPageSchema = v.pipe(
  v.object({ comments: answerList(commentSchema), users, meta: nextCursor }),
  v.transform(({ meta, ...page }) => ({ ...page, next: meta })),
);

/** The key of everything read of a ticket's conversation, in either order. */
export function commentsOf(ticketId: number): QueryKey {
  return ["tickets", "comments", ticketId];
}

/** The comments of a ticket that this page has read so far, in whatever order. */
export function readComments(ticketId: number): Comment[] {
  return queryClient
    .getQueriesData<InfiniteData<CommentPage>>({ queryKey: commentsOf(ticketId) })
    .flatMap(([, read]) => read?.pages.flatMap(({ comments }) => comments) ?? []);
}

type CommentPage = v.InferOutput<typeof commentPageSchema>;

export type CommentOrder = "oldest" | "newest";

/**
 * A ticket's conversation with its people, a hundred comments a page.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_comments/#list-comments
 */
export function commentsQuery(ticketId: number, order: CommentOrder = "oldest") {
  return infiniteQueryOptions({
    queryKey: [...commentsOf(ticketId), order],
    queryFn: ({ pageParam, signal }) =>
      getJson("GET /tickets/{id}/comments", { id: ticketId }, commentPageSchema, {
        query: {
          "page[size]": mostAtOnce,
          "page[after]": pageParam,
          sort: order === "newest" ? "-created_at" : "created_at",
          include: "users",
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last, _pages, _asked, asked) => unasked(last.next, asked),
  });
}
