import { found, type Finding, type Reading } from "./finding.ts";
import { isRecord, type Paste } from "./paste.ts";
import { judgeScopeArray, judgeScopeString } from "./scope-findings.ts";
import { isKnownScope } from "../../scopes/catalogue.ts";

const sentences: readonly (readonly [RegExp, string, Finding])[] = [
  [
    /failed to fetch|networkerror when attempting|load failed|err_failed|blocked by cors|cors policy|access-control-allow-origin/i,
    "What a browser says when it may not show an answer",
    found.wrong(
      "failed-to-fetch",
      "The browser hid Zendesk’s answer, or there was none",
      "Zendesk lets scripts read 200, 201, 204 and 404 only, and only when the request carried an OAuth token. So this may be 401 (token expired or revoked), 403 (scope, role or plan), 422, 429, a fault at Zendesk, or no network. Find out by asking GET /api/v2/users/me with the same token: if that is readable, the token is fine and the first request was refused for another reason. Basic authentication (API token, password) never works from a page, although its preflight succeeds. A header Zendesk’s preflight does not list fails too: X-On-Behalf-Of, Idempotency-Key, If-None-Match.",
    ),
  ],
  [
    /content security policy|refused to connect/i,
    "What a browser says when the page’s own policy forbids a request",
    found.wrong(
      "csp",
      "The page’s own Content-Security-Policy forbids the request",
      "Nothing was sent. Its connect-src has to name the account’s address.",
    ),
  ],
  [
    /no such client/i,
    "Zendesk’s error page for an unknown client",
    found.wrong(
      "no-such-client",
      "Zendesk does not know the client_id",
      "It is not a client of this account, or a number stands where its identifier belongs, or it is a global client (zdg-…) that is not approved yet. Zendesk sends nobody back from this page.",
    ),
  ],
  [
    /redirect_uri["“”']? ?mismatch/i,
    "Zendesk’s error page for a redirect URL",
    found.wrong(
      "redirect-uri-mismatch",
      "The redirect_uri is not registered",
      "It has to match one of the client’s redirect URLs to the letter: scheme, host, port, path and final slash.",
    ),
  ],
  [
    /invalid authorization request/i,
    "Zendesk’s error page for an authorization URL",
    found.wrong(
      "invalid-authorization-request",
      "Zendesk cannot use the authorization URL",
      "A parameter is missing or malformed, or the redirect URL is not registered. Paste the authorization URL here to see which.",
    ),
  ],
  [
    /the provided access grant is invalid/i,
    "Zendesk’s sentence for invalid_grant",
    found.wrong(
      "invalid-grant",
      "The code or refresh token is no longer good",
      "A code lives 120 seconds and works once; redirect_uri and verifier have to match. A refresh token dies with the first refresh.",
    ),
  ],
];

/** Reads sentences of browsers and of Zendesk's pages. */
export function readSentence({ text }: Paste): Reading | undefined {
  const match = sentences.find(([pattern]) => pattern.test(text));
  return match && { code: "sentence", takenFor: match[1], findings: [match[2]] };
}

/** Reads a list of scopes on its own, in either form. */
export function readScopes({ text, json }: Paste): Reading | undefined {
  if (Array.isArray(json)) {
    if (json.length === 0 || !json.every((name) => typeof name === "string")) return undefined;
    const takenFor = "Scopes as the tokens API takes them: an array";
    return { code: "scopes", takenFor, findings: judgeScopeArray(json) };
  }
  const value = typeof json === "string" ? json : text.replace(/^scopes?["']?\s*[=:]\s*/i, "");
  const names = value.split(/[\s,]+/).filter(Boolean);
  const looks = names.length <= 80 && names.every((name) => /^[\w.:-]+$/.test(name));
  if (!looks || !names.some((name) => isKnownScope(name) || /^[a-z_]+:[a-z]+$/i.test(name))) {
    return undefined;
  }
  return {
    code: "scopes",
    takenFor: "Scopes as the authorization URL takes them: a string",
    findings: judgeScopeString(value),
  };
}

/** Reads a request header, or a curl command, that carries credentials. */
export function readCredentials({ text }: Paste): Reading | undefined {
  const isApiToken = /:api-token›|\/token:‹hidden/.test(text);
  const isPassword = /basic ‹hidden:\d+:password›|(?:-u|--user)[\s=]+["']?[^\s:]+:‹hidden/i.test(
    text,
  );
  if (isApiToken)
    return { code: "credentials", takenFor: "A request with an API token", findings: [apiToken] };
  if (isPassword)
    return { code: "credentials", takenFor: "A request with a password", findings: [password] };
  return /authorization["']?\s*[:=]\s*["']?bearer/i.test(text)
    ? { code: "credentials", takenFor: "A request with an OAuth token", findings: [bearer] }
    : undefined;
}

const apiToken = found.doubtful(
  "api-token",
  "This authenticates with an API token",
  "It works from servers only: no page may read the answer. No API token can be made since 27 October 2026, and all end on 30 April 2027. Move to an OAuth client.",
);
const password = found.doubtful(
  "password",
  "This authenticates with a password",
  "Zendesk advises against it, it fails with two-factor or single sign-on, and no page may read the answer.",
);
const bearer = found.note(
  "bearer",
  "This authenticates with an OAuth token",
  "The way that works from a page. If you shared the token, revoke it.",
);

/** Says whether a value is JSON of Zendesk's that is no error: records, lists. */
export function readRecords({ json }: Paste): Reading | undefined {
  if (!isRecord(json)) return undefined;
  return {
    code: "records",
    takenFor: "JSON that is no error Zendesk is known to send",
    findings: [
      found.note(
        "no-known-error",
        "Nothing wrong was found in it",
        "If it came with a status of 400 or more, paste that too.",
      ),
    ],
  };
}
