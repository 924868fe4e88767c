import { always, type Sentence } from "./sentence.ts";

const notJson: Sentence = {
  takenFor: "What a program says when it wanted JSON and got something else",
  pattern:
    /Unexpected token '?[<"]|Unexpected token '?(?:R|U|T|N|C|E|S|I)\b|is not valid JSON|invalid json response body|JSON Parse error|JSON\.parse: unexpected character|JSONDecodeError|Expecting value: line 1 column 1|JSON::ParserError|unexpected token at '|invalid character '.' looking for beginning|Unexpected character encountered while parsing|is an invalid start of a value|MalformedJsonException|JsonParseException|Syntax error, malformed JSON|Unexpected end of JSON input|Not valid JSON|UnknownContentTypeException|No (?:suitable )?HttpMessageConverter/,
  means: ({ match }) => {
    const isPage = /token '?<|character '<'|value: <|'<' is an invalid|<!DOCTYPE|<html/i.test(
      match.input,
    );
    return {
      code: "not-json",
      title: isPage ? "A web page came where JSON was expected" : "The answer was not JSON",
      detail: isPage
        ? "The answer starts with “<”. Usually the address is not the API’s (a path without /api/v2, a mapped domain, a redirect to a login page), or something in between answers: a bot check, a proxy, the sign-in page of a Wi-Fi. Look at the status and the first lines of the page."
        : "Zendesk says some refusals in plain text, the rate limit above all (429), and an empty answer comes with 204. Look at the status before reading the body as JSON.",
      confidence: "almost-certain",
    };
  },
};

const insecureClient: Sentence = {
  takenFor: "What Zendesk’s Ruby client says about an address",
  pattern: /zendesk[_ ]?api is ssl only|url must begin with https/i,
  means: always({
    code: "client-address",
    title: "The client was given no https address",
    detail:
      "Its url has to be https://subdomain.zendesk.com/api/v2. An empty setting is refused in the same words: check that it was read at all.",
    confidence: "certain",
  }),
};

const noCredentials: Sentence = {
  takenFor: "What a Zendesk client says without credentials",
  pattern:
    /Missing credentials for Basic Authentication|(?:you need|must) (?:to )?(?:provide|supply|set) (?:either )?(?:an? )?(?:username|email|password|token|credentials)/i,
  means: always({
    code: "client-credentials-missing",
    title: "The client was given no credentials it can use",
    detail:
      "Nothing was sent. Give it an OAuth access token and tell it so (node-zendesk: oauth: true; zenpy: oauth_token), or the email address and the API token together.",
    confidence: "certain",
  }),
};

const state: Sentence = {
  takenFor: "What an app says about the state of a sign-in",
  pattern:
    /state token is invalid or has expired|state (?:parameter )?(?:mismatch|does not match|is invalid|missing)|[Ii]nvalid (?:OAuth )?state|unexpected "state"|verify authorization request state|CSRF (?:state|detected)|InvalidStateException|authorization request not found/i,
  means: always({
    code: "state-mismatch",
    title: "The answer does not belong to the sign-in that was begun: its state differs",
    detail:
      "The app compares the state it sent with the one that came back. Usual reasons: the sign-in was begun in another browser, tab or host (localhost and 127.0.0.1 are two), its cookie or session was lost on the way (SameSite, another port), it took too long, or the callback was loaded twice.",
    confidence: "almost-certain",
  }),
};

/** What programs and libraries say of themselves. */
export const programSentences: readonly Sentence[] = [
  insecureClient,
  noCredentials,
  state,
  notJson,
];
