import { auditsOf } from "./audits.ts";
import { commentsOf } from "./comments.ts";
import { queryClient } from "./query-client.ts";
import type { TicketPage } from "./ticket-list.ts";
import { type Ticket, ticketQuery } from "./tickets.ts";

/**
 * Puts a ticket in place as a list read it, with the list's age, unless it was read by itself since:
 * what is known is shown at once, and asked for again only when it is old.
 */
export function showKnownTicket(ticketId: number): void {
  const { queryKey } = ticketQuery(ticketId);
  const readAt = queryClient.getQueryState(queryKey)?.dataUpdatedAt ?? 0;
  for (const query of queryClient.getQueryCache().findAll({ queryKey: ["tickets", "list"] })) {
    const { data, dataUpdatedAt, isInvalidated } = query.state;
    if (isInvalidated || dataUpdatedAt <= readAt) continue;
    const found = findTicket(data as { pages: TicketPage[] } | undefined, ticketId);
    if (found === undefined) continue;
    const before = queryClient.getQueryData(queryKey);
    queryClient.setQueryData(queryKey, found, { updatedAt: dataUpdatedAt });
    // What was read of it before it changed is old, however short a while ago that was.
    if (before !== undefined && before.ticket.updated_at !== found.ticket.updated_at) {
      for (const old of [commentsOf(ticketId), auditsOf(ticketId)])
        void queryClient.invalidateQueries({ queryKey: old });
    }
    return;
  }
}

/** The tickets this page has read one by one, the last first; those that were only listed are not among them. */
export function readTickets(): (Ticket & { id: number })[] {
  return queryClient
    .getQueryCache()
    .findAll({ queryKey: ["tickets", "one"] })
    .toSorted((one, other) => other.state.dataUpdatedAt - one.state.dataUpdatedAt)
    .flatMap(({ state }) => {
      const { ticket } = (state.data ?? {}) as { ticket?: Ticket };
      return ticket === undefined || ticket.id === null ? [] : [{ ...ticket, id: ticket.id }];
    });
}

function findTicket(list: { pages: TicketPage[] } | undefined, ticketId: number) {
  for (const { tickets, users, groups, organizations } of list?.pages ?? []) {
    const ticket = tickets.find(({ id }) => id === ticketId);
    if (ticket) return { ticket, users, groups, organizations };
  }
  return undefined;
}
