import { mostAtOnce } from "../reference/limits.ts";
import { queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { answerList, flag, id, moment, nextCursor, text, texts } from "./fields.ts";
import { getJson } from "./request.ts";

/** https://developer.zendesk.com/api-reference/ticketing/oauth/oauth_clients/ */
export const clientSchema = v.object({
  /** The number the tokens API takes. */
  id,
  name: text,
  /** The `client_id` of the authorization flow. */
  identifier: text,
  /** Null for the `unknown` of clients made before there were kinds. */
  kind: v.fallback(v.nullable(v.picklist(["public", "confidential"])), null),
  company: text,
  description: text,
  redirect_uri: texts,
  /** The ceiling of what may be asked for; empty where there is none. */
  allowed_scopes: texts,
  user_id: id,
  created_at: moment,
  updated_at: moment,
  global: flag,
});

/** An OAuth client as Zendesk lists it, without the start of its secret. */
export type OAuthClient = v.InferOutput<typeof clientSchema>;

/** What a person decides about a client, as it goes over the wire. */
export interface ClientSettings {
  name: string;
  identifier: string;
  kind: "public" | "confidential";
  company: string;
  description: string;
  redirect_uri: string[];
  allowed_scopes: string[];
}

const listSchema = v.object({ clients: answerList(clientSchema), meta: nextCursor });

/** The account's own clients, the first 100, never from a cache; `hasMore` tells of others. */
export async function readClients(
  signal?: AbortSignal,
): Promise<{ clients: OAuthClient[]; hasMore: boolean }> {
  const options = { query: { "page[size]": mostAtOnce }, ...(signal && { signal }) };
  const { clients, meta } = await getJson("GET /oauth/clients", {}, listSchema, options);
  return { clients, hasMore: meta !== null };
}

/** The account's own clients, the first 100; global ones are not among them. Admins only. */
export const clientsQuery = queryOptions({
  queryKey: ["oauth-clients"],
  queryFn: async ({ signal }) => (await readClients(signal)).clients,
});
