import { createHash, timingSafeEqual } from "node:crypto";
import type { Account } from "../account/account.ts";
import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import { tokenError } from "./errors.ts";
import { lifetimes } from "./lifetimes.ts";
import { isWithin, knownScopes, parseScopes } from "../calls/scopes.ts";
import { newSecret } from "../account/oauth-store.ts";
import type { Client, Token } from "../account/oauth-store.ts";
import type { TokenRequest } from "./token-request.ts";

/** `POST /oauth/tokens` (RFC 6749, section 3.2): a code, a refresh token or a client's own secret for tokens. */
export function answerTokenRequest(account: Account, request: TokenRequest): Answer {
  const client = authenticateClient(account, request);
  const token = grant(account, client, request);
  const { scopes, expiresAt, refreshTokenExpiresAt } = token;
  const now = account.clock.now();
  const seconds = (end: number | null) =>
    end === null ? undefined : Math.round((end - now) / 1000);
  return answerJson(
    {
      access_token: token.accessToken,
      refresh_token: token.refreshToken ?? undefined,
      token_type: "bearer",
      scope: scopes.join(" "),
      expires_in: seconds(expiresAt),
      refresh_token_expires_in: seconds(refreshTokenExpiresAt),
    },
    200,
    { "cache-control": "no-store", pragma: "no-cache" },
  );
}

/** A secret, when sent, must be right, for a public client too; a confidential one without PKCE must send it. */
function authenticateClient(account: Account, request: TokenRequest): Client {
  const client = account.oauth.clientByIdentifier(request.text.get("client_id") ?? "");
  const secret = request.text.get("client_secret");
  if (!client) throw tokenError("invalid_client");
  if (secret !== undefined && !sameText(secret, client.secret)) throw tokenError("invalid_client");
  const proves =
    secret !== undefined || client.kind === "public" || request.text.has("code_verifier");
  if (!proves) throw tokenError("invalid_client");
  return client;
}

function grant(account: Account, client: Client, request: TokenRequest): Token {
  switch (request.text.get("grant_type")) {
    case "authorization_code":
      return exchangeCode(account, client, request);
    case "refresh_token":
      return refresh(account, client, request);
    case "client_credentials":
      return ownToken(account, client, request);
    case undefined:
      throw tokenError("invalid_request");
    default:
      // The password grant, too: removed on 2025-02-17.
      throw tokenError("unsupported_grant_type");
  }
}

function exchangeCode(account: Account, client: Client, request: TokenRequest): Token {
  const { text } = request;
  const given = text.get("code");
  if (given === undefined) throw tokenError("invalid_request");
  const life = lifetimes(account, text);
  const code = account.oauth.takeCode(given);
  if (!code || code.clientId !== client.id || code.redirectUri !== text.get("redirect_uri")) {
    throw tokenError("invalid_grant");
  }
  if (!provesPossession(code.codeChallenge, text.get("code_verifier"))) {
    throw tokenError("invalid_grant");
  }
  return account.oauth.issueToken({
    userId: code.userId,
    clientId: client.id,
    scopes: narrow(client, code.scopes, request),
    refreshToken: life.expiresAt === null ? null : newRefreshToken(),
    ...life,
  });
}

/** Rotation: both old tokens are dead before the new ones are out; a replay harms nobody else. */
function refresh(account: Account, client: Client, request: TokenRequest): Token {
  const given = request.text.get("refresh_token");
  if (given === undefined) throw tokenError("invalid_request");
  const life = lifetimes(account, request.text);
  const old = account.oauth.findRefreshToken(given);
  if (!old || old.clientId !== client.id) throw tokenError("invalid_grant");
  const scopes = narrow(client, old.scopes, request);
  account.oauth.revoke(old);
  return account.oauth.issueToken({
    userId: old.userId,
    clientId: client.id,
    scopes,
    refreshToken: life.expiresAt === null ? null : newRefreshToken(),
    ...life,
  });
}

/** Client credentials: confidential clients only, no refresh token, the power of who made the client. */
function ownToken(account: Account, client: Client, request: TokenRequest): Token {
  if (client.kind !== "confidential") throw tokenError("unauthorized_client");
  if (!request.text.has("client_secret")) throw tokenError("invalid_client");
  const { expiresAt } = lifetimes(account, request.text);
  return account.oauth.issueToken({
    userId: client.user_id,
    clientId: client.id,
    scopes: narrow(client, ["read", "write"], request),
    refreshToken: null,
    expiresAt,
    refreshTokenExpiresAt: null,
  });
}

/** The scopes of the new token: those granted, or fewer when the request names some. */
function narrow(
  client: Client,
  granted: readonly string[],
  request: TokenRequest,
): readonly string[] {
  if (request.scopeIsArray) return [];
  const wish = request.text.get("scope");
  const asked = wish === undefined ? granted : parseScopes(wish);
  if (client.allowedScopes && !isWithin(asked, client.allowedScopes)) {
    throw tokenError("invalid_scope");
  }
  const known = knownScopes(asked);
  if (!isWithin(known, granted)) throw tokenError("invalid_scope");
  return known;
}

/** PKCE, S256 only (RFC 7636, section 4.6). */
function provesPossession(challenge: string | null, verifier: string | undefined): boolean {
  if (challenge === null) return verifier === undefined;
  if (verifier === undefined || !/^[A-Za-z0-9._~-]{43,128}$/.test(verifier)) return false;
  return sameText(createHash("sha256").update(verifier).digest("base64url"), challenge);
}

function newRefreshToken(): string {
  return newSecret() + newSecret().slice(0, 24);
}

function sameText(a: string, b: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}
