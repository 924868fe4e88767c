import { request as httpRequest } from "node:http";
import type { IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import type { HostConfig } from "./config.ts";
import { RelayRefusal } from "./relay-refusal.ts";
import type { RelayRules } from "./relay-rules.ts";

/** Zendesk's answer as far as the relay hands it on. */
export interface RelayedAnswer {
  status: number;
  headers: Record<string, string>;
  /** Always JSON: an object; the beginning of a web page as text; or an empty object for whatever else came. */
  body: string;
}

/**
 * Sends a checked form to the account's token endpoint, once, and reads the answer to its end.
 *
 * @throws RelayRefusal 502 when no usable answer came, 504 when none came in time
 */
export async function askZendesk(
  form: string,
  subdomain: string,
  { zendeskUrl }: Pick<HostConfig, "zendeskUrl">,
  rules: RelayRules,
  signal: AbortSignal,
): Promise<RelayedAnswer> {
  const target = new URL("/oauth/tokens", zendeskUrl.replace("{subdomain}", subdomain));
  const tooLate = AbortSignal.timeout(rules.answerMs);
  try {
    const answer = await send(target, form, AbortSignal.any([signal, tooLate]));
    const text = await readAnswer(answer, rules.answerBytes);
    return { status: statusOf(answer), headers: headersOf(answer), body: jsonOf(text) };
  } catch (error) {
    if (error instanceof RelayRefusal) throw error;
    if (tooLate.aborted) throw new RelayRefusal(504, "Zendesk took too long.");
    throw new RelayRefusal(502, "The relay could not reach Zendesk.");
  }
}

function send(target: URL, form: string, signal: AbortSignal): Promise<IncomingMessage> {
  // Node does not resolve *.localhost as browsers do (RFC 6761 section 6.3).
  const loopback = target.hostname === "localhost" || target.hostname.endsWith(".localhost");
  const request = target.protocol === "https:" ? httpsRequest : httpRequest;
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const upstream = request({
    host: loopback ? "127.0.0.1" : target.hostname,
    port: target.port,
    path: target.pathname,
    method: "POST",
    signal,
    headers: {
      Host: target.host,
      "Content-Type": "application/x-www-form-urlencoded",
      "Content-Length": Buffer.byteLength(form),
      Accept: "application/json",
    },
  });
  upstream.on("response", resolve);
  upstream.on("error", reject);
  // What is no answer in the sense of HTTP: an offer to switch protocols.
  upstream.on("upgrade", (_, socket) => {
    socket.destroy();
    reject(new Error("the answer switches protocols"));
  });
  upstream.end(form);
  return promise;
}

async function readAnswer(answer: IncomingMessage, most: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    // Leaving the loop ends the connection. What is that long is no token response.
    if (size > most) return "";
    chunks.push(chunk);
  }
  // Half an answer must not be taken for a whole one.
  if (!answer.complete) throw new Error("the answer was cut off");
  return Buffer.concat(chunks).toString("utf8");
}

/** A redirect is not followed, so it answers nothing; neither does a status HTTP does not know. */
function statusOf({ statusCode = 0 }: IncomingMessage): number {
  const isAnswer = statusCode >= 200 && statusCode <= 599 && Math.floor(statusCode / 100) !== 3;
  if (!isAnswer) throw new RelayRefusal(502, "Zendesk's answer is no token response.");
  return statusCode;
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  const wait = headers["retry-after"];
  return wait !== undefined && /^[\w ,:+-]{1,40}$/.test(wait) ? { "Retry-After": wait } : {};
}

/** So much of a web page tells whose it is, in characters. */
const pageStart = 8000;

function jsonOf(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      return JSON.stringify(value);
    }
  } catch {
    // As text inside JSON a page is no page to a browser, and says all the same who answered.
    if (/^\s*<(?:[!?]|html|head|body)/i.test(text)) return JSON.stringify(text.slice(0, pageStart));
    // A sentence, half a text, a book: the status has to speak for it.
  }
  return "{}";
}
