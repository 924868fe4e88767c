import { answerJson, noContent } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../http/call.ts";
import { recordNotFound } from "../http/errors.ts";
import type { Token } from "../oauth/store.ts";
import { tokenJson } from "./token-json.ts";

/** https://developer.zendesk.com/api-reference/ticketing/oauth/oauth_tokens/ */
export const currentTokenHandlers = {
  "GET /api/v2/oauth/tokens/current": showCurrentToken,
  "DELETE /api/v2/oauth/tokens/current": endCurrentToken,
};

function showCurrentToken(call: Call): Answer {
  return answerJson({ token: tokenJson(call.origin, currentToken(call)) });
}

/** Sign-out: the access token and its refresh token are dead with the answer. */
function endCurrentToken(call: Call): Answer {
  call.account.oauth.revoke(currentToken(call));
  return noContent();
}

/** Basic authentication has no token to speak of. */
function currentToken(call: Call): Token {
  const token = call.caller?.token;
  if (!token) throw recordNotFound();
  return token;
}
