import { QueryClient } from "@tanstack/react-query";

/**
 * What was read from Zendesk, until the session ends.
 *
 * The account's rate limit is shared with the whole company, so nothing is asked twice on a
 * guess: no retries (the session's worker does those that are safe), no refetch on focus.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      staleTime: 60_000,
      gcTime: 10 * 60_000,
      // Ask even when the browser thinks it is offline: failing says more than hanging.
      networkMode: "always",
    },
    mutations: { retry: false, networkMode: "always" },
  },
});
