import { listWords } from "../../../lib/list-words.ts";
import { readableStatuses } from "../../../reference/cors.ts";
import { tokenPath } from "../../../reference/paths.ts";
import { always, type Meaning, type Sentence } from "./sentence.ts";

const howToFindOut = `Zendesk lets scripts read ${listWords(readableStatuses)} only, and only when the request carried an OAuth token. The Network panel of the developer tools shows the status all the same. Or ask GET /api/v2/users/me with the same token: if that is readable, the token is fine and the first request was refused for another reason.`;

/** What may stand behind an answer the browser keeps to itself, most frequent first. */
const whatItMayBe: readonly string[] = [
  "401: the token has expired or was revoked, or an API token or a password was sent. Those never work from a page, although their preflight succeeds",
  "403: a scope is missing, or the role or the plan rules it out",
  "422 or 400: something in the request is not accepted",
  "429: the account’s requests for this minute are used up",
  "A fault at Zendesk, a wrong host, or no network",
];

const takenForCors = "What a browser says when its CORS rule hides an answer";

const preflightHeader: Sentence = {
  takenFor: takenForCors,
  pattern:
    /(?:[Rr]equest header field |header )['"]?([\w-]{1,60})['"]? is not allowed (?:by|according to)/,
  means: ({ match }) => ({
    code: "cors-header",
    title: `Zendesk’s CORS rule does not allow the header ${match[1] ?? ""}`,
    detail:
      "Leave it out of the request. Zendesk’s preflight lists Authorization, Content-Type, X-Requested-With, X-CSRF-Token and a few of its own; X-On-Behalf-Of, Idempotency-Key, If-None-Match and tracing headers are not among them. Nothing but the preflight was sent.",
    confidence: "certain",
  }),
};

const preflightMethod: Sentence = {
  takenFor: takenForCors,
  pattern:
    /Method ([A-Z]{3,10}) is not allowed by Access-Control-Allow-Methods|Did not find method in CORS header/,
  means: ({ match }) => ({
    code: "cors-method",
    title: `Zendesk’s CORS rule does not allow the method${match[1] === undefined ? "" : ` ${match[1]}`}`,
    detail:
      "It lists GET, HEAD, OPTIONS, POST, PUT and DELETE. Zendesk changes records with PUT, never with PATCH.",
    confidence: "certain",
  }),
};

const credentials: Sentence = {
  takenFor: takenForCors,
  pattern:
    /must not be the wildcard|credentials mode is 'include'|Credential is not supported if the CORS header|Cannot use wildcard in Access-Control-Allow-Origin|CORS header 'Access-Control-Allow-Credentials'/,
  means: always({
    code: "cors-credentials",
    title: "The request was sent with cookies, and Zendesk’s CORS rule does not allow that",
    detail:
      "Zendesk answers Access-Control-Allow-Origin: *, which never goes with cookies. Leave out credentials: “include” (withCredentials) and send the OAuth token in the Authorization header.",
    confidence: "certain",
  }),
};

const fromFile: Sentence = {
  takenFor: takenForCors,
  pattern:
    /CORS request not HTTP|[Cc]ross origin requests are only supported for|from origin 'file:|from origin 'null'/,
  means: always({
    code: "cors-file",
    title: "The page was opened as a file",
    detail:
      "A page from file:// has no origin, and no redirect can come back to it. Serve it: http://localhost is enough.",
    confidence: "almost-certain",
  }),
};

const redirected: Sentence = {
  takenFor: takenForCors,
  pattern:
    /Redirect (?:is not allowed for a preflight|from '[^']{1,400}' to '[^']{1,400}' has been blocked)|\(redirected from |CORS request external redirect|Redirection to [^\n]{1,300} denied/,
  means: always({
    code: "cors-redirect",
    title: "The request was redirected, and the browser stopped there",
    detail:
      "Zendesk redirects what goes to the wrong place: http instead of https, a mapped domain instead of the subdomain, a page that wants a login. Ask the last address directly; sign-in pages are for the address bar, not for scripts.",
    confidence: "likely",
  }),
};

const preflight: Sentence = {
  takenFor: takenForCors,
  pattern: /preflight/i,
  means: ({ path, match }) =>
    tokenEndpointOr(path, {
      code: "cors-preflight",
      title: "Zendesk answered the browser’s preflight with no",
      detail: `Before a request with headers of its own a browser asks with OPTIONS. ${statusOf(match.input) === "405" ? "405 means that this address takes no preflight." : "Only addresses under /api/v2/ answer that."} A wrong path, a mapped domain or a sign-in page do not.`,
      confidence: "almost-certain",
    }),
};

const notSucceeded: Sentence = {
  takenFor: "What Firefox says when no answer came at all",
  pattern: /CORS request did not succeed/,
  means: always({
    code: "no-contact",
    title: "No answer came at all: this is not about CORS",
    detail:
      "Firefox says it this way when the connection itself failed: no network, a wrong host, a certificate it does not trust, a proxy, or an extension that blocks it. Open the address in a tab of its own to see which.",
    confidence: "almost-certain",
  }),
};

const hidden: Sentence = {
  takenFor: takenForCors,
  pattern:
    /blocked by CORS|CORS policy|Cross-Origin Request Blocked|due to access control checks|not allowed by Access-Control-Allow-Origin|CORS header 'Access-Control-Allow-Origin' missing|CORS error|No 'Access-Control-Allow-Origin'|Access-Control-Allow-Origin['"]? header/i,
  means: ({ path }) =>
    tokenEndpointOr(path, {
      code: "failed-to-fetch",
      title: "CORS: the browser hid Zendesk’s answer, it does not say why",
      detail: howToFindOut,
      guesses: whatItMayBe,
      confidence: "unknown",
    }),
};

const fetchFailed: Sentence = {
  takenFor: "What a browser says when it may not show an answer",
  pattern:
    /Failed to fetch|NetworkError when attempting|TypeError:? Load failed|^\W*Load failed|TypeError: cancelled|ERR_FAILED|\bERR_NETWORK\b|(?:AxiosError|Error): Network Error|TypeError: Network request failed|fetch failed|A network error occurred/im,
  means: ({ path }) =>
    tokenEndpointOr(path, {
      code: "failed-to-fetch",
      title: "The browser hid Zendesk’s answer, or there was none",
      detail: howToFindOut,
      guesses: whatItMayBe,
      confidence: "unknown",
    }),
};

/** The token endpoint and the sign-in page have reasons of their own. */
function tokenEndpointOr(path: string | undefined, meaning: Meaning): Meaning {
  if (path?.startsWith("/oauth/authorizations") || path?.startsWith("/access/")) {
    return {
      code: "authorize-by-script",
      title: "The sign-in page cannot be fetched by a script",
      detail:
        "It is a page for a person: send the whole tab there (location.assign), not fetch, XMLHttpRequest or a frame. The answer comes back to the redirect URL.",
      confidence: "certain",
    };
  }
  if (!path?.startsWith("/oauth/token")) return meaning;
  return {
    code: "token-cors",
    title: "Zendesk’s token endpoint does not let a browser read its answer",
    detail: `Zendesk’s CORS rule does not cover ${tokenPath}: people have seen its preflight answered with 405. Let your own host forward the request; for a public client with PKCE that holds no secret. What the answer was, invalid_grant or a token, a script cannot know.`,
    confidence: "almost-certain",
  };
}

function statusOf(text: string): string | undefined {
  return /[Ss]tatus code: ?(\d{3})/.exec(text)?.[1];
}

/** What the console of a browser says about an answer it hides. The surest first. */
export const corsSentences: readonly Sentence[] = [
  preflightHeader,
  preflightMethod,
  credentials,
  fromFile,
  redirected,
  notSucceeded,
  preflight,
  hidden,
  fetchFailed,
];
