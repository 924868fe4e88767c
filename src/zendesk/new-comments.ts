import * as v from "valibot";
import { type Comment, commentSchema } from "./comments.ts";
import { answerList } from "./fields.ts";
import { getJson } from "./request.ts";
import { alikeWords, sameWords } from "./same-words.ts";
import type { UploadedFile } from "./uploads.ts";

/** A comment somebody sent, to be found again. */
export interface SentComment {
  /** Null where the token does not let the app see whose it is. */
  authorId: number | null;
  body: string;
  /** The words with their formatting, where they have some. */
  htmlBody?: string;
  /** What was sent with it; none when left out. */
  files?: readonly UploadedFile[];
  isPublic: boolean;
}

/** A comment an agent writes: words as typed, the same as HTML where they have formatting, and files. */
export type AgentComment = Omit<SentComment, "authorId">;

/**
 * A comment as Zendesk takes it; its kind is always said.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_comments/#json-format
 */
export function commentToSend({ body, htmlBody, isPublic, files = [] }: AgentComment) {
  const uploads = files.map(({ token }) => token);
  return {
    ...(htmlBody === undefined ? { body } : { html_body: htmlBody }),
    // Without `public` a comment would inherit it from the first one, and a note become an email.
    public: isPublic,
    ...(uploads.length > 0 && { uploads }),
  };
}

/** The newest comments of a conversation, newest first. */
export interface Newest {
  comments: readonly Comment[];
}

/** What has to be known of a conversation to tell later what is new in it: plain data. */
export interface Before {
  ids: readonly number[];
}

/**
 * Reads the newest comments of a ticket or request, never from a cache.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_comments/#list-comments
 */
export async function readNewest(
  line: "GET /tickets/{id}/comments" | "GET /requests/{id}/comments",
  id: number,
): Promise<Newest> {
  const query = { "page[size]": 30, sort: "-created_at" };
  return getJson(line, { id }, newestSchema, { query });
}

/** No conversation is without its first comment: an answer that shows none is none. */
const newestSchema = v.object({
  comments: v.pipe(answerList(commentSchema), v.minLength(1)),
});

/** Keeps of a conversation what `addedSince` needs. */
export function beforeOf({ comments }: Newest): Before {
  return { ids: comments.flatMap(({ id }) => id ?? []) };
}

/**
 * The comments that were added since; undefined when too much was said to tell. Only whether an id was there before
 * counts: times are whole seconds of several clocks, and ids of several counters need not rise.
 */
export function addedSince(before: Before, after: Newest): readonly Comment[] | undefined {
  const known = new Set<number | null>(before.ids);
  const lastKnown = after.comments.findLastIndex(({ id }) => known.has(id));
  // Whatever stands above one of the newest of then, and was not among them, is newer than the look.
  if (lastKnown >= 0) return after.comments.slice(0, lastKnown).filter(({ id }) => !known.has(id));
  return undefined;
}

/**
 * Whether this is that comment: its author, for the same eyes, in the same words, with the same files; or so much
 * alike that it may be.
 */
export function isSent(comment: Sayings, sent: SentComment): "yes" | "maybe" | "no" {
  const { author_id, body, plain_body } = comment;
  const isSomebodyElse = sent.authorId !== null && author_id !== sent.authorId;
  if (isSomebodyElse || comment.public !== sent.isPublic) return "no";
  const texts = [body, plain_body].filter((text) => text !== null);
  const words = [sent.body, ...(sent.htmlBody === undefined ? [] : [wordsIn(sent.htmlBody)])];
  if (texts.some((text) => words.some((typed) => sameWords(text, typed)))) {
    return hasFiles(comment, sent) && sent.authorId !== null ? "yes" : "maybe";
  }
  return texts.some((text) => words.some((typed) => alikeWords(text, typed))) ? "maybe" : "no";
}

/** The words of HTML this app wrote. */
function wordsIn(html: string): string {
  return html.replaceAll(/<[^>]*>/g, " ");
}

/** Names may be rewritten on the way; as many bytes arrive as were sent. */
function hasFiles({ attachments }: Sayings, { files = [] }: SentComment): boolean {
  const sizes = attachments.map(({ size }) => size);
  return files.every(({ size }) => {
    const at = sizes.indexOf(size);
    if (at >= 0) sizes.splice(at, 1);
    return at >= 0;
  });
}

type Sayings = Pick<Comment, "author_id" | "public" | "body" | "plain_body" | "attachments">;
