export type Role = "end-user" | "agent" | "admin";

/** What is known about a request before anybody looks at its answer. */
export interface RequestFacts {
  method?: string;
  /** The path under the account's origin, with or without its query. */
  path?: string;
  role?: Role;
  grantedScopes?: readonly string[];
  /** What the endpoint asks for, any one of the scopes; `roles` empty when every role may. */
  needed?: { scopes: readonly string[]; roles: readonly Role[] };
}

/** Whether the request may have changed something at Zendesk. */
export function isWrite({ method }: RequestFacts): boolean {
  return method !== undefined && method.toUpperCase() !== "GET";
}
