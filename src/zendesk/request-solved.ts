import * as v from "valibot";
import { id, text } from "./fields.ts";
import { isSolved, readRequest, requestLists, requestQuery } from "./requests.ts";
import { defineWrite } from "./write.ts";

/**
 * Says that a request is solved. Zendesk allows it where `can_be_solved_by_me`; twice is no more than once.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-requests/#update-request
 */
export const requestSolved = defineWrite({
  place: ({ requestId }: { requestId: number }) => `request-solved/${requestId}`,
  keeps: "page",
  content: () => true,
  begin: () => null,
  line: "PUT /requests/{id}",
  places: ({ requestId }) => ({ id: requestId }),
  body: () => ({ request: { solved: true } }),
  answer: v.object({ request: v.object({ id, status: text }) }),
  confirmed: (answer, { requestId }) =>
    answer?.request.id === requestId && isSolved(answer.request) ? true : undefined,
  async look({ requestId }) {
    const isDone = isSolved(await readRequest(requestId));
    return isDone ? { found: "done", done: true } : { found: "not-there" };
  },
  mayArrive: () => 0,
  stale: ({ requestId }) => [requestQuery(requestId).queryKey],
  staleWhenOpened: [requestLists],
});
