import { mostAtOnce } from "../reference/limits.ts";
import { queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { answerList, id, moment, text, texts } from "./fields.ts";
import { getJson } from "./request.ts";

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

/** The key of everything read about tokens. */
export const tokensKey = ["oauth-tokens"] as const;

const currentSchema = v.object({ token: tokenSchema });
const listSchema = v.object({ tokens: answerList(tokenSchema) });

/** This session's own token, as Zendesk knows it. */
export const currentTokenQuery = queryOptions({
  queryKey: [...tokensKey, "current"],
  queryFn: async ({ signal }) =>
    (await getJson("GET /oauth/tokens/current", {}, currentSchema, { signal })).token,
});

/** The tokens of the signed-in person, for every app they allowed; the first 100. */
export const ownTokensQuery = queryOptions({
  queryKey: [...tokensKey, "own"],
  queryFn: async ({ signal }) =>
    (
      await getJson("GET /oauth/tokens", {}, listSchema, {
        query: { "page[size]": mostAtOnce },
        signal,
      })
    ).tokens,
});
