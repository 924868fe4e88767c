import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { commentPageSchema } from "./comments.ts";
import { writeOnce } from "./confirm-write.ts";
import { flag, id, list, moment, nextCursor, text } from "./fields.ts";
import { queryClient } from "./query-client.ts";
import { getJson, sendJson } from "./request.ts";
import { users } from "./users.ts";

/** A ticket as its requester sees it. https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-requests/ */
export const requestSchema = v.object({
  id,
  subject: text,
  description: text,
  status: text,
  priority: text,
  requester_id: id,
  assignee_id: id,
  solved: flag,
  can_be_solved_by_me: flag,
  created_at: moment,
  updated_at: moment,
});

export type Request = v.InferOutput<typeof requestSchema>;

export const requestPageSchema = v.pipe(
  v.object({ requests: list(requestSchema), meta: nextCursor }),
  v.transform(({ meta, ...page }) => ({ ...page, next: meta })),
);

function pagePath(cursor: string | null): string {
  const after = cursor === null ? "" : `&page[after]=${encodeURIComponent(cursor)}`;
  return `/api/v2/requests?page[size]=100&sort=-updated_at${after}`;
}

/**
 * The signed-in person's own requests, last touched first, a hundred a page.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-requests/#list-requests
 */
export const requestsQuery = infiniteQueryOptions({
  queryKey: ["requests", "list"],
  queryFn: async ({ pageParam, signal }) => {
    return getJson(pagePath(pageParam), requestPageSchema, { signal });
  },
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.next,
});

const oneRequestSchema = v.object({ request: requestSchema, users });

/** One request with the people it names. Throws ZendeskError, status 404, when it is not this person's. */
export function requestQuery(requestId: number) {
  return queryOptions({
    queryKey: ["requests", "one", requestId],
    queryFn: async ({ signal }) =>
      getJson(`/api/v2/requests/${requestId}?include=users`, oneRequestSchema, { signal }),
  });
}

/** A request's conversation: only what is public, with its people, a hundred comments a page. */
export function requestCommentsQuery(requestId: number) {
  return infiniteQueryOptions({
    queryKey: ["requests", "comments", requestId],
    queryFn: async ({ pageParam, signal }) => {
      const after = pageParam === null ? "" : `&page[after]=${encodeURIComponent(pageParam)}`;
      const path = `/api/v2/requests/${requestId}/comments?page[size]=100&sort=created_at${after}`;
      return getJson(path, commentPageSchema, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

/** The highest id among the requests read so far; 0 when there are none. */
export function newestRequestId(): number {
  const known = queryClient.getQueryData(requestsQuery.queryKey);
  const ids = known?.pages.flatMap((page) => page.requests.map((request) => request.id ?? 0));
  return Math.max(0, ...(ids ?? []));
}

/** What a person asks for. */
export interface RequestWish {
  subject: string;
  body: string;
  /** Of all their requests so far; what is newer was filed by this call. */
  newestId: number;
}

const filedSchema = v.object({ request: requestSchema });

/**
 * Files a request in the signed-in person's name, once. Throws WriteError when no answer came and
 * it is not among their requests, or nobody can tell; ZendeskError when Zendesk said no readably.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-requests/#create-request
 */
export async function createRequest({ subject, body, newestId }: RequestWish): Promise<Request> {
  const isIt = (one: Request) => (one.id ?? 0) > newestId && one.subject === subject;
  const json = { request: { subject, comment: { body } } };
  const requests = await writeOnce<Request[]>(
    async () => [(await sendJson("POST", "/api/v2/requests", json, filedSchema)).request],
    {
      read: async () => (await getJson(pagePath(null), requestPageSchema)).requests,
      happened: (all) => all.some(isIt),
    },
  );
  const filed = requests.find(isIt) ?? requests[0];
  if (!filed) throw new Error("a write that happened has a record");
  return filed;
}
