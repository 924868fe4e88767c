import { useQuery } from "@tanstack/react-query";
import { coversAny } from "../scopes/catalogue.ts";
import { neededFor } from "../scopes/endpoints.ts";
import type { Explanation } from "../zendesk/explanation.ts";
import { missingScope, narrowest, wrongRole } from "../zendesk/explanations/forbidden.ts";
import { meQuery } from "../zendesk/users.ts";
import { useGrantedScopes } from "./use-session.ts";

/**
 * Says before anything is sent why a request would be refused; undefined when nothing known is against it.
 * The path may hold places: `/api/v2/tickets/{id}`.
 */
export function useMissingPermission(method: string, path: string): Explanation | undefined {
  const granted = useGrantedScopes();
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  const need = neededFor(method, path);
  if (need === undefined) return undefined;
  const asked = [`It would ask Zendesk: ${method} ${path}`];
  if (need.scopes.length > 0 && !coversAny(granted, need.scopes)) {
    return missingScope(narrowest(need.scopes), need.scopes, asked, "likely");
  }
  const role = me?.role;
  if (role && !need.roles.includes(role)) return wrongRole(role, need.roles, asked);
  return undefined;
}
