import { mostAtOnce } from "../reference/limits.ts";
import { queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { answerList, flag, id, moment, nextCursor, unasked, text, texts } from "./fields.ts";
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

/** Pages of a hundred clients that are read: no account has so many that a person could look them over. */
const mostPages = 10;

/** The account's own clients, the first 1,000, never from a cache; `hasMore` tells of others. Throws ZendeskError. */
export async function readClients(
  signal?: AbortSignal,
): Promise<{ clients: OAuthClient[]; hasMore: boolean }> {
  const clients: OAuthClient[] = [];
  const asked: (string | null)[] = [];
  let next: string | null = null;
  do {
    asked.push(next);
    const query = { "page[size]": mostAtOnce, "page[after]": next };
    const options = { query, ...(signal && { signal }) };
    // oxlint-disable-next-line no-await-in-loop -- each page says where the next begins
    const page = await getJson("GET /oauth/clients", {}, listSchema, options);
    clients.push(...page.clients);
    next = unasked(page.meta, asked);
  } while (next !== null && asked.length < mostPages);
  return { clients, hasMore: next !== null };
}

/** The account's own clients, the first 1,000; global ones are not among them. Admins only. */
export const clientsQuery = queryOptions({
  queryKey: ["oauth-clients"],
  queryFn: async ({ signal }) => readClients(signal),
});
