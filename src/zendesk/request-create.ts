import * as v from "valibot";
import { writeOnce } from "./confirm-write.ts";
import { getJson, sendJson } from "./request.ts";
import { type Request, requestPageSchema, requestSchema } from "./requests.ts";
import { sameWords } from "./said-since.ts";

const newest = "/api/v2/requests?page[size]=10&sort=-created_at";

/**
 * Files a new request in the signed-in person's name, once: when no answer comes it looks among the
 * newest requests. Throws WriteError when it is not there (`write-not-done`) or nobody can tell
 * (`write-unknown`); ZendeskError when Zendesk said no readably.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-requests/#create-request
 */
export async function createRequest(wish: {
  subject: string;
  body: string;
  /** Requests that were there before: one of the same words among them is not this one. */
  known: readonly (number | null)[];
}): Promise<Request> {
  const json = { request: { subject: wish.subject, comment: { body: wish.body } } };
  const isIt = (request: Request): boolean =>
    !wish.known.includes(request.id) &&
    request.subject === wish.subject &&
    sameWords(request.description ?? "", wish.body);
  const requests = await writeOnce<Request[]>(
    async () => [
      (await sendJson("POST", "/api/v2/requests", json, v.object({ request: requestSchema })))
        .request,
    ],
    {
      read: async () => (await getJson(newest, requestPageSchema)).requests,
      happened: (found) => found.some(isIt),
    },
  );
  const [first] = requests;
  const made = requests.find(isIt) ?? first;
  if (!made) throw new Error("writeOnce answers with what was written");
  return made;
}
