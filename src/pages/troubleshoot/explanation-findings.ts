import { apiTokens, expiry, oldGrantsEnded } from "../../reference/dates.ts";
import { accessTokenLifetime, codeLifetime } from "../../reference/lifetimes.ts";
import type { Explanation } from "../../failures/explanation.ts";
import { found, quote, type Finding } from "./finding.ts";

type DeveloperWords = Partial<Pick<Finding, "title" | "detail">>;

/** Turns the app's own words for a failure into a finding, in the voice of somebody who builds. */
export function fromExplanation(explanation: Explanation): Finding {
  const { code, title, detail, setup, confidence, evidence, fields = [] } = explanation;
  const complaints = fields.map(({ field, message }) =>
    field === "base" ? message : `${field}: ${message}`,
  );
  const words = forDevelopers(code, complaints[0]);
  const spoken = words.detail ?? [detail, setup].filter(Boolean).join(" ");
  return {
    ...found.wrong(code, words.title ?? title, spoken),
    evidence: [...evidence, ...complaints],
    confidence,
  };
}

function forDevelopers(code: string, complaint: string | undefined): DeveloperWords {
  if (code === "invalid" && complaint !== undefined) {
    return { title: `Zendesk did not accept the record: ${quote(complaint, 120)}` };
  }
  return Object.hasOwn(developerWords, code) ? (developerWords[code] ?? {}) : {};
}

/** The explanations speak to whoever is signed in here; what is pasted may be anybody's, and its reader can change it. */
const developerWords: Readonly<Record<string, DeveloperWords>> = {
  "token-refused": {
    title: "The access token is not valid (invalid_token)",
    detail: `It has expired, was revoked, was cut off when it was copied, or belongs to another account. Tokens of clients made since ${expiry.ofNewClients} live ${accessTokenLifetime.usual / 60} minutes: refresh it, or sign in again. An API token sent as Bearer is refused in the same words.`,
  },
  "not-signed-in": {
    title: "Zendesk saw no credentials it could use (401)",
    detail: `No credentials it can use arrived: the Authorization header is missing or was dropped by a redirect, the basic header does not hold base64(EMAIL/token:API_TOKEN) with “/token” after the address, or the token or password is no longer good: API tokens that lay idle were switched off from ${apiTokens.idleEnded} on, and all end on ${apiTokens.end}.`,
  },
  "invalid-grant": {
    title: "invalid_grant: the code or the refresh token is no longer good",
    detail: `A code lives ${codeLifetime} seconds and works once, and redirect_uri and code_verifier have to be those of the authorization URL. A refresh token dies with its first refresh: of two at a time one loses. Begin a new sign-in; keep the newest refresh token only.`,
  },
  "session-ended": { title: "invalid_grant: the refresh token is no longer good" },
  "invalid-client": {
    title: "invalid_client: Zendesk does not know this client",
    detail:
      "client_id has to be the client’s unique identifier, a name and not its number, of a client of this very account. A wrong client_secret is answered in the same words. See Admin Center → Apps and integrations → APIs → OAuth clients.",
  },
  "invalid-scope": {
    title: "invalid_scope: more was asked for than this client may have",
    detail:
      "The scope goes beyond the client’s allowed scopes or, at a refresh, beyond what was granted before; or a name in it is no scope. Ask for less, or widen “Allowed scopes” of the client in Admin Center → Apps and integrations → APIs → OAuth clients.",
  },
  denied: {
    title: "access_denied: the person did not allow access",
    detail:
      "They pressed Deny, or Zendesk may not let them in. Nothing is set up wrongly; begin a new sign-in, with fewer scopes where that is possible.",
  },
  "unauthorized-client": {
    title: "unauthorized_client: this client may not use this grant",
    detail:
      "A public client signs people in with a code and PKCE; client_credentials is for confidential ones. The client’s kind is set in Admin Center → Apps and integrations → APIs → OAuth clients.",
  },
  "unsupported-grant-type": {
    title: "unsupported_grant_type: Zendesk does not take this grant",
    detail: `It takes authorization_code, refresh_token and client_credentials. The password grant is gone since ${oldGrantsEnded}.`,
  },
  "unsupported-response-type": {
    title: "unsupported_response_type: only code is left",
    detail: `The implicit grant (response_type=token) is gone since ${oldGrantsEnded}. Use a code with PKCE.`,
  },
  "invalid-request": {
    title: "invalid_request: a parameter is missing, repeated or malformed",
    detail:
      "At the token endpoint: grant_type, client_id, code, redirect_uri and code_verifier, each once, as a form or as JSON with the matching Content-Type. At the authorization URL: response_type=code, client_id, redirect_uri, scope and the PKCE challenge.",
  },
  "not-found": {
    title: "Zendesk does not have this record (404)",
    detail:
      "The id is wrong or of another account, the record was deleted or merged, or whoever asks may not know that it exists.",
  },
  "no-such-endpoint": {
    title: "Zendesk has no such address (InvalidEndpoint, 404)",
    detail:
      "The path is misspelt, lacks /api/v2, has the wrong method, or the account’s plan does not have it.",
  },
  "rate-limited": {
    title: "Too many requests: the rate limit is reached (429)",
    detail:
      "Everybody and every integration of the account share its requests per minute. Wait as long as Retry-After says, then ask less often.",
  },
  conflict: {
    title: "Somebody changed the record first (409)",
    detail:
      "safe_update and its updated_stamp refuse a change to a version that is no longer the newest. Read the record again, then send the change with the new stamp.",
  },
  invalid: {
    title: "Zendesk did not accept the record (422)",
    detail:
      "Nothing was saved. The body’s details name the field and why: paste them as well to read it here.",
  },
  "person-suspended": {
    title: "The requester is suspended",
    detail:
      "Zendesk takes nothing in the name of a suspended person, and no permission of the token changes that. An admin or agent can unsuspend them on the person’s page; or create the ticket in another name.",
  },
  maintenance: { title: "Zendesk is busy or under maintenance (503)" },
  "zendesk-trouble": { title: "Something broke at Zendesk (5xx)" },
  forbidden: {
    title: "Forbidden (403): the role, a restriction or the plan rules this out",
    detail:
      "A missing scope is named in the answer; this form means something else: the person’s role or custom role, a restriction to groups or organizations, the plan, a suspended account, or the account’s IP allow list.",
  },
};
