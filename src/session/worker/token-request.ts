import { isWebPage, whoseWebPage } from "../../reference/web-page.ts";
import { isLoopback } from "../../reference/loopback.ts";
import * as oauth from "oauth4webapi";
import { SessionError } from "../contract/error.ts";
import type { TraceEntry } from "../contract/protocol.ts";
import type { Account } from "./authorization-server.ts";
import type { Environment } from "./environment.ts";
import type { Trace } from "./trace.ts";
import { maskSecrets } from "./trace.ts";

/** A code lives longer; a person waits far less. */
const timeout = 10_000;
const largestAnswer = 64 * 1024;

type Post = (
  url: string,
  options: { body: URLSearchParams; headers: Record<string, string> },
) => Promise<Response>;

/** What one request to the token endpoint needs of the outside. */
export interface TokenRequestContext {
  environment: Environment;
  trace: Trace;
  step: TraceEntry["step"];
  codeAge?: number;
}

/**
 * The options for oauth4webapi that make its request ours: sent once, form-encoded and therefore
 * without a preflight, no cookies, no redirects, an end after 10 s, and on the trace.
 */
export function tokenRequestOptions(
  account: Account,
  context: TokenRequestContext,
  more: Record<string, string>,
): oauth.TokenEndpointRequestOptions {
  const endpoint = new URL(account.as.token_endpoint ?? "");
  return {
    // A URL of this very machine is the one place where http cannot be overheard.
    ...(isLoopback(endpoint.hostname) ? { [oauth.allowInsecureRequests]: true } : {}),
    [oauth.customFetch]: (url, options) => post(context)(url, options),
    additionalParameters: more,
  };
}

function post(context: TokenRequestContext): Post {
  return async (url, { body, headers }) => {
    const { environment, trace, step, codeAge } = context;
    const started = environment.now();
    const entry = {
      step,
      method: "POST" as const,
      url,
      sent: maskSecrets(body),
      ...(codeAge === undefined ? {} : { codeAge }),
    };
    const abort = new AbortController();
    const cancel = environment.after(timeout, () =>
      abort.abort(new DOMException("", "TimeoutError")),
    );
    try {
      const response = await environment.fetch(url, {
        method: "POST",
        body: body.toString(),
        headers,
        credentials: "omit",
        redirect: "error",
        referrerPolicy: "no-referrer",
        cache: "no-store",
        signal: abort.signal,
      });
      const text = await readBounded(response);
      const ms = environment.now() - started;
      trace.add({
        ...entry,
        status: response.status,
        received: receivedFields(text),
        ms,
        outcome: response.ok ? "ok" : "refused",
      });
      throwForPage(response, text);
      return new Response(text === "" ? null : text, {
        // Zendesk's page says 201, its clients see 200; the RFC, and so oauth4webapi, knows only 200.
        status: response.status === 201 ? 200 : response.status,
        headers: response.headers,
      });
    } catch (cause) {
      trace.add({ ...entry, ms: environment.now() - started, outcome: "no-answer" });
      throw cause;
    } finally {
      cancel();
    }
  };
}

/** A page that tells who it is from ends the request: nobody finds a token, or an error of OAuth's, on it. */
function throwForPage({ status, ok, headers }: Response, body: string): void {
  const relayed = relayedPage(body);
  const text = relayed ?? body;
  const isPage = relayed !== undefined || isWebPage(text, headers.get("content-type") ?? "");
  // These tell enough by themselves, and what they tell is acted on.
  if (status === 429 || status === 502 || status === 503 || status === 504 || (ok && !isPage))
    return;
  const page = whoseWebPage(text);
  // Of an account that is not there Zendesk tells in JSON too.
  const isTold = page === "no-account" || page === "account-inactive";
  if (page === "other" || !(isPage || isTold)) return;
  throw new SessionError(ok ? "malformed-answer" : "token-error", "a web page answered", {
    details: { status, page },
  });
}

/** A page that came by the relay: as text inside JSON, where it can do nothing. */
function relayedPage(body: string): string | undefined {
  if (!body.startsWith('"')) return undefined;
  try {
    const text: unknown = JSON.parse(body);
    return typeof text === "string" && isWebPage(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

async function readBounded(response: Response): Promise<string> {
  const text = await response.text();
  if (text.length > largestAnswer) {
    throw new SessionError("malformed-answer", "the answer of the token endpoint is too large");
  }
  return text;
}

function receivedFields(text: string): Record<string, string> {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === "object" && body !== null) return maskSecrets(Object.entries(body));
  } catch {
    // Not JSON, perhaps cut off in the middle of a token: only its length is told.
  }
  return { body: `not a JSON object (${text.length} characters)` };
}
