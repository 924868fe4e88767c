import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { list, nextCursor } from "./fields.ts";
import { tokenSchema, type OAuthToken } from "./oauth-tokens.ts";
import { getJson, sendJson } from "./request.ts";
import { peopleOf, users } from "./users.ts";

const pageSchema = v.object({ tokens: list(tokenSchema), meta: nextCursor });
const newTokenSchema = v.object({
  token: v.object({ ...tokenSchema.entries, full_token: v.string() }),
});
const peopleSchema = v.object({ users });

/** Zendesk's most for one page, and for one `show_many`. */
const pageSize = 100;

/**
 * The tokens of everybody in the account, page by page, of one client (by number) or of all.
 * Admins only: others get their own. Zendesk knows no filter by user.
 * https://developer.zendesk.com/api-reference/ticketing/oauth/oauth_tokens/#list-tokens
 */
export function accountTokensQuery(clientId: number | undefined) {
  return infiniteQueryOptions({
    queryKey: ["oauth-tokens", "account", clientId ?? null],
    queryFn: async ({ pageParam, signal }) => {
      const client = clientId === undefined ? "" : `&client_id=${clientId}`;
      const after = pageParam === null ? "" : `&page[after]=${encodeURIComponent(pageParam)}`;
      const path = `/api/v2/oauth/tokens?all=true&page[size]=${pageSize}${client}${after}`;
      return getJson(path, pageSchema, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.meta,
  });
}

/** The people behind up to 100 ids: for the names beside `user_id`. */
export function tokenHoldersQuery(ids: readonly number[]) {
  const few = [...new Set(ids)].sort((a, b) => a - b).slice(0, pageSize);
  return queryOptions({
    queryKey: ["users", "show-many", few],
    queryFn: async ({ signal }) => {
      const path = `/api/v2/users/show_many?ids=${few.join(",")}`;
      return peopleOf([await getJson(path, peopleSchema, { signal })]);
    },
    enabled: few.length > 0,
  });
}

/**
 * Makes a token for the signed-in admin without a sign-in: by the client's number, its scopes as an
 * array. It does not expire, has no refresh token, and Zendesk shows it whole this once: hand
 * `fullToken` to the person and keep it nowhere. Throws ZendeskError.
 */
export async function createToken(
  clientId: number,
  scopes: readonly string[],
): Promise<{ token: OAuthToken; fullToken: string }> {
  const json = { token: { client_id: clientId, scopes } };
  const path = "/api/v2/oauth/tokens";
  const answer = await sendJson("POST", path, json, newTokenSchema, { expectsSecret: true });
  const { full_token: fullToken, ...token } = answer.token;
  return { token, fullToken };
}
