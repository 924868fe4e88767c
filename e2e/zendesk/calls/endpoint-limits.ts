import type { Operation } from "./operations.ts";
import type { Call } from "./call.ts";

/** A limit of one endpoint, beside the account's own. */
interface EndpointLimit {
  /** As in `zendesk-ratelimit-{name}`; endpoints that share a name share the count. null where no header was ever seen. */
  name: string | null;
  total: number;
  /** Length of the window, in s. */
  window: number;
  /** Which requests count together: those of one person, to one record, or both; else all. */
  per?: "user" | "record" | "user-and-record";
  /** Only requests this is true of count. */
  counts?: (call: Call) => boolean;
}

/**
 * https://developer.zendesk.com/api-reference/introduction/rate-limits/ and the endpoints' own
 * pages; of a range the lowest, as for trials and sandboxes.
 */
export const endpointLimits: Partial<Record<Operation, readonly EndpointLimit[]>> = {
  "GET /api/v2/tickets": [
    { name: "tickets-index", total: 100, window: 60 },
    { name: null, total: 50, window: 60, counts: (call) => Number(call.query.get("page")) > 500 },
  ],
  "PUT /api/v2/tickets/:id": [
    { name: "per-ticket-updates", total: 30, window: 600, per: "user-and-record" },
    { name: "tickets-update", total: 100, window: 60 },
  ],
  "DELETE /api/v2/tickets/:id": [{ name: null, total: 400, window: 60 }],
  "GET /api/v2/tickets/:id/audits": [{ name: null, total: 500, window: 60 }],
  "PUT /api/v2/users/:id": [
    { name: null, total: 5, window: 60, per: "record" },
    { name: null, total: 1, window: 1 },
  ],
  "GET /api/v2/views/:id/execute": [{ name: null, total: 5, window: 60, per: "user-and-record" }],
  "GET /api/v2/views/:id/count": [{ name: null, total: 5, window: 60, per: "user-and-record" }],
  "GET /api/v2/views/count_many": [{ name: null, total: 6, window: 300, per: "user" }],
  "GET /api/v2/search": [{ name: null, total: 2500, window: 60 }],
  "GET /api/v2/search/export": [{ name: null, total: 100, window: 60 }],
  "GET /api/v2/incremental/tickets": [{ name: "incremental-exports", total: 10, window: 60 }],
  "GET /api/v2/incremental/tickets/cursor": [
    { name: "incremental-exports", total: 10, window: 60 },
  ],
  "GET /api/v2/tags": [{ name: "tags-index", total: 100, window: 60 }],
  "POST /api/v2/requests": [
    { name: "ticket-request-create-by-user-and-ip", total: 300, window: 60, per: "user" },
    // Nobody signed in, as on a trial.
    { name: null, total: 5, window: 3600, counts: (call) => call.caller === undefined },
  ],
};
