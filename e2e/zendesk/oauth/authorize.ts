import type { Account } from "../account/account.ts";
import { redirect } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import { Refusal } from "../http/errors.ts";
import { authorizationErrorPage, consentPage } from "./pages/pages.ts";
import { parseScopes } from "../calls/scopes.ts";
import type { BrowserSession, Client } from "../account/oauth-store.ts";
import type { User } from "../records/kinds/user.ts";

/** An authorization request that may be shown to a person (RFC 6749, section 4.1.1). */
interface AuthorizationRequest {
  client: Client;
  redirectUri: string;
  scopes: readonly string[];
  state: string | null;
  codeChallenge: string | null;
}

const malformed =
  "The request is missing a required parameter, includes an unsupported parameter or parameter value, or is otherwise malformed.";

/** `GET /oauth/authorizations/new`: the consent page, the login page before it, or a dead end. */
export function authorize(
  account: Account,
  query: URLSearchParams,
  session: BrowserSession | undefined,
): Answer {
  const request = readRequest(account, query);
  const user = account.tables.users.get(session?.userId);
  if (!session || !user || user.suspended) {
    const returnTo = `/oauth/authorizations/new?${query}`;
    const parameters = new URLSearchParams({
      client_id: request.client.identifier,
      return_to: returnTo,
    });
    return redirect(`/access/unauthenticated?${parameters}`);
  }
  if (!account.behaviour.askAgain && account.oauth.hasConsent(user.id, request)) {
    return allow(account, request, user);
  }
  return consentPage({
    account,
    client: request.client,
    user,
    scopes: request.scopes,
    query: query.toString(),
    authenticityToken: session.authenticityToken,
    redirectOrigin: new URL(request.redirectUri).origin,
  });
}

/** `POST /oauth/authorizations`: what the person answered. */
export function decide(
  account: Account,
  form: URLSearchParams,
  session: BrowserSession | undefined,
): Answer {
  const user = account.tables.users.get(session?.userId);
  if (!session || !user || form.get("authenticity_token") !== session.authenticityToken) {
    throw new Refusal(authorizationErrorPage("This page is out of date. Start again.", 403));
  }
  const request = readRequest(account, new URLSearchParams(form.get("request") ?? ""));
  if (form.get("decision") !== "allow") {
    return redirect(
      withParameters(request.redirectUri, {
        error: "access_denied",
        error_description: "The end-user or authorization server denied the request",
        state: request.state,
      }),
    );
  }
  account.oauth.rememberConsent(user.id, request);
  return allow(account, request, user);
}

function allow(account: Account, request: AuthorizationRequest, user: User): Answer {
  const { code } = account.oauth.issueCode({
    clientId: request.client.id,
    userId: user.id,
    redirectUri: request.redirectUri,
    scopes: request.scopes,
    codeChallenge: request.codeChallenge,
  });
  return redirect(withParameters(request.redirectUri, { code, state: request.state }));
}

/** Throws a page, never a redirect: an app that sends a bad request hears nothing of it. */
function readRequest(account: Account, query: URLSearchParams): AuthorizationRequest {
  const names = [...query.keys()];
  if (new Set(names).size !== names.length) throw deadEnd(malformed);
  const client = account.oauth.clientByIdentifier(query.get("client_id") ?? "");
  if (!client) throw deadEnd("No such client");
  const redirectUri = query.get("redirect_uri");
  if (redirectUri === null) throw deadEnd(malformed);
  if (!client.redirect_uri.includes(redirectUri)) throw deadEnd('"redirect_uri" mismatch');
  if (query.get("response_type") !== "code") {
    throw deadEnd("The requested response type is not supported by the authorization server.");
  }
  const scope = query.get("scope");
  if (scope === null || scope.trim() === "") throw deadEnd(malformed);
  return {
    client,
    redirectUri,
    scopes: parseScopes(scope),
    state: query.get("state"),
    codeChallenge: readChallenge(client, query),
  };
}

/** PKCE: S256 only, and a public client must use it (RFC 7636, section 4.3). */
function readChallenge(client: Client, query: URLSearchParams): string | null {
  const challenge = query.get("code_challenge");
  const method = query.get("code_challenge_method");
  if (challenge === null && method === null && client.kind !== "public") return null;
  if (challenge === null || method !== "S256" || !/^[A-Za-z0-9_-]{43}$/.test(challenge)) {
    throw deadEnd(malformed);
  }
  return challenge;
}

function deadEnd(reason: string): Refusal {
  return new Refusal(authorizationErrorPage(reason));
}

/** Adds parameters as a form would, spaces as `+`; null ones stay away. */
function withParameters(uri: string, parameters: Record<string, string | null>): string {
  const url = new URL(uri);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null) url.searchParams.append(name, value);
  }
  return url.href;
}
