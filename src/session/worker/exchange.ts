import { codeLifetime } from "../../reference/lifetimes.ts";
import { challengeMethod } from "../../reference/pkce.ts";
import * as oauth from "oauth4webapi";
import type { SessionErrorCode } from "../contract/error.ts";
import { SessionError } from "../contract/error.ts";
import { boundedText } from "../contract/authorization-response.ts";
import type { TokenLifetimes } from "../contract/sign-in-wish.ts";
import type { Transaction } from "../contract/transaction.ts";
import type { Account } from "./authorization-server.ts";
import { momentOf } from "./clock.ts";
import { tokenError } from "./token-error.ts";
import type { TokenRequestContext } from "./token-request.ts";
import { tokenRequestOptions } from "./token-request.ts";
import type { Tokens } from "./tokens.ts";
import { tokensOf } from "./tokens.ts";

/** The URL the person leaves for (RFC 6749 section 4.1.1, RFC 7636 section 4.3). */
export async function authorizationUrl(
  account: Account,
  transaction: Pick<Transaction, "scopes" | "redirectUri" | "state" | "verifier">,
): Promise<URL> {
  const url = new URL(account.as.authorization_endpoint ?? "");
  const challenge = await oauth.calculatePKCECodeChallenge(transaction.verifier);
  url.searchParams.set("response_type", "code");
  url.searchParams.set("client_id", account.client.client_id);
  url.searchParams.set("redirect_uri", transaction.redirectUri);
  url.searchParams.set("scope", transaction.scopes.join(" "));
  url.searchParams.set("state", transaction.state);
  url.searchParams.set("code_challenge", challenge);
  url.searchParams.set("code_challenge_method", challengeMethod);
  return url;
}

/**
 * Exchanges the code of a checked response for tokens, with exactly one request.
 *
 * @throws SessionError when the response is an error, names another issuer, or the token
 *   endpoint gives no token. A code is never sent twice.
 */
export async function exchange(
  account: Account,
  transaction: Transaction,
  parameters: URLSearchParams,
  context: TokenRequestContext,
): Promise<Tokens> {
  const checked = checkResponse(account, transaction, parameters);
  const issued = momentOf(context.environment);
  try {
    const response = await oauth.authorizationCodeGrantRequest(
      account.as,
      account.client,
      oauth.None(),
      checked,
      transaction.redirectUri,
      transaction.verifier,
      tokenRequestOptions(account, context, lifetimeParameters(transaction.lifetimes)),
    );
    const answer = await oauth.processAuthorizationCodeResponse(
      account.as,
      account.client,
      response,
    );
    return tokensOf(answer, issued, {
      refreshToken: null,
      scopes: transaction.scopes,
      refreshTokenLifetime: null,
    });
  } catch (cause) {
    const error = tokenError(cause);
    const tooLate = error.code === "invalid-grant" && (context.codeAge ?? 0) >= codeLifetime * 1000;
    throw tooLate ? new SessionError("expired-code", error.message, error) : error;
  }
}

function checkResponse(
  account: Account,
  transaction: Transaction,
  parameters: URLSearchParams,
): URLSearchParams {
  const issuer = parameters.get("iss");
  if (issuer !== null && issuer !== account.as.issuer) {
    throw new SessionError("issuer-mismatch", "another account answered than was asked");
  }
  try {
    return oauth.validateAuthResponse(account.as, account.client, parameters, transaction.state);
  } catch (cause) {
    if (cause instanceof oauth.AuthorizationResponseError) throw authorizationError(cause);
    throw new SessionError("malformed-callback", "the authorization response is not conform");
  }
}

const authorizationErrors: Record<string, SessionErrorCode> = {
  access_denied: "denied",
  login_required: "login-required",
  interaction_required: "login-required",
  consent_required: "login-required",
  account_selection_required: "login-required",
  invalid_scope: "invalid-scope",
  invalid_client: "invalid-client",
  unauthorized_client: "invalid-client",
  server_error: "server-error",
  temporarily_unavailable: "temporarily-unavailable",
};

function authorizationError(error: oauth.AuthorizationResponseError): SessionError {
  const { error: name, error_description: description } = error;
  const code = authorizationErrors[name] ?? "authorization-error";
  return new SessionError(code, "Zendesk did not authorize", {
    details: {
      error: boundedText(name),
      ...(description === undefined ? {} : { errorDescription: boundedText(description) }),
    },
  });
}

/** The wished lifetimes as Zendesk's token endpoint takes them. */
export function lifetimeParameters(lifetimes: TokenLifetimes | undefined): Record<string, string> {
  const parameters: Record<string, string> = {};
  if (lifetimes?.accessToken !== undefined)
    parameters["expires_in"] = String(lifetimes.accessToken);
  if (lifetimes?.refreshToken !== undefined) {
    parameters["refresh_token_expires_in"] = String(lifetimes.refreshToken);
  }
  return parameters;
}
