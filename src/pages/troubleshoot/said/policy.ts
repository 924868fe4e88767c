import { always, type Sentence } from "./sentence.ts";

const directive =
  /(connect|form-action|frame-ancestors|frame|img|script|worker|style|default|child|manifest)(?:-src|-ancestors|-action)?/;

const frame: Sentence = {
  takenFor: "What a browser says when a page may not be shown in a frame",
  pattern:
    /X-Frame-Options|frame-ancestors|[Rr]efused to (?:display|frame)|refused to connect\.\s*$|[Ff]raming '/,
  means: always({
    code: "framed",
    title: "Zendesk does not let itself be shown in a frame",
    detail:
      "Its pages, the sign-in above all, forbid it (X-Frame-Options, frame-ancestors). Open them in the whole tab or in a window of their own. Nothing else is wrong with the address.",
    confidence: "certain",
  }),
};

const csp: Sentence = {
  takenFor: "What a browser says when the page’s own policy forbids a request",
  pattern:
    /[Cc]ontent[- ][Ss]ecurity[- ][Pp]olicy|[Rr]efused to (?:connect to '|load the|send form data|create a worker)|violates the following|blocked by CSP|blocked:csp/,
  means: ({ host, match }) => {
    const named = directive.exec(
      match.input.slice(match.index, match.index + 600).split(/directive|\(/)[1] ?? "",
    )?.[0];
    return {
      code: "csp",
      title: "The page’s own Content-Security-Policy forbids the request",
      detail: `Nothing was sent, and Zendesk has no part in it. The policy of your page has to allow ${host ?? "the account’s address"} in ${named ?? "connect-src"}; it is set by your own host’s headers or a meta tag.`,
      confidence: "certain",
    };
  },
};

const mixed: Sentence = {
  takenFor: "What a browser says when an https page asks for something over http",
  pattern:
    /[Mm]ixed [Cc]ontent|mixed (?:active|display) content|insecure (?:resource|content|XMLHttpRequest)|blocked:mixed-content/,
  means: ({ host }) => ({
    code: "mixed-content",
    title: "The address starts with http, on a page that was loaded over https",
    detail: `Nothing was sent. Write https://${host ?? "subdomain.zendesk.com"}; Zendesk answers https only.`,
    confidence: "certain",
  }),
};

const extension: Sentence = {
  takenFor: "What a browser says when an extension blocks a request",
  pattern:
    /ERR_BLOCKED_BY_CLIENT|blocked by (?:an |the )?(?:extension|client|ad ?blocker)|ERR_BLOCKED_BY_ADMINISTRATOR|blocked:other/i,
  means: always({
    code: "blocked-by-client",
    title: "An extension of the browser, or its administrator, blocked the request",
    detail:
      "Nothing was sent. Ad blockers stop addresses of help desks and widgets: allow zendesk.com for this page, or try a window without extensions.",
    confidence: "certain",
  }),
};

const response: Sentence = {
  takenFor: "What a browser says when it may not use an answer here",
  pattern:
    /ERR_BLOCKED_BY_(?:RESPONSE|ORB)|OpaqueResponseBlocking|Cross-Origin Read Blocking|NotSameOrigin|Cross-Origin-(?:Resource|Embedder)-Policy/,
  means: always({
    code: "blocked-by-response",
    title: "The browser may not use this answer on your page",
    detail:
      "It came as something else than was asked for (a web page instead of a picture or a script), or your page’s Cross-Origin-Embedder-Policy demands a header Zendesk does not send. Open the address in a tab of its own: a login page is the usual finding.",
    confidence: "likely",
  }),
};

const localNetwork: Sentence = {
  takenFor: "What a browser says about the local network",
  pattern:
    /[Ll]ocal [Nn]etwork [Aa]ccess|[Pp]rivate [Nn]etwork [Aa]ccess|more-private address space|`?(?:loopback|local|unknown)`? address space/,
  means: always({
    code: "local-network",
    title: "The browser does not let this page reach your local network",
    detail:
      "Chrome asks for that permission since version 142. Allow it in the page’s site settings, or serve the page itself from localhost.",
    confidence: "certain",
  }),
};

const insecurePage: Sentence = {
  takenFor: "A failure of the browser’s cryptography",
  pattern:
    /crypto\.subtle|reading 'digest'|subtle(?:' | )?is (?:undefined|not)|reading 'subtle'|crypto\.randomUUID is not/,
  means: always({
    code: "insecure-page",
    title: "The browser has no cryptography here: the page is not secure",
    detail:
      "PKCE needs crypto.subtle, which browsers give to https pages and to localhost only. Serve the page over https.",
    confidence: "almost-certain",
  }),
};

/** What the console of a browser says about requests that were never sent. The surest first. */
export const policySentences: readonly Sentence[] = [
  mixed,
  frame,
  csp,
  extension,
  localNetwork,
  response,
  insecurePage,
];
