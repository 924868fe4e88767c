import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { commentPageSchema } from "./comments.ts";
import { flag, id, list, moment, nextCursor, text } from "./fields.ts";
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
  created_at: moment,
  updated_at: moment,
});

export type Request = v.InferOutput<typeof requestSchema>;

export const requestPageSchema = v.pipe(
  v.object({ requests: list(requestSchema), meta: nextCursor }),
  v.transform(({ meta, ...page }) => ({ ...page, next: meta })),
);

/**
 * The signed-in person's own requests, last touched first, a hundred a page.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-requests/#list-requests
 */
export const requestsQuery = infiniteQueryOptions({
  queryKey: ["requests", "list"],
  queryFn: async ({ pageParam, signal }) => {
    const after = pageParam === null ? "" : `&page[after]=${encodeURIComponent(pageParam)}`;
    const path = `/api/v2/requests?page[size]=100&sort=-updated_at${after}`;
    return getJson(path, requestPageSchema, { signal });
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
