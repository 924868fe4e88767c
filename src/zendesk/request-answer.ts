import * as v from "valibot";
import { type Comment, commentPageSchema } from "./comments.ts";
import { writeOnce } from "./confirm-write.ts";
import { getJson, sendJson } from "./request.ts";
import type { Request } from "./requests.ts";
import { saidSince } from "./said-since.ts";

/**
 * Adds the requester's words to a request. Throws WriteError when no answer came and the words are
 * not in the request (`write-not-done`) or nobody can tell (`write-unknown`); ZendeskError when
 * Zendesk said no readably.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-requests/#update-request
 */
export async function answerRequest(
  request: Pick<Request, "id" | "updated_at">,
  body: string,
  authorId: number,
): Promise<void> {
  const path = `/api/v2/requests/${request.id}`;
  const sent = { authorId, body, isPublic: true, since: request.updated_at };
  await writeOnce<{ comments: readonly Comment[] }>(
    async () => {
      await sendJson("PUT", path, { request: { comment: { body } } }, v.object({}));
      return { comments: [] };
    },
    {
      read: () => getJson(`${path}/comments?page[size]=10&sort=-created_at`, commentPageSchema),
      happened: ({ comments }) => saidSince(comments, sent),
    },
  );
}
