import { endpoints } from "../reference/endpoints.ts";
import { withoutRedundant } from "./advice.ts";
import { covers } from "./catalogue.ts";
import { requestLineOf } from "./request-line.ts";

/** A request this session made, as `GET /api/v2/tickets`; the path may carry a query. */
export interface MadeRequest {
  readonly method: string;
  readonly path: string;
}

/** Which granted scopes a session needed, and the smaller set to ask for next time. */
export interface UseReport {
  readonly used: readonly { readonly scope: string; readonly requests: readonly string[] }[];
  readonly unused: readonly string[];
  /** The narrowest scopes that would have been enough, in catalogue order of use. */
  readonly enough: readonly string[];
}

/**
 * Holds what a session did against what it may do. A request counts for the narrowest granted scope
 * that opens it; one whose endpoint is not known here counts for `read` or `write` by its method.
 */
export function reportUse(granted: readonly string[], made: readonly MadeRequest[]): UseReport {
  const requestsOf = new Map<string, Set<string>>();
  const enough = new Set<string>();
  for (const { method, path } of made) {
    const line = requestLineOf(method, path);
    const need = line ? endpoints[line].scopes : [method === "GET" ? "read" : "write"];
    if (need.length === 0) continue;
    const scope = granted.find((each) => need.includes(each)) ?? coveringScope(granted, need);
    if (scope === undefined) continue;
    const bare = path.split("?")[0] ?? path;
    const requests = requestsOf.get(scope) ?? new Set<string>();
    requestsOf.set(scope, requests.add(`${method} ${bare}`));
    enough.add(need[0] ?? scope);
  }
  const used = [...requestsOf].map(([scope, requests]) => ({ scope, requests: [...requests] }));
  return {
    used,
    unused: granted.filter((scope) => !requestsOf.has(scope)),
    enough: withoutRedundant([...enough]),
  };
}

function coveringScope(granted: readonly string[], need: readonly string[]): string | undefined {
  return granted.find((scope) => need.some((each) => covers([scope], each)));
}
