import { mostAtOnce, searchReach } from "../reference/limits.ts";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { commentPageSchema } from "./comments.ts";
import { answerList, flag, id, list, moment, nextCursor, text, unasked } from "./fields.ts";
import { getJson } from "./request.ts";
import { users } from "./users.ts";

/** A ticket as its requester sees it. https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-requests/ */
export const requestSchema = v.pipe(
  v.object({
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
    collaborator_ids: list(v.number()),
    email_cc_ids: list(v.number()),
  }),
  // Accounts of before and after CCs and followers were told apart keep those who are copied in either.
  v.transform(({ collaborator_ids, email_cc_ids, ...request }) => ({
    ...request,
    copied_ids: [...new Set([...email_cc_ids, ...collaborator_ids])],
  })),
);

export type Request = v.InferOutput<typeof requestSchema>;

/** The key of every list of requests. */
export const requestLists = ["requests", "list"] as const;

/** The key of the requests that were opened. */
export const openedRequests = ["requests", "one"] as const;

/** Whose requests: one's own, those one is copied on, or all of one's organization. Or those that hold some words. */
export type RequestList =
  | { of: "own" | "copied" }
  | { of: "organization"; organizationId: number }
  | { of: "search"; words: string };

const pageSchema = v.object({
  requests: answerList(requestSchema),
  users,
  meta: nextCursor,
  next_page: text,
});

async function requestPage(list: RequestList, place: string | null, signal: AbortSignal) {
  const cursor = { "page[size]": mostAtOnce, "page[after]": place, sort: "-updated_at" };
  const options = { query: { ...cursor, include: "users" }, signal };
  if (list.of === "organization") {
    const places = { id: list.organizationId };
    return getJson("GET /organizations/{id}/requests", places, pageSchema, options);
  }
  if (list.of !== "search") {
    const line = list.of === "own" ? "GET /requests" : "GET /requests/ccd";
    return getJson(line, {}, pageSchema, options);
  }
  // The one list that knows no cursors.
  const page = Number(place ?? 1);
  const query = { query: list.words, page, per_page: mostAtOnce, include: "users" };
  const found = await getJson("GET /requests/search", {}, pageSchema, { query, signal });
  const isLast = found.next_page === null || page * mostAtOnce >= searchReach;
  return { ...found, meta: isLast ? null : String(page + 1) };
}

/**
 * A list of requests, last touched first, a hundred a page, with the people they name.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-requests/#list-requests
 */
export function requestsQuery(list: RequestList) {
  return infiniteQueryOptions({
    queryKey: [...requestLists, list],
    queryFn: ({ pageParam, signal }) => requestPage(list, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last, _pages, _asked, asked) => unasked(last.meta, asked),
  });
}

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

/** Whether the next word is the requester's. */
export function awaitsAnswer({ status }: { status: string | null }): boolean {
  return status === "pending";
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
