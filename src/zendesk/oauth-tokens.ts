import { queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { id, list, moment, text, texts } from "./fields.ts";
import { ZendeskError, deleteResource, getJson } from "./request.ts";

/** https://developer.zendesk.com/api-reference/ticketing/oauth/oauth_tokens/ */
export const tokenSchema = v.object({
  id,
  client_id: id,
  user_id: id,
  /** The first ten characters at most: Zendesk never shows a token whole again. */
  token: text,
  /** An array here, a space-separated string at `/oauth/tokens`. */
  scopes: texts,
  created_at: moment,
  used_at: moment,
  expires_at: moment,
  refresh_token_expires_at: moment,
});

/** A token as Zendesk lists it. */
export type OAuthToken = v.InferOutput<typeof tokenSchema>;

const currentSchema = v.object({ token: tokenSchema });
const listSchema = v.object({ tokens: list(tokenSchema) });

/** This session's own token, as Zendesk knows it. */
export const currentTokenQuery = queryOptions({
  queryKey: ["oauth-tokens", "current"],
  queryFn: async ({ signal }) =>
    (await getJson("/api/v2/oauth/tokens/current", currentSchema, { signal })).token,
});

/** The tokens of the signed-in person, for every app they allowed; the first 100. */
export const ownTokensQuery = queryOptions({
  queryKey: ["oauth-tokens", "own"],
  queryFn: async ({ signal }) =>
    (await getJson("/api/v2/oauth/tokens?page[size]=100", listSchema, { signal })).tokens,
});

/**
 * Ends one token for good; whatever uses it is signed out. One that is already gone is as good as ended: browsers
 * repeat by themselves what dies on a kept connection, and the second time there is nothing left. Throws ZendeskError.
 */
export async function revokeToken(tokenId: number): Promise<void> {
  try {
    await deleteResource(`/api/v2/oauth/tokens/${tokenId}`);
  } catch (error) {
    if (!(error instanceof ZendeskError && error.status === 404)) throw error;
  }
}
