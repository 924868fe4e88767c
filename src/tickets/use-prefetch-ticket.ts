import { commentsQuery } from "../zendesk/comments.ts";
import { queryClient } from "../zendesk/query-client.ts";
import { ticketQuery } from "../zendesk/tickets.ts";

/** Asks for a ticket that somebody is about to open. Whatever fails here is said when it is opened. */
export function prefetchTicket(ticketId: number): void {
  void queryClient.prefetchQuery(ticketQuery(ticketId));
  void queryClient.prefetchInfiniteQuery(commentsQuery(ticketId));
}

/**
 * Handlers for a link to a ticket. A pointer that rests on it or a focus that passes fetches the
 * page's code only: requests are the whole company's, and begin with the press.
 */
export function usePrefetchTicket(ticketId: number | null) {
  const prefetchCode = () => void import("./comment-text.tsx");
  return {
    onPointerEnter: prefetchCode,
    onFocus: prefetchCode,
    onPointerDown: () => {
      if (ticketId !== null) prefetchTicket(ticketId);
    },
  };
}
