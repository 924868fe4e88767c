import { readAnswer, type AskedFacts } from "./answer.ts";
import { readApiRequest } from "./api-request.ts";
import { readAuthorizationUrl } from "./authorization-url.ts";
import { readCallbackUrl } from "./callback-url.ts";
import type { Reading } from "./finding.ts";
import { takeApart } from "./paste.ts";
import { readCredentials, readRecords, readScopes, readSentence } from "./plain-words.ts";
import { readTokenRequest } from "./token-request.ts";
import { readTokenJson } from "./tokens-api.ts";

const surest = [
  readAuthorizationUrl,
  readCallbackUrl,
  readTokenRequest,
  readTokenJson,
  readAnswer,
  readCredentials,
  readApiRequest,
];
const rest = [readSentence, readScopes, readRecords];

/**
 * Says what a text is and what is wrong with it: an authorization or callback URL, a token
 * request, an answer with or without status and headers, scopes, a browser's message. Never
 * throws; an empty list means that it was not recognised. No secret is in what it returns.
 */
export function readPaste(pasted: string, facts: AskedFacts = {}): Reading[] {
  const paste = takeApart(pasted);
  if (paste.text === "") return [];
  const readings = surest.flatMap((read) => read(paste, facts) ?? []);
  if (readings.length > 0) return readings;
  return rest.flatMap((read) => read(paste) ?? []).slice(0, 1);
}
