import * as v from "valibot";
import {
  type Request,
  openedRequests,
  readRequests,
  requestLists,
  requestSchema,
} from "./requests.ts";
import { queryClient } from "./query-client.ts";
import { sameWords } from "./same-words.ts";
import { defineWrite, longestOnTheWay } from "./write.ts";

/** What a person asks for. */
export interface RequestWish {
  subject: string;
  body: string;
  /** The closed request it follows. */
  followUpOf?: number | undefined;
}

/** Lists by person show a new request this much (ms) later: seen, not documented. */
const longestLag = 90_000;

/**
 * Files a request in the signed-in person's name. Its number tells it from those before: numbers of tickets rise. The
 * list it is looked for in lags behind, so not being there says little for a while, and nothing stops a second one.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-requests/#create-request
 */
export const newRequest = defineWrite({
  place: (_wish: RequestWish) => "new-request",
  keeps: "browser",
  content: ({ subject, body, followUpOf = null }) => [subject, body, followUpOf],
  async begin() {
    const listed = (await readRequests()).map(({ id }) => id ?? 0);
    return { newestId: Math.max(0, ...listed, ...idsSeen()) };
  },
  line: "POST /requests",
  places: () => ({}),
  body: ({ subject, body, followUpOf }) => ({
    request: {
      subject,
      comment: { body },
      ...(followUpOf !== undefined && { via_followup_source_id: followUpOf }),
    },
  }),
  answer: v.object({ request: requestSchema }),
  confirmed: (answer, wish, { newestId }) =>
    answer && isIt(answer.request, wish, newestId) ? answer.request : undefined,
  async look(wish, { newestId }) {
    const later = (await readRequests()).filter(({ id }) => (id ?? 0) > newestId);
    const filed = later.find((one) => isIt(one, wish, newestId));
    if (filed) return { found: "done", done: filed };
    const mayBeIt = later.some(({ subject }) => sameWords(subject ?? "", wish.subject));
    return { found: mayBeIt ? "unclear" : "not-there" };
  },
  mayArrive: () => longestOnTheWay + longestLag,
  stale: () => [],
  staleWhenOpened: [requestLists],
});

function isIt({ id, subject, description }: Request, wish: RequestWish, newestId: number): boolean {
  return (
    (id ?? 0) > newestId &&
    sameWords(subject ?? "", wish.subject) &&
    sameWords(description ?? "", wish.body)
  );
}

/** Those this page has opened, such as the one just filed: the list may not have it yet. */
function idsSeen(): number[] {
  const seen = queryClient.getQueriesData<{ request: Request }>({ queryKey: openedRequests });
  return seen.flatMap(([, read]) => read?.request.id ?? []);
}
