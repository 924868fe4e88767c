import { queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { answerList, nextCursor } from "./fields.ts";
import { getJson } from "./request.ts";
import { ticketSchema } from "./tickets.ts";

const ticketsSchema = v.object({ tickets: answerList(ticketSchema), meta: nextCursor });

/** Tickets asked for: enough to know whom one is talking to. */
const mostShown = 25;

/**
 * The tickets a person asked most recently, newest change first, and whether there are more.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/#list-tickets
 */
export function requesterTicketsQuery(requesterId: number) {
  return queryOptions({
    queryKey: ["tickets", "requested", requesterId],
    queryFn: async ({ signal }) => {
      const { tickets, meta } = await getJson(
        "GET /users/{id}/tickets/requested",
        { id: requesterId },
        ticketsSchema,
        { query: { "page[size]": mostShown, sort: "-updated_at" }, signal },
      );
      return { tickets, hasMore: meta !== null };
    },
  });
}
