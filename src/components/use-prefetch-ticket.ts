import { useRef } from "react";
import { commentsQuery } from "../zendesk/comments.ts";
import { queryClient } from "../zendesk/query-client.ts";
import { ticketQuery } from "../zendesk/tickets.ts";

/** A pointer that rests this long (ms) means it: passing over a row asks for nothing. */
const rest = 120;

/** Handlers for a link to a ticket: fetch it when somebody is about to open it. */
export function usePrefetchTicket(ticketId: number | null) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const prefetch = () => {
    if (ticketId === null) return;
    // Also the page's code; whatever fails here is said when the ticket is opened.
    void import("./html-body.tsx");
    void queryClient.prefetchQuery(ticketQuery(ticketId));
    void queryClient.prefetchInfiniteQuery(commentsQuery(ticketId));
  };
  const cancel = () => clearTimeout(timer.current);
  const wait = () => {
    cancel();
    timer.current = setTimeout(prefetch, rest);
  };
  return {
    onPointerEnter: wait,
    onPointerLeave: cancel,
    onFocus: wait,
    onBlur: cancel,
    onPointerDown: prefetch,
  };
}
