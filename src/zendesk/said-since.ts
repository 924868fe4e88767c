import type { Comment } from "./comments.ts";

/** A comment somebody sent, to be found again. */
export interface SentComment {
  authorId: number;
  body: string;
  isPublic: boolean;
  /** When the record had last changed before the comment was sent, by Zendesk's clock; null when unknown. */
  since: string | null;
}

/**
 * Tells whether the comment is among these, newer than `since`: an older one of the same words is
 * another. Zendesk renders what was typed, so white space does not count.
 */
export function saidSince(comments: readonly Comment[], sent: SentComment): boolean {
  return comments.some(
    (one) =>
      one.author_id === sent.authorId &&
      one.public === sent.isPublic &&
      (sent.since === null || one.created_at === null || one.created_at >= sent.since) &&
      sameWords(one.plain_body ?? one.body ?? "", sent.body),
  );
}

/** Compares texts without regard to white space. */
export function sameWords(a: string, b: string): boolean {
  return words(a) === words(b);
}

function words(text: string): string {
  return text.replaceAll("&nbsp;", " ").replaceAll(/\s+/gu, " ").trim();
}
