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
import type { UploadedFile } from "./uploads.ts";
import { defineWrite, longestOnTheWay } from "./write.ts";

/** What a field holds: words, a tick, or the values chosen of a list. */
export type FieldValue = string | boolean | readonly string[];

/** What a person asks for. */
export interface RequestWish {
  subject: string;
  body: string;
  /** The closed request it follows. */
  followUpOf?: number | undefined;
  /** The form it was asked with, and what was filled into its fields. */
  formId?: number | undefined;
  fields?: readonly { id: number; type: string | null; value: FieldValue }[];
  files?: readonly UploadedFile[];
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
  content: ({ subject, body, followUpOf = null, formId = null, fields = [], files = [] }) => [
    subject,
    body,
    followUpOf,
    formId,
    fields,
    files.map(({ token }) => token),
  ],
  async begin() {
    const listed = (await readRequests()).map(({ id }) => id ?? 0);
    return { newestId: Math.max(0, ...listed, ...idsSeen()) };
  },
  line: "POST /requests",
  places: () => ({}),
  body: ({ subject, body, followUpOf, formId, fields = [], files = [] }) => ({
    request: {
      subject,
      comment: { body, ...(files.length > 0 && { uploads: files.map(({ token }) => token) }) },
      ...(formId !== undefined && { ticket_form_id: formId }),
      ...systemValues(fields),
      ...customValues(fields),
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

type Fields = NonNullable<RequestWish["fields"]>;

/** The two fields of every account that are a request's own properties, by their type. */
const properties = new Map([
  ["priority", "priority"],
  ["tickettype", "type"],
]);

function systemValues(fields: Fields): Record<string, FieldValue> {
  return Object.fromEntries(
    fields.flatMap(({ type, value }) => {
      const name = properties.get(type ?? "");
      return name === undefined ? [] : [[name, value]];
    }),
  );
}

function customValues(fields: Fields): { custom_fields?: { id: number; value: FieldValue }[] } {
  const own = fields.filter(({ type }) => !properties.has(type ?? ""));
  if (own.length === 0) return {};
  return { custom_fields: own.map(({ id, value }) => ({ id, value })) };
}

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
