import { answerJson, created, noContent } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { recordNotFound } from "../http/errors.ts";
import { checkClient } from "./check-client.ts";
import { newSecret } from "../account/oauth-store.ts";
import type { Client } from "../account/oauth-store.ts";
import { paginate } from "../calls/pagination.ts";
import type { Sort } from "../records/table.ts";

/**
 * https://developer.zendesk.com/api-reference/ticketing/oauth/oauth_clients/ and
 * https://developer.zendesk.com/api-reference/ticketing/oauth/global_clients/
 */
export const oauthClientHandlers = {
  "GET /api/v2/oauth/clients": (call: Call) => listClients(call, () => true),
  "POST /api/v2/oauth/clients": createClient,
  "GET /api/v2/oauth/clients/:id": showClient,
  "PUT /api/v2/oauth/clients/:id": updateClient,
  "DELETE /api/v2/oauth/clients/:id": deleteClient,
  "PUT /api/v2/oauth/clients/:id/generate_secret": generateSecret,
  "GET /api/v2/users/me/oauth/clients": (call: Call) =>
    listClients(call, (client) => client.user_id === call.user.id),
  "GET /api/v2/oauth/global_clients": listGlobalClients,
};

const byId: Sort<Client> = { name: "id", key: (client) => client.id };

function listClients(call: Call, wanted: (client: Client) => boolean): Answer {
  const rows = call.account.oauth.clients
    .sortedBy(byId)
    .filter((row) => !row.global && wanted(row));
  const page = paginate(call, { rows: () => rows, sort: byId });
  return answerJson({
    clients: page.rows.map((client) => clientJson(call.origin, client)),
    ...page.members,
  });
}

/** Those of other companies' applications that someone here has a token of. */
function listGlobalClients(call: Call): Answer {
  const { clients, tokens } = call.account.oauth;
  const used = new Set(Array.from(tokens.values(), (token) => token.clientId));
  const rows = clients.sortedBy(byId).filter((client) => client.global && used.has(client.id));
  const page = paginate(call, { rows: () => rows, sort: byId });
  const global_clients = page.rows.map(
    ({ id, identifier, name, company, description, logo_url }) => ({
      id,
      identifier,
      name,
      company,
      description,
      logo_url,
    }),
  );
  return answerJson({ global_clients, ...page.members });
}

function createClient(call: Call): Answer {
  const { oauth, clock } = call.account;
  const now = clock.timestamp();
  const client: Client = {
    id: oauth.nextId(),
    kind: "unknown",
    company: null,
    description: null,
    redirect_uri: [],
    allowedScopes: null,
    ...checkClient(call.jsonUnder("client"), oauth),
    global: false,
    secret: newSecret(),
    logo_url: null,
    user_id: call.user.id,
    created_at: now,
    updated_at: now,
  };
  oauth.clients.set(client);
  const json = clientJson(call.origin, client);
  return created({ client: { ...json, secret: client.secret } }, json.url);
}

function showClient(call: Call): Answer {
  return answerJson({ client: clientJson(call.origin, findClient(call)) });
}

function updateClient(call: Call): Answer {
  const { oauth, clock } = call.account;
  const before = findClient(call);
  const change = checkClient(call.jsonUnder("client"), oauth, before);
  const client = { ...before, ...change, updated_at: clock.timestamp() };
  oauth.clients.set(client);
  return answerJson({ client: clientJson(call.origin, client) });
}

/** Its tokens die with a client. */
function deleteClient(call: Call): Answer {
  const { oauth } = call.account;
  const client = findClient(call);
  for (const token of oauth.tokens.values()) if (token.clientId === client.id) oauth.revoke(token);
  oauth.clients.delete(client.id);
  return noContent();
}

/** The new secret, shown whole this once. */
function generateSecret(call: Call): Answer {
  const { oauth, clock } = call.account;
  const client = { ...findClient(call), secret: newSecret(), updated_at: clock.timestamp() };
  oauth.clients.set(client);
  return answerJson({ client: { ...clientJson(call.origin, client), secret: client.secret } });
}

function findClient(call: Call): Client {
  const client = call.account.oauth.clients.get(call.id());
  if (!client || client.global) throw recordNotFound();
  return client;
}

/** A client as the API lists it, its secret cut short; the ceiling is shown where there is one. */
function clientJson(origin: string, client: Client) {
  const { allowedScopes, ...shown } = client;
  return {
    url: `${origin}/api/v2/oauth/clients/${client.id}.json`,
    ...shown,
    secret: client.secret.slice(0, 10),
    ...(allowedScopes && { allowed_scopes: allowedScopes }),
  };
}
