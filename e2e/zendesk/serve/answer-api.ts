import type { IncomingMessage } from "node:http";
import { checkAccess } from "../calls/access.ts";
import type { Account } from "../account/account.ts";
import { authenticate } from "../calls/authenticate.ts";
import { apiCors, preflight } from "./cors.ts";
import { tooManyRequests, underTrouble } from "../account/faults.ts";
import type { Trouble } from "../account/faults.ts";
import type { Answer } from "../http/answer.ts";
import { maxBodyBytes, maxUploadBytes, readBody } from "../http/body.ts";
import { Call } from "../calls/call.ts";
import { countForAccount, countForEndpoint, type Counted } from "../calls/count-request.ts";
import { Refusal, invalidEndpoint, notPlayed } from "../http/errors.ts";
import { orRefusal } from "../http/or-refusal.ts";
import { cacheHeaders, lifetimeOf, usualHeaders } from "../http/usual-headers.ts";
import { impersonate } from "../calls/impersonate.ts";
import { matchEndpoint } from "./router.ts";
import type { Match } from "./router.ts";

/** What is known of a request on its way through, for the headers of its answer. */
interface Progress {
  /** A page may read the statuses Zendesk lets pages read. */
  readable: boolean;
  headers: Record<string, string>;
}

/**
 * Answers `/api/…` in Zendesk's order: the account's rate limit, an unknown path, credentials,
 * scopes, role, the endpoint's own rate limit, then the record.
 */
export async function answerApi(
  account: Account,
  request: IncomingMessage,
  url: URL,
  trouble: Trouble | undefined,
): Promise<Answer> {
  if (request.method === "OPTIONS") return underTrouble(trouble, async () => preflight());
  const match = matchEndpoint(methodOf(request), url.pathname);
  const progress: Progress = {
    readable: isReadable(account, request, match),
    headers: usualHeaders(),
  };
  const answer = await underTrouble(trouble, () =>
    orRefusal(() => process(account, request, url, match, progress)),
  );
  const cors = apiCors(account.behaviour, answer, progress.readable);
  const lifetime = account.behaviour.lifetimes ? lifetimeOf(methodOf(request), url.pathname) : 0;
  const kept = cacheHeaders(answer, lifetime);
  const headers = { ...progress.headers, ...kept, ...answer.headers, ...cors };
  return { ...answer, headers };
}

async function process(
  account: Account,
  request: IncomingMessage,
  url: URL,
  match: Match | undefined,
  progress: Progress,
): Promise<Answer> {
  count(countForAccount(account.limits, url.pathname), progress);
  if (!match) throw invalidEndpoint();
  const credentials = authenticate(account, request.headers.authorization);
  const caller = impersonate(account, credentials.caller, header(request, "x-on-behalf-of"));
  checkAccess(account, match.access, caller);
  if (!match.handler) throw notPlayed(match.name);
  const call = new Call({
    account,
    method: methodOf(request),
    url,
    params: match.params,
    headers: request.headers,
    bytes: await readBody(request, bodyLimit(match)),
    caller,
  });
  call.answerHeaders = progress.headers;
  count(countForEndpoint(account.limits, match.name, call), progress);
  return match.handler(call);
}

/** A HEAD is a GET whose body Node keeps to itself. */
function methodOf({ method = "GET" }: IncomingMessage): string {
  return method === "HEAD" ? "GET" : method;
}

/** Keeps the headers of a limit; throws when nothing was left. */
function count({ headers, retryAfter }: Counted, progress: Progress): void {
  Object.assign(progress.headers, headers);
  if (retryAfter !== undefined) throw new Refusal(tooManyRequests(retryAfter));
}

/** A living Bearer, or nobody at all at one of the endpoints that are readable without. */
function isReadable(
  account: Account,
  { headers: { authorization } }: IncomingMessage,
  match: Match | undefined,
): boolean {
  if (authorization === undefined) return match?.access.who === "anyone-cors";
  try {
    return authenticate(account, authorization).bearer;
  } catch {
    return false;
  }
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function bodyLimit(match: Match): number {
  return match.name.includes("/uploads") ? maxUploadBytes : maxBodyBytes;
}
