import { parseJson } from "./json.ts";
import { maskSecrets } from "./mask.ts";
import { noHeaders, type Exchange } from "./transcript/exchange.ts";
import { toPlainText } from "./transcript/plain-text.ts";
import { readExchanges } from "./transcript/transcript.ts";

/** What was pasted, taken apart; every secret is masked already. */
export interface Paste {
  readonly text: string;
  /** The whole text as JSON, where it is JSON. */
  readonly json: unknown;
  readonly urls: readonly URL[];
  readonly exchanges: readonly Exchange[];
  /** A part of it was too much to look at. */
  readonly wasCut: boolean;
}

/** Characters of JSON that are read whole: a recording of a conversation is long. */
const longestJson = 4_000_000;
const mostUrls = 20;
const longestUrl = 20_000;

/** Masks and takes apart. Never throws. */
export function takeApart(pasted: string): Paste {
  const { text: plain, wasCut } = toPlainText(pasted);
  const text = maskSecrets(plain);
  const isLong = wasCut && pasted.length <= longestJson;
  const json = parseJson(isLong ? maskSecrets(pasted.trim()) : text);
  const urls = readUrls(text);
  const exchanges = readExchanges(text, json);
  const isNamed = exchanges.some(({ request }) => request !== undefined);
  return {
    text,
    json,
    urls,
    exchanges: isNamed ? exchanges : [...exchanges, ...bareRequests(urls)],
    wasCut,
  };
}

function readUrls(text: string): URL[] {
  const whole = wholeUrl(text);
  if (whole !== null) return [whole, ...wrapped(whole)];
  const urls = [];
  for (const [match] of text.matchAll(/https?:\/\/[^\s"'<>\\^`]+/gi)) {
    const url = URL.parse(match.replace(/[),.;\]}]+$/, ""));
    if (url !== null) urls.push(url, ...wrapped(url));
    if (urls.length >= mostUrls) break;
  }
  return urls;
}

/** Zendesk’s login page carries the address a person wanted: `?return_to=https%3A%2F%2F…`. */
function wrapped(url: URL): URL[] {
  const wanted = url.searchParams.get("return_to");
  const inner = wanted === null ? null : URL.parse(wanted, url);
  return inner === null || inner.search === "" ? [] : [inner];
}

/** Takes the text for one URL, also when it was broken into lines or its blanks were left as they are. */
function wholeUrl(text: string): URL | null {
  const [first = "", ...others] = text.slice(0, longestUrl).split(/\s*\n\s*/);
  const isOne = others.every((line) => /^[&?#]/.test(line) || !/[\s{<]|https?:/.test(line));
  if (text.length > longestUrl || !isOne) return null;
  const joined = [first, ...others].join("");
  if (
    /^https?:\/\/[^\s?#]+[?#]\S*(?: (?!https?:)(?:[\w.%+/-]*[:=&]\S*|read|write|impersonate))*$/i.test(
      joined,
    )
  )
    return URL.parse(joined);
  if (/^[\w-]+\.zendesk\.com\/\S*$/i.test(joined)) return URL.parse(`https://${joined}`);
  return /^\/(?:oauth|api)\/\S+$/.test(joined)
    ? URL.parse(joined, "https://subdomain.zendesk.com")
    : null;
}

/** An address of the API, or of the token endpoint, that stands alone is a request of which nothing else is known. */
function bareRequests(urls: readonly URL[]): Exchange[] {
  const url = urls.find(({ pathname }) =>
    /^\/(?:api\/|oauth2?\/(?:v\d+\/)?tokens?\b)/.test(pathname),
  );
  if (url === undefined) return [];
  const request = {
    start: 0,
    end: 0,
    method: undefined,
    target: url.href,
    headers: noHeaders,
    body: "",
    fields: undefined,
  };
  return [{ request, answer: undefined }];
}
