import { authorizePath } from "../../reference/paths.ts";
import { challengeMethod } from "../../reference/pkce.ts";
import { printScopeString } from "../../scopes/format.ts";

/** One parameter of the authorization URL, with what it is for. */
export interface AuthorizationParameter {
  readonly name: string;
  readonly value: string;
  readonly about: string;
  /** Made anew for each sign-in, by the worker: the value shown stands for it. */
  readonly isPlaceholder?: true;
}

/** Lists what Zendesk is asked, in the order it is sent (RFC 6749 4.1.1, RFC 7636 4.3). */
export function authorizationParameters(wish: {
  clientId: string;
  redirectUri: string;
  scopes: readonly string[];
}): AuthorizationParameter[] {
  return [
    { name: "response_type", value: "code", about: "a one-time code, no token in the address" },
    { name: "client_id", value: wish.clientId, about: "this app, by its identifier" },
    { name: "redirect_uri", value: wish.redirectUri, about: "where Zendesk sends you back" },
    { name: "scope", value: printScopeString(wish.scopes), about: "what you allow" },
    { name: "state", value: "STATE", about: "ties the answer to this tab", isPlaceholder: true },
    {
      name: "code_challenge",
      value: "CODE_CHALLENGE",
      about: "only who asked can use the code",
      isPlaceholder: true,
    },
    { name: "code_challenge_method", value: challengeMethod, about: "how the challenge is made" },
  ];
}

/** Writes the whole URL. */
export function authorizationUrl(
  origin: string,
  parameters: readonly AuthorizationParameter[],
): string {
  const query = new URLSearchParams(parameters.map(({ name, value }) => [name, value]));
  return `${origin}${authorizePath}?${query.toString()}`;
}
