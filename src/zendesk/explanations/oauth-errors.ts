import { act, type Explanation } from "../explanation.ts";

/** Where in the flow an OAuth error came up; the same code means other things at another step. */
export type OAuthStep = "authorization" | "exchange" | "refresh";

type Words = Omit<Explanation, "confidence" | "evidence">;

const whereClientsLive = "Admin Center → Apps and integrations → APIs → OAuth clients";

/**
 * Puts an error code of RFC 6749 (4.1.2.1, 5.2) or OpenID Connect into words.
 * `description` is the server's own sentence and is only ever quoted as evidence.
 */
export function explainOAuthError(
  code: string,
  description: string | undefined,
  step: OAuthStep = "exchange",
): Explanation {
  const words = wordsFor(code, step);
  const quoted = description === undefined ? [] : [`Zendesk's own words: “${description}”`];
  return { ...words, confidence: "certain", evidence: [`OAuth error: ${code}`, ...quoted] };
}

function wordsFor(code: string, step: OAuthStep): Words {
  switch (code) {
    case "access_denied":
      return {
        code: "denied",
        title: "You chose not to allow access",
        detail:
          "Nothing was signed in and nothing was kept. You can pick fewer permissions and try again.",
        actions: [act.choose()],
      };
    case "invalid_grant":
      return step === "refresh" ? sessionOver : codeRefused;
    case "redirect_uri_mismatch":
    case "invalid_redirect_uri":
      return {
        code: "redirect-uri-mismatch",
        title: "Zendesk does not know this app's return address",
        detail: "Signing in cannot finish until an admin registers the address this app runs at.",
        setup: `In ${whereClientsLive}, add this app's address with /callback at the end to the redirect URLs. It has to match to the letter: scheme, host, port, path and final slash.`,
        actions: [act.home("Back to sign-in"), act.copy()],
      };
    case "invalid_scope":
      return {
        code: "invalid-scope",
        title: "Zendesk does not give these permissions to this app",
        detail: "Pick fewer permissions, or one of the presets, and sign in again.",
        setup: `The scope asked for goes beyond the client's allowed scopes, or more than what was granted before. See “Allowed scopes” of this client in ${whereClientsLive}.`,
        actions: [act.choose(), act.copy()],
      };
    case "invalid_client":
      return {
        code: "invalid-client",
        title: "Zendesk does not know this app",
        detail:
          "It is not set up for this account, or it was removed. Check the subdomain; if it is right, ask your Zendesk admin.",
        setup: `Look in ${whereClientsLive} for the client's unique identifier: that name goes into this app's configuration, not the numeric id. The client has to be public.`,
        actions: [act.home("Back to sign-in"), act.copy()],
      };
    case "unauthorized_client":
      return {
        code: "unauthorized-client",
        title: "This app may not sign people in this way",
        detail: "Its registration at Zendesk does not allow it. Ask your Zendesk admin.",
        setup: `Set the client's kind to public in ${whereClientsLive}: a browser app signs in with a code and PKCE.`,
        actions: [act.home("Back to sign-in"), act.copy()],
      };
    case "unsupported_grant_type":
    case "unsupported_response_type":
    case "invalid_request":
      return {
        code: code.replaceAll("_", "-"),
        title: "Zendesk did not understand the sign-in request",
        detail:
          "That is a fault of this app or of its configuration, not of yours. Trying once more does no harm.",
        setup:
          "Check zendeskUrl, clientId and tokenUrl in config.json. Password and implicit grants are gone since 17 February 2025; only codes with PKCE (S256) work.",
        actions: [act.signIn("Start again"), act.copy()],
      };
    case "login_required":
    case "interaction_required":
    case "consent_required":
    case "account_selection_required":
      return {
        code: "login-required",
        title: "Zendesk wants to see you first",
        detail: "Sign in at Zendesk once more; you come back to where you were.",
        actions: [act.signIn("Sign in at Zendesk")],
      };
    case "server_error":
    case "temporarily_unavailable":
      return {
        code: "sign-in-unavailable",
        title: "Zendesk cannot sign people in right now",
        detail: "The trouble is on Zendesk's side and usually short.",
        actions: [{ ...act.signIn("Start again"), seconds: 30 }, act.home("Back to sign-in")],
      };
    default:
      return {
        code: "sign-in-refused",
        title: "Zendesk refused the sign-in",
        detail: "It gave a reason this app does not know. Trying once more does no harm.",
        actions: [act.signIn("Start again"), act.copy()],
      };
  }
}

const codeRefused: Words = {
  code: "invalid-grant",
  title: "That sign-in has run out",
  detail:
    "A sign-in code lives 120 seconds and works once. This one was too old or already used. Signing in again takes a moment.",
  setup:
    "If it happens every time, the redirect URL sent with the code differs from the one registered, or the clock of a proxy in between delays the answer.",
  actions: [act.signIn()],
};

const sessionOver: Words = {
  code: "session-ended",
  title: "Your session at Zendesk has ended",
  detail:
    "It ran out, was revoked, or was renewed somewhere else. Sign in again and go on where you were.",
  actions: [act.signIn()],
};
