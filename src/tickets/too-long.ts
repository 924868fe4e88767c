import { longestComment } from "../reference/limits.ts";

/** Why a comment is too long to be sent; undefined when it is not. Zendesk would cut its end off without a word. */
export function tooLong(body: string): string | undefined {
  // No character takes more than three bytes for each of its UTF-16 units.
  if (body.length * 3 <= longestComment) return undefined;
  const over = new TextEncoder().encode(body).length - longestComment;
  if (over <= 0) return undefined;
  return `Too long by about ${over.toLocaleString()} characters: Zendesk would cut off the end. Send it in two, or as a file.`;
}
