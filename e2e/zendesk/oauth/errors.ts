import { answerJson } from "../http/answer.ts";
import { Refusal } from "../http/errors.ts";

/** Status and sentence of each error of the token endpoint, word for word (RFC 6749, section 5.2). */
const errors = {
  invalid_request: [
    400,
    "The request is missing a required parameter, includes an unsupported parameter or parameter value, repeats a parameter, includes multiple credentials, utilizes more than one mechanism for authenticating the client, or is otherwise malformed.",
  ],
  invalid_client: [
    401,
    "The client identifier provided is invalid, the client failed to authenticate, the client did not include its credentials, provided multiple client credentials, or used unsupported credentials type.",
  ],
  invalid_grant: [
    400,
    "The provided access grant is invalid, expired, or revoked (e.g. invalid assertion, expired authorization token, bad end-user password credentials, or mismatching authorization code and redirection URI).",
  ],
  unauthorized_client: [
    400,
    "The authenticated client is not authorized to use the access grant type provided.",
  ],
  unsupported_grant_type: [
    400,
    "The access grant included - its type or another attribute - is not supported by the authorization server.",
  ],
  invalid_scope: [
    400,
    "The requested scope is invalid, unknown, malformed, or exceeds the previously granted scope.",
  ],
} as const;

export type TokenError = keyof typeof errors;

/** An error of the token endpoint, to be thrown. */
export function tokenError(error: TokenError): Refusal {
  const [status, description] = errors[error];
  const headers: Record<string, string> = { "cache-control": "no-store", pragma: "no-cache" };
  if (status === 401) headers["www-authenticate"] = 'Basic realm="OAuth2 Token Endpoint"';
  return new Refusal(answerJson({ error, error_description: description }, status, headers));
}
