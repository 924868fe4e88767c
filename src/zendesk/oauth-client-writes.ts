import * as v from "valibot";
import { isGone, lookWhetherGone } from "./deletion.ts";
import { text } from "./fields.ts";
import {
  type ClientSettings,
  type OAuthClient,
  clientSchema,
  clientsQuery,
  readClients,
} from "./oauth-clients.ts";
import { tokensKey } from "./oauth-tokens.ts";
import { getJson } from "./request.ts";
import { defineWrite, longestOnTheWay } from "./write.ts";

/*
 * The writes to OAuth clients, for admins.
 * https://developer.zendesk.com/api-reference/ticketing/oauth/oauth_clients/
 */

const withSecretSchema = v.object({
  client: v.object({ ...clientSchema.entries, secret: v.pipe(v.string(), v.minLength(1)) }),
});

const oneSchema = v.object({ client: clientSchema });

/** The start of a secret is all Zendesk shows later, but enough to tell one from the next. */
const startSchema = v.object({ client: v.object({ secret: text }) });

/** A client with its secret, whole: to be shown to the person this once and kept nowhere. */
export interface NewClient {
  client: OAuthClient;
  secret: string;
}

/**
 * Creates a client. Zendesk gives every client a secret, public ones too, and shows it whole in the answer only: when
 * that is lost, so is the secret. Two clients of one identifier there cannot be.
 */
export const clientCreation = defineWrite({
  place: ({ identifier }: ClientSettings) => `oauth-client/new/${identifier}`,
  keeps: "page",
  content: (settings) => settings,
  begin: async () => ({ ids: (await readClients()).clients.map(({ id }) => id) }),
  line: "POST /oauth/clients",
  places: () => ({}),
  expectsSecret: true,
  body: (client) => ({ client }),
  answer: withSecretSchema,
  confirmed(answer, settings): NewClient | undefined {
    if (answer === undefined || answer.client.identifier !== settings.identifier) return undefined;
    const { secret, ...client } = answer.client;
    return { client, secret };
  },
  async look({ identifier }, before) {
    const { clients, hasMore } = await readClients();
    const made = clients.find((one) => one.identifier === identifier);
    if (made) return { found: before.ids.includes(made.id) ? "overtaken" : "secret-lost" };
    return { found: hasMore ? "unclear" : "not-there" };
  },
  mayArrive: () => 0,
  stale: () => [clientsQuery.queryKey],
  staleWhenOpened: [],
});

/** What a client is to become. */
export interface ClientChange {
  id: number;
  settings: ClientSettings;
}

/** Changes a client; its identifier may change too, which breaks every app that uses it. */
export const clientChange = defineWrite({
  place: ({ id }: ClientChange) => `oauth-client/${id}`,
  keeps: "page",
  content: ({ settings }) => settings,
  begin: () => null,
  line: "PUT /oauth/clients/{id}",
  places: ({ id }) => ({ id }),
  body: ({ settings }) => ({ client: settings }),
  answer: oneSchema,
  confirmed: (answer, change) =>
    answer && hasSettings(answer.client, change) ? answer.client : undefined,
  async look(change) {
    const { client } = await getJson("GET /oauth/clients/{id}", { id: change.id }, oneSchema);
    return hasSettings(client, change) ? { found: "done", done: client } : { found: "not-there" };
  },
  mayArrive: () => 0,
  stale: () => [clientsQuery.queryKey],
  staleWhenOpened: [],
});

/** Deletes a client and with it every token it was given. */
export const clientDeletion = defineWrite({
  place: ({ id }: { id: number }) => `oauth-client/${id}/deletion`,
  keeps: "page",
  content: () => null,
  begin: () => null,
  line: "DELETE /oauth/clients/{id}",
  places: ({ id }) => ({ id }),
  answer: null,
  // A success without a body: whatever was sent along was refused before it came here.
  confirmed: () => true as const,
  alreadyDone: (refusal) => (isGone(refusal) ? true : undefined),
  look: ({ id }) => lookWhetherGone("GET /oauth/clients/{id}", id),
  mayArrive: () => 0,
  stale: () => [clientsQuery.queryKey, tokensKey],
  staleWhenOpened: [],
});

/**
 * Replaces a client's secret at once and returns the new one, whole in this answer only. A late one would replace the
 * secret that was shown meanwhile, so sending again waits until it can no longer arrive.
 */
export const secretReplacement = defineWrite({
  place: ({ id }: { id: number }) => `oauth-client/${id}/secret`,
  keeps: "page",
  content: () => null,
  begin: async ({ id }) => ({ start: await startOfSecret(id) }),
  line: "PUT /oauth/clients/{id}/generate_secret",
  places: ({ id }) => ({ id }),
  expectsSecret: true,
  body: () => ({}),
  answer: withSecretSchema,
  confirmed: (answer, { id }) => (answer?.client.id === id ? answer.client.secret : undefined),
  async look({ id }, before) {
    const start = await startOfSecret(id);
    if (start === null || before.start === null) return { found: "unclear" };
    return { found: start === before.start ? "not-there" : "secret-lost" };
  },
  mayArrive: () => longestOnTheWay,
  stale: () => [clientsQuery.queryKey],
  staleWhenOpened: [],
});

async function startOfSecret(clientId: number): Promise<string | null> {
  const { client } = await getJson("GET /oauth/clients/{id}", { id: clientId }, startSchema);
  return client.secret?.slice(0, 9) ?? null;
}

function hasSettings(client: OAuthClient, { id, settings }: ClientChange): boolean {
  const lines = (texts: readonly string[]) => [...texts].sort().join("\n");
  return (
    client.id === id &&
    client.name === settings.name &&
    client.identifier === settings.identifier &&
    client.kind === settings.kind &&
    (client.company ?? "") === settings.company &&
    (client.description ?? "") === settings.description &&
    lines(client.redirect_uri) === lines(settings.redirect_uri) &&
    lines(client.allowed_scopes) === lines(settings.allowed_scopes)
  );
}
