import { SessionError } from "../error.ts";
import type { HttpMethod, WireRequest } from "../protocol.ts";

const methods: readonly HttpMethod[] = ["GET", "POST", "PUT", "DELETE"];
const longestPath = 8192;
/** Zendesk takes attachments of 50 MB. */
export const largestBody = 64 * 1024 * 1024;

/** One label of a path: no dots alone, no separator or dot in disguise, no double encoding. */
const segment =
  /^(?!\.{1,2}$)(?:[\w.~!$&'()*+,;=:-]|%(?!2[ef5]|5c|40|[01]\d|[01][a-f]|7f)[\da-f]{2})+$/i;
const query = /^(?:[\w.~!$&'()*+,;=:@/?[\]|{}"<>^`-]|%[\da-f]{2}|[^\p{ASCII}\s])*$/iu;

/** Answers that bring a whole token or secret to the page: only where a person asked for just that. */
const secretGiving: readonly { method: HttpMethod; path: RegExp }[] = [
  { method: "POST", path: /^\/api\/v2\/oauth\/(?:tokens|clients)(?:\.\w+)?$/i },
  {
    method: "PUT",
    path: /^\/api\/v2\/oauth\/clients\/[^/]+\/generate_secret(?:\.\w+)?$/i,
  },
];

/**
 * Says yes to exactly the requests this app makes, and builds their URL.
 *
 * @throws SessionError `refused-by-gateway`, `too-large`
 */
export function allowedUrl(request: WireRequest, zendeskUrl: string): URL {
  const { method, path, body } = request;
  if (!methods.includes(method)) throw refusal("method");
  if (typeof path !== "string" || path.length > longestPath) throw refusal("path");
  const [pathname = "", ...rest] = path.split("?");
  const segments = pathname.split("/");
  const [empty, api, version, ...labels] = segments;
  if (empty !== "" || api !== "api" || version !== "v2" || labels.length === 0)
    throw refusal("path");
  if (!labels.every((label) => segment.test(label))) throw refusal("path");
  if (!query.test(rest.join("?"))) throw refusal("query");
  const named = decoded(pathname);
  const givesSecret = secretGiving.some((rule) => rule.method === method && rule.path.test(named));
  if (givesSecret && request.expectsSecret !== true) throw refusal("token");
  const url = new URL(zendeskUrl + path);
  // Whatever the rules above missed, a URL that means something else than it says is refused.
  if (url.origin !== zendeskUrl || url.pathname !== pathname || url.hash !== "")
    throw refusal("path");
  if (body !== undefined) checkBody(method, body);
  return url;
}

/** A path as Zendesk reads it: a letter may hide behind its percent code. */
function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    throw refusal("path");
  }
}

function checkBody(method: HttpMethod, body: NonNullable<WireRequest["body"]>): void {
  if (method === "GET") throw refusal("body");
  if (!(body.bytes instanceof ArrayBuffer) || typeof body.contentType !== "string") {
    throw refusal("body");
  }
  if (
    !/^[a-z\d!#$&^_.+-]{1,127}\/[a-z\d!#$&^_.+-]{1,127}(?:; ?charset=[\w-]{1,20})?$/i.test(
      body.contentType,
    )
  ) {
    throw refusal("content type");
  }
  if (body.bytes.byteLength > largestBody)
    throw new SessionError("too-large", "the body is too large");
}

function refusal(what: string): SessionError {
  return new SessionError("refused-by-gateway", `the gateway refuses this ${what}`);
}
