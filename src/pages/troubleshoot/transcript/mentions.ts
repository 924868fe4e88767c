import { noHeaders, type PastedAnswer, type PastedRequest } from "./exchange.ts";

const verbs = "GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS";
const address = String.raw`https?://[^\s"'<>\\^\`)\]},|]+`;

/** How programs name a request in passing. The groups `method` and `target` are the request's. */
const requestPatterns: readonly RegExp[] = [
  // `GET https://…`, `"GET /api/v2/… HTTP/1.1"`, `request: POST https://…`, `--> GET https://…`.
  new RegExp(
    `(?<![\\w-])(?<method>${verbs})[\\s"':]{1,3}(?<target>(?:https?://|/(?:api|oauth|access|hc)/)[^\\s"'<>\`]+)`,
    "g",
  ),
  // `axios.post("https://…")`, `requests.get('https://…')`, `client.Get("…")`.
  new RegExp(
    `\\.(?<method>get|post|put|delete|patch)(?:_form|Async|AsJsonAsync)?\\(\\s*["'\`](?<target>${address})`,
    "gi",
  ),
  // `fetch("https://…", { method: "POST" })`, `new Request("…")`.
  new RegExp(
    `(?:\\bfetch|\\bRequest|\\bopen)\\(\\s*["'\`](?<target>${address})["'\`](?:\\s*,[^)]{0,200}?method["']?\\s*:\\s*["'\`](?<method>[A-Za-z]+))?`,
    "g",
  ),
  // `Post "https://…": dial tcp`, as Go says it.
  new RegExp(`(?<![\\w-])(?<method>Get|Post|Put|Delete|Patch) "(?<target>${address})"`, "g"),
  // `[url] https://… [http method] GET`, `on GET request for "https://…"`.
  new RegExp(`\\[url\\] (?<target>${address})(?: \\[http method\\] (?<method>[A-Z]+))?`, "g"),
  new RegExp(`on (?<method>${verbs}) request for "(?<target>${address})"`, "g"),
  // `for url: https://…`, `with url: /api/v2/…`, `resource at https://…`, `fetch at 'https://…'`, `net::ERR_FAILED https://…`.
  new RegExp(
    `(?:(?:for|with|from) url:? |resource at |(?:fetch|XMLHttpRequest|response body) at '?|cannot load |<-- \\d{3} |net::[A-Z_]+ (?:\\d{3} \\([\\w ]*\\) )?)(?<target>${address}|/api/[^\\s)]+)`,
    "gi",
  ),
];

const reasons =
  "Bad Request|Unauthorized|Unauthorised|Not Authorized|Payment Required|Forbidden|Not Found|Method Not Allowed|Not Acceptable|Proxy Authentication Required|Request Timeout|Conflict|Gone|Payload Too Large|Request Entity Too Large|URI Too Long|Unsupported Media Type|Unprocessable(?: Entity| Content)?|Too Many Requests|Internal Server Error|Bad Gateway|Service (?:Temporarily )?Unavailable|Gateway Time-?out";

/** How programs name a status in passing. The group is the status. */
const statusPatterns: readonly RegExp[] = [
  /\bHTTP(?:\/[\d.]+)?["']?[\s/:=(]{1,3}([1-5]\d\d)\b/g,
  /status(?:[\s_-]?code)?(?: retrieved)?["'\]]?\s*(?:of|is|was|code)?[\s:=>('"]{0,5}([1-5]\d\d)\b/gi,
  /\b([45]\d\d) (?:Client|Server) Error\b/g,
  /<Response \[([1-5]\d\d)\]>/g,
  /\b[Ee]rror:? \(([45]\d\d)\)/g,
  /(?:responded with|returned|resulted in|answered|response:?|error code:?|got|gives|failed with)(?: an?)?(?: \w+)?(?: HTTP)?[\s`'":(]{1,3}([45]\d\d)\b(?![.:\d])/gi,
  /(?:<--|-->|->|=>|→|⇒) ([1-5]\d\d)\b(?![.:\d])/g,
  new RegExp(`\\b([45]\\d\\d)\\)?[\\s:,-]{1,3}\\(?(?:${reasons})\\b`, "gi"),
  new RegExp(`\\b(?:${reasons}) \\(?([45]\\d\\d)\\b`, "gi"),
  /HTTP\/[\d.]+" ([1-5]\d\d)\b/g,
  /net::ERR_[A-Z_]+ ([45]\d\d)\b/g,
  /^[^\S\n]*["']?([1-5]\d\d)["']?[^\S\n]*(?:$|[:,-]?[^\S\n]*(?=b?['"\\]*[{[<]))/gm,
  /\bcode["']?\s*[:=]\s*([45]\d\d)\b/g,
];

/** Names of errors that stand for one status. */
const statusNames: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:UnauthorizedError|HTTPUnauthorized|RestClient::Unauthorized|ClientErrorException\$Unauthorized|StatusCode: Unauthorized)\b/g,
    401,
  ],
  [
    /\b(?:ForbiddenError|HTTPForbidden|RestClient::Forbidden|ClientErrorException\$Forbidden|StatusCode: Forbidden)\b/g,
    403,
  ],
  [
    /\b(?:RecordNotFoundException|ResourceNotFound|HTTPNotFound|RestClient::NotFound|ClientErrorException\$NotFound|StatusCode: NotFound)\b/g,
    404,
  ],
  [
    /\b(?:HTTPUnprocessableEntity|RestClient::UnprocessableEntity|UnprocessableEntityError|UnprocessableEntity|Error::RecordInvalid)\b/g,
    422,
  ],
  [
    /\b(?:TooManyRequestsError|HTTPTooManyRequests|RestClient::TooManyRequests|ClientErrorException\$TooManyRequests|RatelimitBudgetExceeded|Error::RateLimited)\b/g,
    429,
  ],
];

const most = 300;

/** Finds the requests that are named in passing: in logs, messages of errors, calls in programs. */
export function findRequestMentions(text: string): PastedRequest[] {
  return requestPatterns.flatMap((pattern) =>
    [...matches(text, pattern)].map(({ index, 0: whole, groups }) => ({
      start: index,
      end: index + whole.length,
      method: groups?.["method"]?.toUpperCase(),
      target: (groups?.["target"] ?? "").replace(/[).,;:]+$/, ""),
      headers: noHeaders,
      body: "",
      fields: undefined,
    })),
  );
}

/** Finds the statuses that are named in passing. */
export function findStatusMentions(text: string): PastedAnswer[] {
  const numbered = statusPatterns.flatMap((pattern) =>
    [...matches(text, pattern)].map((match) => answer(match, Number(match[1]))),
  );
  const named = statusNames.flatMap(([pattern, status]) =>
    [...matches(text, pattern)].map((match) => answer(match, status)),
  );
  // What a proxy says to CONNECT is no answer of Zendesk's.
  const isProxys = (start: number) =>
    /(?:tunnel|proxy)[^\n]{0,40}$/i.test(text.slice(Math.max(0, start - 60), start));
  return [...numbered, ...named].filter(({ start }) => !isProxys(start));
}

function answer(
  { index, 0: whole }: RegExpMatchArray & { index: number },
  status: number,
): PastedAnswer {
  return { start: index, end: index + whole.length, status, headers: noHeaders, body: "" };
}

function* matches(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  let count = 0;
  for (const match of text.matchAll(pattern)) {
    yield match;
    count += 1;
    if (count >= most) return;
  }
}
