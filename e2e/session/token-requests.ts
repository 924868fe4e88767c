import type { AccountHandle } from "local-zendesk/types";

/** How many requests for tokens an account has seen, codes and refresh tokens together. */
export function tokenRequests(account: AccountHandle): number {
  return requestsTo(account, "/oauth/tokens");
}

/** How many requests an account has seen whose path begins so, preflights apart. */
export function requestsTo(account: AccountHandle, path: string): number {
  const requests = account.requests();
  return requests.filter((seen) => seen.method !== "OPTIONS" && seen.path.startsWith(path)).length;
}
