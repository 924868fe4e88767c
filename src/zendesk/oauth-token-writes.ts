import * as v from "valibot";
import { isGone, lookWhetherGone } from "./deletion.ts";
import { answerList, nextCursor } from "./fields.ts";
import { type OAuthToken, tokenSchema, tokensKey } from "./oauth-tokens.ts";
import { getJson } from "./request.ts";
import { defineWrite, longestOnTheWay } from "./write.ts";

/*
 * The writes to OAuth tokens.
 * https://developer.zendesk.com/api-reference/ticketing/oauth/oauth_tokens/
 */

const newTokenSchema = v.object({
  token: v.object({ ...tokenSchema.entries, full_token: v.pipe(v.string(), v.minLength(1)) }),
});

const pageSchema = v.object({ tokens: answerList(tokenSchema), meta: nextCursor });

/** A token to be made without a sign-in: by the client's number, its scopes as an array. */
export interface TokenWish {
  clientId: number;
  scopes: readonly string[];
}

/**
 * Makes a token for the signed-in admin. It does not expire, has no refresh token, and Zendesk shows it whole in the
 * answer only: hand it to the person and keep it nowhere. When the answer is lost, nobody ever sees the token, and all
 * that is left is to revoke it and make another.
 */
export const tokenCreation = defineWrite({
  place: ({ clientId }: TokenWish) => `oauth-token/new/${clientId}`,
  keeps: "page",
  content: ({ scopes }) => scopes,
  begin: async ({ clientId }) => {
    const { tokens, hasMore } = await readOwnTokens(clientId);
    return { ids: tokens.map(({ id }) => id), hasMore };
  },
  line: "POST /oauth/tokens",
  places: () => ({}),
  expectsSecret: true,
  body: ({ clientId, scopes }) => ({ token: { client_id: clientId, scopes } }),
  answer: newTokenSchema,
  confirmed: (answer, { clientId }) =>
    answer?.token.client_id === clientId ? answer.token.full_token : undefined,
  async look({ clientId, scopes }, before) {
    const { tokens, hasMore } = await readOwnTokens(clientId);
    // What somebody signed in with, in this or another browser, ends one day; what is made here never does.
    const made = tokens.filter(
      ({ id, expires_at }) => expires_at === null && !before.ids.includes(id),
    );
    const wanted = [...scopes].sort().join(" ");
    if (made.some((token) => token.scopes.toSorted().join(" ") === wanted)) {
      return { found: "secret-lost" };
    }
    return { found: made.length > 0 || hasMore ? "unclear" : "not-there" };
  },
  mayArrive: () => longestOnTheWay,
  stale: () => [tokensKey],
  staleWhenOpened: [],
});

/** One's own tokens of a client, the first 100. */
async function readOwnTokens(
  clientId: number,
): Promise<{ tokens: OAuthToken[]; hasMore: boolean }> {
  const query = { "page[size]": 100, client_id: clientId };
  const { tokens, meta } = await getJson("GET /oauth/tokens", {}, pageSchema, { query });
  return { tokens, hasMore: meta !== null };
}

/**
 * Ends one token for good; whatever uses it is signed out. One that is already gone is as good as ended: browsers
 * repeat by themselves what dies on a kept connection, and the second time there is nothing left.
 */
export const tokenRevocation = defineWrite({
  place: ({ id }: { id: number }) => `oauth-token/${id}`,
  keeps: "page",
  content: () => null,
  begin: () => null,
  line: "DELETE /oauth/tokens/{id}",
  places: ({ id }) => ({ id }),
  answer: null,
  confirmed: () => true as const,
  alreadyDone: (refusal) => (isGone(refusal) ? true : undefined),
  look: ({ id }) => lookWhetherGone("GET /oauth/tokens/{id}", id),
  mayArrive: () => 0,
  stale: () => [tokensKey],
  staleWhenOpened: [],
});
