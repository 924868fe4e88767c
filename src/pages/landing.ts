import { paths } from "../paths.ts";
import { covers } from "../scopes/catalogue.ts";

/**
 * Where a signed-in person starts when they were not going anywhere: tickets when the token reads
 * them, else their requests, else the session itself. Tickets send end users on to their requests.
 */
export function landing(grantedScopes: readonly string[]): string {
  if (covers(grantedScopes, "tickets:read")) return paths.tickets();
  if (covers(grantedScopes, "requests:read")) return paths.requests();
  return paths.access();
}
