import { answerJson, created, noContent } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { recordInvalid, recordNotFound } from "../http/errors.ts";
import { knownScopes } from "../calls/scopes.ts";
import type { Token } from "../account/oauth-store.ts";
import { paginate } from "../calls/pagination.ts";
import type { Sort } from "../records/table.ts";
import { timestamp } from "../records/timestamp.ts";

/** https://developer.zendesk.com/api-reference/ticketing/oauth/oauth_tokens/ */
export const oauthTokenHandlers = {
  "GET /api/v2/oauth/tokens": listTokens,
  "POST /api/v2/oauth/tokens": createToken,
  "GET /api/v2/oauth/tokens/current": (call: Call) => showToken(call, currentToken(call)),
  "DELETE /api/v2/oauth/tokens/current": (call: Call) => endToken(call, currentToken(call)),
  "GET /api/v2/oauth/tokens/:id": (call: Call) => showToken(call, findToken(call)),
  "DELETE /api/v2/oauth/tokens/:id": (call: Call) => endToken(call, findToken(call)),
};

const byId: Sort<Token> = { name: "id", key: (token) => token.id };

/** One's own tokens; an admin may ask for everybody's with `all=true`. */
function listTokens(call: Call): Answer {
  const { user, query } = call;
  const everybody = user.role === "admin" && query.get("all") === "true";
  const clientId = query.get("client_id") ?? query.get("global_client_id");
  const rows = call.account.oauth.tokens
    .sortedBy(byId)
    .filter((token) => everybody || token.userId === user.id)
    .filter((token) => clientId === null || String(token.clientId) === clientId);
  const page = paginate(call, { rows: () => rows, sort: byId });
  return answerJson({
    tokens: page.rows.map((token) => tokenJson(call.origin, token)),
    ...page.members,
  });
}

/** A token for the admin who asks, shown whole this once; it has no refresh token and never expires. */
function createToken(call: Call): Answer {
  const { client_id, scopes } = call.jsonUnder("token");
  const client = call.account.oauth.clients.get(typeof client_id === "number" ? client_id : null);
  if (!client) {
    throw recordInvalid({
      client_id: [{ description: "Client: cannot be blank", error: "BlankValue" }],
    });
  }
  if (!Array.isArray(scopes) || !scopes.every((scope) => typeof scope === "string")) {
    throw recordInvalid({ scopes: [{ description: "Scopes: is invalid", error: "InvalidValue" }] });
  }
  const token = call.account.oauth.issueToken({
    userId: call.user.id,
    clientId: client.id,
    scopes: knownScopes(scopes),
    refreshToken: null,
    expiresAt: null,
    refreshTokenExpiresAt: null,
  });
  const json = tokenJson(call.origin, token);
  return created({ token: { ...json, full_token: token.accessToken } }, json.url);
}

function showToken(call: Call, token: Token): Answer {
  return answerJson({ token: tokenJson(call.origin, token) });
}

/** Sign-out: the access token and its refresh token are dead with the answer. */
function endToken(call: Call, token: Token): Answer {
  call.account.oauth.revoke(token);
  return noContent();
}

/** Basic authentication has no token to speak of. */
function currentToken(call: Call): Token {
  const token = call.caller?.token;
  if (!token) throw recordNotFound();
  return token;
}

/** Other people's tokens exist for admins only. */
function findToken(call: Call): Token {
  const token = call.account.oauth.tokens.get(call.id());
  if (!token || (token.userId !== call.user.id && call.user.role !== "admin")) {
    throw recordNotFound();
  }
  return token;
}

/** A token as the API lists it: its secrets cut short, its scopes an array. */
function tokenJson(origin: string, token: Token) {
  const time = (ms: number | null) => (ms === null ? null : timestamp(ms));
  return {
    url: `${origin}/api/v2/oauth/tokens/${token.id}.json`,
    id: token.id,
    user_id: token.userId,
    client_id: token.clientId,
    token: token.accessToken.slice(0, 10),
    refresh_token: token.refreshToken && token.refreshToken.slice(0, 10),
    created_at: timestamp(token.createdAt),
    used_at: time(token.usedAt),
    expires_at: time(token.expiresAt),
    refresh_token_expires_at: time(token.refreshTokenExpiresAt),
    scopes: token.scopes,
  };
}
