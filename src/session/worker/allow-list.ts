import { largestFile } from "../../reference/limits.ts";
import { secretGiving } from "../../reference/endpoints/secret-giving.ts";
import { type Method, methods } from "../../reference/methods.ts";
import { apiRoot } from "../../reference/paths.ts";
import { SessionError } from "../contract/error.ts";
import type { WireRequest } from "../contract/protocol.ts";

const longestPath = 8192;
/** Bytes: Zendesk's largest file, and a quarter of room. */
export const largestBody = 1.25 * largestFile * 1024 * 1024;

/** One label of a path: no dots alone, no separator or dot in disguise, no double encoding. */
const segment =
  /^(?!\.{1,2}$)(?:[\w.~!$&'()*+,;=:-]|%(?!2[ef5]|5c|40|[01]\d|[01][a-f]|7f)[\da-f]{2})+$/i;
const query = /^(?:[\w.~!$&'()*+,;=:@/?[\]|{}"<>^`-]|%[\da-f]{2}|[^\p{ASCII}\s])*$/iu;

/** Answers that bring a whole token or secret to the page: only where a person asked for just that. */
const secretRules = secretGiving.map((line) => {
  const [method, path = ""] = line.split(" ");
  const places = path.replaceAll(/\{\w+\}/g, "[^/]+");
  return { method, path: new RegExp(`^${apiRoot}${places}(?:\\.\\w+)?$`, "i") };
});

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
  if (!pathname.startsWith(`${apiRoot}/`)) throw refusal("path");
  const labels = pathname.slice(apiRoot.length + 1).split("/");
  if (!labels.every((label) => segment.test(label))) throw refusal("path");
  if (!query.test(rest.join("?"))) throw refusal("query");
  const named = decoded(pathname);
  const givesSecret = secretRules.some((rule) => rule.method === method && rule.path.test(named));
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

function checkBody(method: Method, body: NonNullable<WireRequest["body"]>): void {
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
