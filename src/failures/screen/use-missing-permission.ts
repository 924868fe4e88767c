import { useQuery } from "@tanstack/react-query";
import { coversAny } from "../../scopes/catalogue.ts";
import { endpoints, type RequestLine } from "../../reference/endpoints.ts";
import type { Explanation } from "../explanation.ts";
import { missingScope, narrowest, wrongRole } from "../words/forbidden.ts";
import { meQuery } from "../../zendesk/users.ts";
import { useGrantedScopes } from "../../session/page/use-session.ts";

/**
 * Says before anything is sent why a request would be refused; undefined when nothing known is against it, or when it
 * is one a person typed, to an endpoint not known here.
 */
export function useMissingPermission(line: RequestLine | undefined): Explanation | undefined {
  const granted = useGrantedScopes();
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  if (line === undefined) return undefined;
  const need = endpoints[line];
  const asked = [`It would ask Zendesk: ${line}`];
  if (need.scopes.length > 0 && !coversAny(granted, need.scopes)) {
    return missingScope(narrowest(need.scopes), need.scopes, asked, "likely");
  }
  const role = me?.role;
  if (role && !need.roles.includes(role)) return wrongRole(role, need.roles, asked);
  return undefined;
}
