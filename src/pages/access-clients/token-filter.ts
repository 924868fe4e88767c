import type { OAuthToken } from "../../zendesk/oauth-tokens.ts";
import type { People } from "../../zendesk/users.ts";

/** Which of the account's tokens to show; kept in the address, so that a finding can be passed on. */
export interface TokenFilter {
  /** The client's number. Zendesk filters by it; the rest is filtered here. */
  readonly clientId: number | undefined;
  /** Part of a person's name or address, or their number. */
  readonly person: string;
  /** Days without use. */
  readonly unusedDays: UnusedDays;
}

export type UnusedDays = 0 | 30 | 90;

const day = 24 * 60 * 60_000;

/** Reads the filter from the address; what makes no sense there counts as not set. */
export function readTokenFilter(parameters: URLSearchParams): TokenFilter {
  const client = parameters.get("client") ?? "";
  const unused = parameters.get("unused");
  return {
    clientId: /^\d{1,16}$/.test(client) ? Number(client) : undefined,
    person: parameters.get("person") ?? "",
    unusedDays: unused === "30" ? 30 : unused === "90" ? 90 : 0,
  };
}

/** What the address says of a filter: nothing of what is not set. */
export function tokenFilterQuery({ clientId, person, unusedDays }: TokenFilter): URLSearchParams {
  const query = new URLSearchParams();
  if (clientId !== undefined) query.set("client", String(clientId));
  if (person !== "") query.set("person", person);
  if (unusedDays > 0) query.set("unused", String(unusedDays));
  return query;
}

/** The part of the filter Zendesk does not know: `now` in ms since 1970. */
export function matchesFilter(
  token: OAuthToken,
  { person, unusedDays }: TokenFilter,
  people: People,
  now: number,
): boolean {
  if (unusedDays > 0 && now - lastSeen(token) < unusedDays * day) return false;
  const wanted = person.trim().toLowerCase();
  if (wanted === "") return true;
  const holder = token.user_id === null ? undefined : people.get(token.user_id);
  return [String(token.user_id), holder?.name, holder?.email].some(
    (text) => text?.toLowerCase().includes(wanted) === true,
  );
}

/** When a token was last used, or made if it never was; a token that says neither is old. */
function lastSeen({ used_at, created_at }: OAuthToken): number {
  const moment = Date.parse(used_at ?? created_at ?? "");
  return Number.isNaN(moment) ? 0 : moment;
}
