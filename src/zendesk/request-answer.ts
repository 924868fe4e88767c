import * as v from "valibot";
import { id, moment, text } from "./fields.ts";
import { addedSince, beforeOf, isSent, readNewest } from "./new-comments.ts";
import {
  isSolved,
  readRequest,
  requestCommentsQuery,
  requestLists,
  requestQuery,
} from "./requests.ts";
import type { UploadedFile } from "./uploads.ts";
import { defineWrite, longestOnTheWay } from "./write.ts";

/** Words a requester adds to a request, signed by the person; or the word that it is solved, with or without others. */
export interface RequestAnswerWish {
  request: { id: number; updated_at: string | null };
  /** Empty only with `solves`. */
  body: string;
  /** Says that it is solved. Zendesk allows it where `can_be_solved_by_me`. */
  solves?: true;
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
  // The same words with and without "solved" are one answer: sent as both, they would be there twice.
  content: ({ body, files = [] }) => [body, ...tokensOf(files)],
  begin: async ({ request }) => beforeOf(await readNewest(comments, request.id)),
  line: "PUT /requests/{id}",
  places: ({ request }) => ({ id: request.id }),
  body: ({ body, solves, files = [] }) => ({
    request: {
      ...(body !== "" && {
        comment: { body, ...(files.length > 0 && { uploads: tokensOf(files) }) },
      }),
      ...(solves && { solved: true }),
    },
  }),
  answer: v.object({ request: v.object({ id, updated_at: moment, status: text }) }),
  confirmed(answer, { request, solves }) {
    if (answer?.request.id !== request.id) return undefined;
    // The answer does not hold the words, but a request to which nothing was added has not moved.
    const hasMoved = answer.request.updated_at !== request.updated_at;
    return hasMoved && (!solves || isSolved(answer.request)) ? true : undefined;
  },
  async look({ request, body, solves, files = [], authorId }, before) {
    if (body === "") {
      const read = await readRequest(request.id);
      return solves && isSolved(read) ? { found: "done", done: true } : { found: "not-there" };
    }
    const added = addedSince(before, await readNewest(comments, request.id));
    if (added === undefined) return { found: "unclear" };
    const answers = added.map((one) => isSent(one, { authorId, body, files, isPublic: true }));
    if (answers.includes("yes")) return { found: "done", done: true };
    return { found: answers.includes("maybe") ? "unclear" : "not-there" };
  },
  // Solved twice is no more than solved.
  mayArrive: ({ body }) => (body === "" ? 0 : longestOnTheWay),
  stale: ({ request }) => [
    requestQuery(request.id).queryKey,
    requestCommentsQuery(request.id).queryKey,
  ],
  staleWhenOpened: [requestLists],
});

function tokensOf(files: readonly UploadedFile[]): string[] {
  return files.map(({ token }) => token);
}
