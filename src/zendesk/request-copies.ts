import * as v from "valibot";
import { readRequest, requestQuery, requestSchema } from "./requests.ts";
import { defineWrite } from "./write.ts";

/** One more person who is to get copies of a request. */
export interface CopyWish {
  request: { id: number; copiedIds: readonly number[] };
  email: string;
}

/**
 * Adds somebody to a request. End users see no addresses of others, so who is new there is taken for her; twice is no
 * more than once. Taking somebody away is something the requests API does not know.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-requests/#update-request
 */
export const requestCopy = defineWrite({
  place: ({ request }: CopyWish) => `copies/${request.id}`,
  keeps: "page",
  content: ({ email }) => email,
  begin: () => null,
  line: "PUT /requests/{id}",
  places: ({ request }) => ({ id: request.id }),
  body: ({ email }) => ({ request: { additional_collaborators: [email] } }),
  answer: v.object({ request: requestSchema }),
  confirmed: (answer, { request }) => (answer && isNew(answer.request, request) ? true : undefined),
  async look({ request }) {
    const read = await readRequest(request.id);
    return isNew(read, request) ? { found: "done", done: true } : { found: "not-there" };
  },
  mayArrive: () => 0,
  stale: ({ request }) => [requestQuery(request.id).queryKey],
  staleWhenOpened: [],
});

function isNew(
  read: { copied_ids: readonly number[] },
  { copiedIds }: CopyWish["request"],
): boolean {
  return read.copied_ids.some((id) => !copiedIds.includes(id));
}
