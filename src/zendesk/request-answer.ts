import * as v from "valibot";
import { id, moment } from "./fields.ts";
import { addedSince, beforeOf, isSent, readNewest } from "./new-comments.ts";
import { requestCommentsQuery, requestLists, requestQuery } from "./requests.ts";
import type { UploadedFile } from "./uploads.ts";
import { defineWrite, longestOnTheWay } from "./write.ts";

/** Words a requester adds to a request, signed by the person. */
export interface RequestAnswerWish {
  request: { id: number; updated_at: string | null };
  body: string;
  /** Whether `requestSolved` is to follow: two writes, for one refused would take the other with it. */
  thenSolves?: boolean;
  /** What goes with them; none when left out. */
  files?: readonly UploadedFile[];
  /** Null where the token does not let the app see whose it is. */
  authorId: number | null;
}

const comments = "GET /requests/{id}/comments";

/**
 * Adds the requester's words to a request. Zendesk takes no stamp here and keeps no mark, so the conversation is read
 * before: what was there then is not it. A new comment of this person in the same words is it, one in
 * words alike a doubt. Nothing stops a second one, so sending again waits until the first can no longer arrive.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-requests/#update-request
 */
export const requestAnswer = defineWrite({
  place: ({ request }: RequestAnswerWish) => `request/${request.id}`,
  keeps: "browser",
  content: ({ body, files = [] }) => [body, ...tokensOf(files)],
  begin: async ({ request }) => beforeOf(await readNewest(comments, request.id)),
  line: "PUT /requests/{id}",
  places: ({ request }) => ({ id: request.id }),
  body: ({ body, files = [] }) => ({
    request: { comment: { body, ...(files.length > 0 && { uploads: tokensOf(files) }) } },
  }),
  answer: v.object({ request: v.object({ id, updated_at: moment }) }),
  confirmed(answer, { request }) {
    // The answer does not hold the words, but a request to which nothing was added has not moved.
    const hasMoved = answer !== undefined && answer.request.updated_at !== request.updated_at;
    return hasMoved && answer.request.id === request.id ? true : undefined;
  },
  async look({ request, body, files = [], authorId }, before) {
    const added = addedSince(before, await readNewest(comments, request.id));
    if (added === undefined) return { found: "unclear" };
    const answers = added.map((one) => isSent(one, { authorId, body, files, isPublic: true }));
    if (answers.includes("yes")) return { found: "done", done: true };
    return { found: answers.includes("maybe") ? "unclear" : "not-there" };
  },
  mayArrive: () => longestOnTheWay,
  stale: ({ request }) => [
    requestQuery(request.id).queryKey,
    requestCommentsQuery(request.id).queryKey,
  ],
  staleWhenOpened: [requestLists],
});

function tokensOf(files: readonly UploadedFile[]): string[] {
  return files.map(({ token }) => token);
}
