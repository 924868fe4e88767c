import { queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { flag, id, list, moment, text, texts } from "./fields.ts";
import { deleteResource, getJson, sendJson } from "./request.ts";

/** https://developer.zendesk.com/api-reference/ticketing/oauth/oauth_clients/ */
const clientSchema = v.object({
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

const listSchema = v.object({ clients: list(clientSchema) });
const oneSchema = v.object({ client: clientSchema });
const withSecretSchema = v.object({
  client: v.object({ ...clientSchema.entries, secret: v.string() }),
});

const root = "/api/v2/oauth/clients";

/** The account's own clients, the first 100; global ones are not among them. Admins only. */
export const clientsQuery = queryOptions({
  queryKey: ["oauth-clients"],
  queryFn: async ({ signal }) =>
    (await getJson(`${root}?page[size]=100`, listSchema, { signal })).clients,
});

/**
 * Creates a client. Zendesk gives every client a secret, public ones too, and shows it whole this
 * once: hand it to the person and keep it nowhere. Throws ZendeskError.
 */
export async function createClient(
  client: ClientSettings,
): Promise<{ client: OAuthClient; secret: string }> {
  const answer = await sendJson("POST", root, { client }, withSecretSchema, {
    expectsSecret: true,
  });
  const { secret, ...created } = answer.client;
  return { client: created, secret };
}

/** Changes a client; its identifier may change too, which breaks every app that uses it. Throws ZendeskError. */
export async function updateClient(clientId: number, client: ClientSettings): Promise<OAuthClient> {
  return (await sendJson("PUT", `${root}/${clientId}`, { client }, oneSchema)).client;
}

/** Deletes a client and with it every token it was given. Throws ZendeskError. */
export async function deleteClient(clientId: number): Promise<void> {
  await deleteResource(`${root}/${clientId}`);
}

/** Replaces a client's secret at once and returns the new one, shown whole this once. Throws ZendeskError. */
export async function generateSecret(clientId: number): Promise<string> {
  const path = `${root}/${clientId}/generate_secret`;
  return (await sendJson("PUT", path, {}, withSecretSchema, { expectsSecret: true })).client.secret;
}
