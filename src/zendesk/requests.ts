import { mostAtOnce } from "../reference/limits.ts";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { commentPageSchema } from "./comments.ts";
import { answerList, flag, id, moment, nextCursor, text, unasked } from "./fields.ts";
import { getJson } from "./request.ts";
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
  /** The closed request this one follows. */
  followup_source_id: id,
  created_at: moment,
  updated_at: moment,
});

export type Request = v.InferOutput<typeof requestSchema>;

export const requestPageSchema = v.pipe(
  v.object({ requests: answerList(requestSchema), meta: nextCursor }),
  v.transform(({ meta, ...page }) => ({ ...page, next: meta })),
);

/** The key of every list of requests. */
export const requestLists = ["requests", "list"] as const;

/** The key of the requests that were opened. */
export const openedRequests = ["requests", "one"] as const;

function requestPage(cursor: string | null, signal?: AbortSignal) {
  return getJson("GET /requests", {}, requestPageSchema, {
    query: { "page[size]": mostAtOnce, "page[after]": cursor, sort: "-updated_at" },
    ...(signal && { signal }),
  });
}

/**
 * The signed-in person's own requests, last touched first, a hundred a page.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-requests/#list-requests
 */
export const requestsQuery = infiniteQueryOptions({
  queryKey: requestLists,
  queryFn: ({ pageParam, signal }) => requestPage(pageParam, signal),
  initialPageParam: null as string | null,
  getNextPageParam: (last, _pages, _asked, asked) => unasked(last.next, asked),
});

const listedSchema = v.object({ requests: answerList(requestSchema) });

/** The hundred requests last touched, never from a cache. */
export async function readRequests(): Promise<Request[]> {
  const options = { query: { "page[size]": mostAtOnce, sort: "-updated_at" } };
  return (await getJson("GET /requests", {}, listedSchema, options)).requests;
}

const oneRequestSchema = v.object({ request: requestSchema, users });

/** One request with the people it names. Throws ZendeskError, status 404, when it is not this person's. */
export function requestQuery(requestId: number) {
  return queryOptions({
    queryKey: [...openedRequests, requestId],
    queryFn: ({ signal }) =>
      getJson("GET /requests/{id}", { id: requestId }, oneRequestSchema, {
        query: { include: "users" },
        signal,
      }),
  });
}

/** One request, never from a cache. */
export async function readRequest(requestId: number): Promise<Request> {
  const line = "GET /requests/{id}";
  return (await getJson(line, { id: requestId }, oneRequestSchema)).request;
}

/** Whether nobody waits for anything any more. A closed request was solved before. */
export function isSolved({ status }: { status: string | null }): boolean {
  return status === "solved" || status === "closed";
}

/** A request's conversation: only what is public, with its people, a hundred comments a page. */
export function requestCommentsQuery(requestId: number) {
  return infiniteQueryOptions({
    queryKey: ["requests", "comments", requestId],
    queryFn: ({ pageParam, signal }) =>
      getJson("GET /requests/{id}/comments", { id: requestId }, commentPageSchema, {
        query: { "page[size]": mostAtOnce, "page[after]": pageParam, sort: "created_at" },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last, _pages, _asked, asked) => unasked(last.next, asked),
  });
}
