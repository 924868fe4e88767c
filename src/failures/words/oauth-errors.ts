import { oldGrantsEnded } from "../../reference/dates.ts";
import { codeLifetime } from "../../reference/lifetimes.ts";
import { challengeMethod } from "../../reference/pkce.ts";
import { callbackPath } from "../../session/contract/callback-path.ts";
import { act, tell, type Explanation, type Words } from "../explanation.ts";

/** Where in the flow an OAuth error came up; the same error means other things at another step. */
export type OAuthStep = "authorization" | "exchange" | "refresh";

const whereClientsLive = "Admin Center → Apps and integrations → APIs → OAuth clients";

const misunderstood = {
  title: "Zendesk did not understand the sign-in request",
  detail:
    "That is a fault of this app or of its configuration, not of yours. Trying once more does no harm.",
  setup: `Check zendeskUrl, clientId and tokenUrl in config.json. Password and implicit grants are gone since ${oldGrantsEnded}; only codes with PKCE (${challengeMethod}) work.`,
  confidence: "certain",
  actions: [act.signIn("Start again"), act.copy()],
} as const satisfies Words;

/** What Zendesk's authorization and token endpoints refuse with. */
export const oauthCodes = {
  denied: {
    title: "You chose not to allow access",
    detail:
      "Nothing was signed in and nothing was kept. You can pick fewer permissions and try again.",
    confidence: "certain",
    actions: [act.choose()],
  },
  "invalid-grant": {
    title: "That sign-in has run out",
    detail: `A sign-in code lives ${codeLifetime} seconds and works once. This one was too old or already used. Signing in again takes a moment.`,
    setup:
      "If it happens every time, the redirect URL sent with the code differs from the one registered, or the clock of a proxy in between delays the answer.",
    confidence: "certain",
    actions: [act.signIn()],
  },
  "session-ended": {
    title: "Your session at Zendesk has ended",
    detail:
      "It ran out, was revoked, or was renewed somewhere else. Sign in again and go on where you were.",
    confidence: "certain",
    actions: [act.signIn()],
  },
  "redirect-uri-mismatch": {
    title: "Zendesk does not know this app's return address",
    detail: "Signing in cannot finish until an admin registers the address this app runs at.",
    setup: `In ${whereClientsLive}, add this app's address with ${callbackPath} at the end to the redirect URLs. It has to match to the letter: scheme, host, port, path and final slash.`,
    confidence: "certain",
    actions: [act.home("Back to sign-in"), act.copy()],
  },
  "invalid-scope": {
    title: "Zendesk does not give these permissions to this app",
    detail: "Pick fewer permissions, or one of the presets, and sign in again.",
    setup: `The scope asked for goes beyond the client's allowed scopes, or more than what was granted before. See “Allowed scopes” of this client in ${whereClientsLive}.`,
    confidence: "certain",
    actions: [act.choose(), act.copy()],
  },
  "invalid-client": {
    title: "Zendesk does not know this app",
    detail:
      "It is not set up for this account, or it was removed. Check the subdomain; if it is right, ask your Zendesk admin.",
    setup: `Look in ${whereClientsLive} for the client's unique identifier: that name goes into this app's configuration, not the numeric id. The client has to be public.`,
    confidence: "certain",
    actions: [act.home("Back to sign-in"), act.copy()],
  },
  "unauthorized-client": {
    title: "This app may not sign people in this way",
    detail: "Its registration at Zendesk does not allow it. Ask your Zendesk admin.",
    setup: `Set the client's kind to public in ${whereClientsLive}: a browser app signs in with a code and PKCE.`,
    confidence: "certain",
    actions: [act.home("Back to sign-in"), act.copy()],
  },
  "unsupported-grant-type": misunderstood,
  "unsupported-response-type": misunderstood,
  "invalid-request": misunderstood,
  "login-required": {
    title: "Zendesk wants to see you first",
    detail: "Sign in at Zendesk once more; you come back to where you were.",
    confidence: "certain",
    actions: [act.signIn("Sign in at Zendesk")],
  },
  "sign-in-unavailable": {
    title: "Zendesk cannot sign people in right now",
    detail: "The trouble is on Zendesk's side and usually short.",
    confidence: "certain",
    actions: [{ ...act.signIn("Start again"), seconds: 30 }, act.home("Back to sign-in")],
  },
  "sign-in-refused": {
    title: "Zendesk refused the sign-in",
    detail: "It gave a reason this app does not know. Trying once more does no harm.",
    confidence: "certain",
    actions: [act.signIn("Start again"), act.copy()],
  },
} as const satisfies Record<string, Words>;

export type OAuthCode = keyof typeof oauthCodes;

/** By the errors of RFC 6749 (4.1.2.1, 5.2) and OpenID Connect. */
const codeOfError: Readonly<Partial<Record<string, OAuthCode>>> = {
  access_denied: "denied",
  invalid_grant: "invalid-grant",
  redirect_uri_mismatch: "redirect-uri-mismatch",
  invalid_redirect_uri: "redirect-uri-mismatch",
  invalid_scope: "invalid-scope",
  invalid_client: "invalid-client",
  unauthorized_client: "unauthorized-client",
  unsupported_grant_type: "unsupported-grant-type",
  unsupported_response_type: "unsupported-response-type",
  invalid_request: "invalid-request",
  login_required: "login-required",
  interaction_required: "login-required",
  consent_required: "login-required",
  account_selection_required: "login-required",
  server_error: "sign-in-unavailable",
  temporarily_unavailable: "sign-in-unavailable",
};

/**
 * Puts an error of OAuth's into words. `description` is the server's own sentence and is only ever
 * quoted as evidence.
 */
export function explainOAuthError(
  error: string,
  description: string | undefined,
  step: OAuthStep = "exchange",
): Explanation<OAuthCode> {
  const known = Object.hasOwn(codeOfError, error) ? codeOfError[error] : undefined;
  const code = known === "invalid-grant" && step === "refresh" ? "session-ended" : known;
  const quoted = description === undefined ? [] : [`Zendesk's own words: “${description}”`];
  const evidence = [`OAuth error: ${error}`, ...quoted];
  return tell<OAuthCode>(oauthCodes, code ?? "sign-in-refused", evidence);
}
