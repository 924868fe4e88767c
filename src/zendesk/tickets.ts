import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { flag, id, list, moment, nextCursor, text, texts } from "./fields.ts";
import { groups } from "./groups.ts";
import { organizations } from "./organizations.ts";
import { getJson } from "./request.ts";
import { users } from "./users.ts";

/** https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/ */
export const ticketSchema = v.object({
  id,
  subject: text,
  raw_subject: text,
  description: text,
  /** new, open, pending, hold, solved, closed; kept as it is when it is none of them. */
  status: text,
  priority: text,
  type: text,
  requester_id: id,
  assignee_id: id,
  group_id: id,
  organization_id: id,
  via: v.fallback(v.object({ channel: text }), { channel: null }),
  tags: texts,
  is_public: v.fallback(v.boolean(), true),
  has_incidents: flag,
  due_at: moment,
  created_at: moment,
  updated_at: moment,
});

export type Ticket = v.InferOutput<typeof ticketSchema>;

/** Tickets per request: the most Zendesk gives. */
export const pageSize = 100;

const ticketPageSchema = v.pipe(
  v.object({ tickets: list(ticketSchema), users, groups, meta: nextCursor }),
  v.transform(({ meta, ...page }) => ({ ...page, next: meta })),
);

/** Orders the cursor pagination of tickets knows; `created_at` is refused, `id` means the same. */
export const ticketSorts = ["-updated_at", "updated_at", "-id", "id", "status", "-status"] as const;
export type TicketSort = (typeof ticketSorts)[number];

/**
 * All tickets this person may see, a hundred a page, people and groups in the same answer.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/#list-tickets
 */
export function ticketsQuery(sort: TicketSort = "-updated_at") {
  return infiniteQueryOptions({
    queryKey: ["tickets", "list", sort],
    queryFn: async ({ pageParam, signal }) => {
      const after = pageParam === null ? "" : `&page[after]=${encodeURIComponent(pageParam)}`;
      const query = `page[size]=${pageSize}&sort=${sort}&include=users,groups${after}`;
      return getJson(`/api/v2/tickets?${query}`, ticketPageSchema, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

const oneTicketSchema = v.object({ ticket: ticketSchema, users, groups, organizations });

/**
 * One ticket with the people, group and organization it names. Throws ZendeskError, status 404,
 * when there is none or it was deleted.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/#show-ticket
 */
export function ticketQuery(ticketId: number) {
  return queryOptions({
    queryKey: ["tickets", "one", ticketId],
    queryFn: async ({ signal }) =>
      getJson(`/api/v2/tickets/${ticketId}?include=users,groups,organizations`, oneTicketSchema, {
        signal,
      }),
  });
}
