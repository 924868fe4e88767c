import { globalClientPrefix } from "../../../reference/client-rules.ts";
import { always, type Sentence } from "./sentence.ts";

const isGlobalClient = new RegExp(`\\b${globalClientPrefix}`);

const noSuchClient: Sentence = {
  takenFor: "Zendesk’s error page for an unknown client",
  pattern: /no such client/i,
  means: ({ match }) => ({
    code: "no-such-client",
    title: "No such client: Zendesk does not know the client_id",
    detail: `${isGlobalClient.test(match.input) ? `It is a global client (${globalClientPrefix}…): those are unknown to every account until Zendesk has approved them.` : `It is not a client of this account, or a number stands where its identifier belongs, or it is a global client (${globalClientPrefix}…) that is not approved yet.`} Zendesk sends nobody back from this page: the app waits for an answer that never comes.`,
    confidence: "certain",
  }),
};

const redirectMismatch: Sentence = {
  takenFor: "Zendesk’s error page for a redirect URL",
  pattern:
    /redirect_uri["']? ?(?:mismatch|is invalid|does not match|not (?:registered|allowed))|redirect_uri_mismatch|invalid_redirect_uri|redirection uri (?:is )?(?:invalid|mismatch)|mismatching redirect/i,
  means: always({
    code: "redirect-uri-mismatch",
    title: "The redirect_uri is not registered",
    detail:
      "It has to match one of the client’s redirect URLs to the letter: scheme, host, port, path and final slash. Zendesk sends nobody back from this page.",
    confidence: "certain",
  }),
};

const invalidAuthorization: Sentence = {
  takenFor: "Zendesk’s error page for an authorization URL",
  pattern: /invalid authorization request/i,
  means: always({
    code: "invalid-authorization-request",
    title: "Invalid Authorization Request: Zendesk cannot use the authorization URL",
    detail:
      "A parameter is missing or malformed (invalid_request), or the redirect URL is not registered. Zendesk sends nobody back from this page. Paste the authorization URL here to see which it is.",
    confidence: "certain",
  }),
};

const noHelpDesk: Sentence = {
  takenFor: "Zendesk’s page for a subdomain nobody has",
  pattern:
    /no help ?desk (?:at ([\w-]+\.zendesk[\w-]*\.com)|at|configured)|help center no longer exists|Help Center Closed|this address is available and that you can claim/i,
  means: ({ match }) => ({
    code: "no-such-account",
    title: `There is no Zendesk account under this subdomain${match[1] === undefined ? "" : ` (${match[1]})`}`,
    detail:
      "The subdomain is misspelt, was renamed, or its account was closed. It is what stands before .zendesk.com when an agent signs in; a help center’s own domain is something else. In Admin Center it is under Account → Appearance → Branding.",
    confidence: "certain",
  }),
};

const accountGone: Sentence = {
  takenFor: "Zendesk’s page for an account that is not active",
  pattern:
    /(?:account|help ?desk|trial) (?:has been|was|is) (?:suspended|cancell?ed|deactivated|no longer active|expired)|trial has expired/i,
  means: always({
    code: "account-inactive",
    title: "The Zendesk account is not active",
    detail:
      "It was suspended or cancelled, or its trial has ended. Only its owner can change that, at Zendesk.",
    confidence: "almost-certain",
  }),
};

const ipRestricted: Sentence = {
  takenFor: "A refusal for the address a request came from",
  pattern:
    /IP (?:address )?(?:is )?(?:not allowed|restricted|restriction|blocked)|not authorized to access .{0,60} from (?:this|your) IP|access from your (?:IP|location|network)/i,
  means: always({
    code: "ip-restricted",
    title: "The account does not allow requests from this IP address",
    detail:
      "An admin can add it under Account → Security → IP restrictions, or the request has to come through the company’s network or VPN.",
    confidence: "almost-certain",
  }),
};

const login: Sentence = {
  takenFor: "Zendesk’s login page",
  pattern: /\/access\/unauthenticated|\/auth\/v\d\/login|<title>[^<]{0,60}(?:Log ?in|Sign ?in)\b/i,
  means: always({
    code: "login-page",
    title: "Zendesk wants a person to log in: its login page was answered",
    detail:
      "For an API call it means that no credentials arrived: the Authorization header is missing, or was dropped by a redirect to another host. For a sign-in it is the first step, and to be opened in the address bar.",
    confidence: "likely",
  }),
};

/** Sentences of Zendesk’s own pages. The surest first. */
export const pageSentences: readonly Sentence[] = [
  noHelpDesk,
  noSuchClient,
  redirectMismatch,
  invalidAuthorization,
  accountGone,
  ipRestricted,
  login,
];

/** Sentences Zendesk’s API says without JSON around them, or that were quoted without it, and the JSON they stand for. */
export const apiSentences: readonly (readonly [RegExp, Readonly<Record<string, string>>])[] = [
  [/couldn'?t authenticate you/i, { error: "Couldn't authenticate you" }],
  [
    /number of allowed (?:\w+ ){0,5}(?:API )?requests per minute exceeded|number of allowed .{1,60} exceeded|RatelimitBudgetExceeded|rate ?limit(?:ed| exceeded)|too many requests/i,
    { error: "TooManyRequests", description: "Number of allowed API requests per minute exceeded" },
  ],
  [/missing the following required scopes?:? ?[^"'\n}\]]{0,200}/i, { error: "Forbidden" }],
  [/you do not have access to this page/i, { error: "Forbidden" }],
  [/the access token provided is expired, revoked/i, { error: "invalid_token" }],
  [/the provided access grant is invalid/i, { error: "invalid_grant" }],
  [/the client identifier provided is invalid/i, { error: "invalid_client" }],
  [/requested scope is invalid, unknown/i, { error: "invalid_scope" }],
  [/the end-user or authorization server denied/i, { error: "access_denied" }],
  [
    /\b(?:requester|author|submitter|user)\b[^"'\n]{0,80} is suspended|\bUserSuspended\b/i,
    { error: "RecordInvalid" },
  ],
  [/closed prevents ticket update/i, { error: "RecordInvalid" }],
  [/safe update prevented/i, { error: "UpdateConflict" }],
  [/search response limits|SearchResponseLimitExceeded/i, { error: "invalid" }],
  [/\bUpdateConflict\b/, { error: "UpdateConflict" }],
  [/\bTooManyJobs\b/, { error: "TooManyJobs" }],
  [/\bRecordNotFound(?:Exception)?\b/, { error: "RecordNotFound" }],
  [/\bInvalidEndpoint\b/, { error: "InvalidEndpoint" }],
  [/\bRecordInvalid\b/, { error: "RecordInvalid" }],
];

/** Error codes of OAuth, as they stand in sentences: “I get invalid_grant”. */
export const oauthCodes =
  /\b(invalid[_ ](?:grant|client|scope|token|request)|unauthorized_client|unsupported_grant_type|unsupported_response_type|access_denied|server_error|temporarily_unavailable|insufficient_scope)\b/i;
