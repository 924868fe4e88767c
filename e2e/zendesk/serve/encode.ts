import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { constants, gzip } from "node:zlib";
import type { Behaviour } from "../account/behaviour.ts";
import type { Answer } from "../http/answer.ts";

const compress = promisify(gzip);
/** Below this many bytes a smaller body is not worth the work. */
const worthIt = 1024;

/**
 * The answer as it travels: 304 without a body to whoever has this very one (RFC 9110, section
 * 13.1.2), and compressed for whoever can read that. A fault's broken answer stays as it is.
 */
export async function encoded(
  request: IncomingMessage,
  answer: Answer,
  { conditional, compression }: Behaviour,
): Promise<Answer> {
  if (answer.broken) return answer;
  const { etag } = answer.headers;
  const known = request.headers["if-none-match"];
  if (conditional && etag !== undefined && known !== undefined && names(known, etag)) {
    const { "content-type": _type, ...headers } = answer.headers;
    return { status: 304, headers, body: "" };
  }
  if (!compression || !isText(answer) || !accepts(request)) return answer;
  const body = await compress(answer.body, { level: constants.Z_BEST_SPEED });
  const headers = { ...answer.headers, "content-encoding": "gzip", vary: "Accept-Encoding" };
  return { ...answer, headers, body };
}

/** Weak comparison: both sides may or may not begin with `W/`. */
function names(known: string, etag: string): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, "");
  return known.split(",").some((tag) => tag.trim() === "*" || bare(tag) === bare(etag));
}

function isText({ headers, body }: Answer): boolean {
  const isLong = Buffer.byteLength(body) >= worthIt;
  return isLong && /^(?:text|application\/json)/.test(headers["content-type"] ?? "");
}

function accepts(request: IncomingMessage): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(request.headers["accept-encoding"] ?? "");
}
