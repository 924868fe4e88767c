import type { Need } from "../../reference/endpoints/endpoint.ts";
import type { Role } from "../../reference/roles.ts";

/** What is known about a request before anybody looks at its answer. */
export interface RequestFacts {
  method?: string;
  /** The path under the account's origin, with or without its query. */
  path?: string;
  role?: Role;
  grantedScopes?: readonly string[];
  /** What the endpoint asks for: any one of the scopes, and one of the roles. */
  needed?: Need;
}

/** Whether the request may have changed something at Zendesk. */
export function isWrite({ method }: RequestFacts): boolean {
  return method !== undefined && method.toUpperCase() !== "GET";
}
