import { mostAtOnce } from "../reference/limits.ts";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { answerList, nextCursor, unasked } from "./fields.ts";
import { tokenSchema, tokensKey } from "./oauth-tokens.ts";
import { getJson } from "./request.ts";
import { peopleOf, users } from "./users.ts";

const pageSchema = v.object({ tokens: answerList(tokenSchema), meta: nextCursor });
const peopleSchema = v.object({ users });

/**
 * The tokens of everybody in the account, page by page, of one client (by number) or of all.
 * Admins only: others get their own. Zendesk knows no filter by user.
 * https://developer.zendesk.com/api-reference/ticketing/oauth/oauth_tokens/#list-tokens
 */
export function accountTokensQuery(clientId: number | undefined) {
  return infiniteQueryOptions({
    queryKey: [...tokensKey, "account", clientId ?? null],
    queryFn: ({ pageParam, signal }) =>
      getJson("GET /oauth/tokens", {}, pageSchema, {
        query: {
          all: true,
          client_id: clientId,
          "page[size]": mostAtOnce,
          "page[after]": pageParam,
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last, _pages, _asked, asked) => unasked(last.meta, asked),
  });
}

/** The people behind up to 100 ids: for the names beside `user_id`. */
export function tokenHoldersQuery(ids: readonly number[]) {
  const few = [...new Set(ids)].sort((a, b) => a - b).slice(0, mostAtOnce);
  return queryOptions({
    queryKey: ["users", "show-many", few],
    queryFn: async ({ signal }) => {
      const options = { query: { ids: few }, signal };
      return peopleOf([await getJson("GET /users/show_many", {}, peopleSchema, options)]);
    },
    enabled: few.length > 0,
  });
}
