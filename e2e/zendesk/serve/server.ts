import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Account } from "../account/account.ts";
import { AccountHandle } from "../account/account-handle.ts";
import { encoded } from "./encode.ts";
import { answerRequest } from "./answer-request.ts";
import type { Answer } from "../http/answer.ts";
import { answerText } from "../http/answer.ts";
import { refuseMalformed } from "../http/refuse-malformed.ts";
import { load } from "../account/load.ts";
import type { ZendeskOptions } from "../account/options.ts";
import { logEntry } from "../account/request-log.ts";
import { seedRecords } from "../seed/seed.ts";

/** A running local Zendesk. */
export interface Zendesk {
  port: number;
  /** `http://{account}.localhost:{port}`; `demo` unless told. */
  url(account?: string): string;
  /** The account of that name, made now if nobody has asked for it yet. */
  account(name: string): AccountHandle;
  /** Stops listening and drops every connection. */
  close(): Promise<void>;
}

/**
 * Starts a local Zendesk on loopback. Accounts spring up by host name, each with the seeded
 * records, and share nothing. Rejects with `EADDRINUSE` when the port is taken.
 */
export async function startZendesk(options: ZendeskOptions = {}): Promise<Zendesk> {
  const { tickets = 500, seed = 1, until = new Date(), data = [] } = options;
  const loaded = load([seedRecords({ tickets, seed, until }), ...data]);
  const accounts = new Map<string, Account>();
  const account = (name: string) => {
    const found = accounts.get(name) ?? new Account(name, loaded, options);
    accounts.set(name, found);
    return found;
  };
  const server = createServer((request, response) => {
    handle(request, response, account).catch((error: unknown) => {
      process.emitWarning(error instanceof Error ? error : String(error));
      response.destroy();
    });
  });
  server.on("clientError", refuseMalformed);
  // Node's 5 s closes a connection just as a slow test reaches for it again.
  server.keepAliveTimeout = 60_000;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", reject);
  server.listen(options.port ?? 0, "127.0.0.1", resolve);
  await promise;
  // A small help desk is read in the moment somebody searches it.
  if (tickets > 5000) loaded.seeded.texts.readAhead();
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  return {
    port,
    url: (name = "demo") => `http://${name}.localhost:${port}`,
    account: (name) => new AccountHandle(account(name)),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  account: (name: string) => Account,
): Promise<void> {
  const name = accountName(request.headers.host);
  const url = requestUrl(request);
  if (name === undefined || !url) {
    send(response, answerText("No help desk here\n", 404));
    return;
  }
  const home = account(name);
  const answer = await answerRequest(home, request, url);
  if (!url.pathname.startsWith("/_local/")) note(home, request, url, answer.status);
  const travelling = await encoded(request, answer, home.behaviour);
  send(response, {
    ...travelling,
    headers: { date: new Date(home.clock.now()).toUTCString(), ...travelling.headers },
  });
}

/** How many requests of an account are remembered. */
const logLength = 10_000;

function note(account: Account, request: IncomingMessage, url: URL, status: number): void {
  account.requests.push(logEntry(request.method ?? "GET", url, status, request.headers));
  if (account.requests.length > logLength) account.requests.shift();
}

/** The first label of a loopback host name; anything else could be a page that rebound its DNS. */
function accountName(host: string | undefined): string | undefined {
  const name = (host ?? "").toLowerCase().replace(/:\d+$/, "");
  if (name === "localhost" || name === "127.0.0.1" || name === "[::1]") return "demo";
  return /^([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)(?:\.zdusercontent)?\.localhost$/.exec(name)?.[1];
}

function requestUrl(request: IncomingMessage): URL | undefined {
  const path = request.url ?? "/";
  if (!path.startsWith("/")) return undefined;
  return URL.parse(`http://${request.headers.host}${path}`) ?? undefined;
}

function send(response: ServerResponse, answer: Answer): void {
  if (answer.broken === "dropped") {
    response.destroy();
    return;
  }
  const length = Buffer.byteLength(answer.body);
  response.writeHead(answer.status, {
    ...answer.headers,
    ...(answer.status !== 204 && answer.status !== 304 && { "content-length": length }),
    "x-content-type-options": "nosniff",
  });
  if (answer.broken === "truncated") {
    const half = Buffer.from(answer.body).subarray(0, length >> 1);
    response.write(half, () => response.destroy());
    return;
  }
  response.end(answer.body);
}
