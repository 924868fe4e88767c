import type { InfiniteData } from "@tanstack/react-query";
import { useCallback, useSyncExternalStore } from "react";
import { auditsOf } from "../zendesk/audits.ts";
import { commentsOf } from "../zendesk/comments.ts";
import { queryClient } from "../zendesk/query-client.ts";
import { liveLists, ticketLists, type TicketPage } from "../zendesk/ticket-list.ts";
import { type Ticket, ticketQuery } from "../zendesk/tickets.ts";

const subscribe = (listener: () => void) => queryClient.getQueryCache().subscribe(listener);

/**
 * When a ticket was changed after it was read as it is shown, as far as the lists tell, which are
 * looked at again now and then; null when nothing newer is known. It costs no request of its own.
 */
export function useNewerTicket(ticketId: number, updatedAt: string | null): string | null {
  const read = useCallback(() => newest(ticketId, updatedAt), [ticketId, updatedAt]);
  return useSyncExternalStore(subscribe, read);
}

function newest(ticketId: number, updatedAt: string | null): string | null {
  let found: string | null = null;
  for (const { updated_at: at } of listed(ticketId)) {
    if (at !== null && Date.parse(at) > Date.parse(found ?? updatedAt ?? "")) found = at;
  }
  return found;
}

function listed(ticketId: number): Ticket[] {
  const lists = queryClient.getQueriesData<InfiniteData<TicketPage>>({ queryKey: ticketLists });
  const looks = queryClient.getQueriesData<TicketPage>({ queryKey: liveLists });
  const pages = [
    ...lists.flatMap(([, list]) => list?.pages ?? []),
    ...looks.flatMap(([, page]) => page ?? []),
  ];
  return pages.flatMap((page) => page.tickets.filter(({ id }) => id === ticketId));
}

/** Reads a ticket, what was said and what happened again, where somebody sees it. */
export function readTicketAgain(ticketId: number): void {
  for (const queryKey of [ticketQuery(ticketId).queryKey, commentsOf(ticketId), auditsOf(ticketId)])
    void queryClient.invalidateQueries({ queryKey });
}
