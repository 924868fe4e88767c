import type { AddressInfo, Server } from "node:net";
import { createServer, request as httpRequest } from "node:http";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { localConfig } from "./config.ts";
import type { RelayRules } from "./relay-rules.ts";
import { startStaticHost } from "./static-host.ts";
import type { StaticHost } from "./static-host.ts";

/** What a Zendesk says when it is asked for tokens. */
export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** What it says when all is well, with a cookie that goes nowhere. */
export const tokens: Answer = (response) =>
  response
    .writeHead(200, { "Content-Type": "application/json", "Set-Cookie": "a=b" })
    .end('{"access_token":"abc","token_type":"bearer"}');

/** The fields of a request that nothing is wrong with. */
export const exchange: Record<string, string> = {
  grant_type: "authorization_code",
  client_id: "scopedesk",
  code: "the-code",
  redirect_uri: "http://localhost/callback",
  code_verifier: "v".repeat(43),
};

/** A Zendesk that says what a test tells it to, behind hosts with a relay. */
export interface ScriptedZendesk {
  readonly port: number;
  answer: Answer;
  /** What arrived, oldest first. */
  asked: { host: string | undefined; url: string | undefined; body: string }[];
  /** Forgets what was asked, and answers as when all is well. */
  reset(): void;
  close(): Promise<void>;
}

/** Starts a Zendesk with a script. Close it when the tests are done. */
export async function startScriptedZendesk(): Promise<ScriptedZendesk> {
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      zendesk.asked.push({ host: request.headers.host, url: request.url, body });
      zendesk.answer(response, request);
    });
  });
  await listening(server);
  const zendesk: ScriptedZendesk = {
    port: portOf(server),
    answer: tokens,
    asked: [],
    reset() {
      zendesk.answer = tokens;
      zendesk.asked = [];
    },
    async close() {
      for (const started of hosts.splice(0)) await started.close();
      server.close();
    },
  };
  return zendesk;
}

const hosts: StaticHost[] = [];

/** Starts a host whose relay leads to that port. It ends with the Zendesk. */
export async function serve(
  zendeskPort: number,
  relayRules?: Partial<RelayRules>,
): Promise<StaticHost> {
  const config = localConfig(zendeskPort);
  const started = await startStaticHost({
    dist: tmpdir(),
    config,
    ...(relayRules ? { relayRules } : {}),
  });
  hosts.push(started);
  return started;
}

/** Waits until a server of this machine listens. */
export async function listening(server: Server): Promise<void> {
  await new Promise<void>((done) => {
    server.listen(0, "127.0.0.1", done);
  });
}

/** The port a server listens on. */
export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

interface Heard {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  text: string;
}

/** What a test has to say about a request; the rest is as a page of the host sends it. */
export interface Asking {
  headers?: Record<string, string>;
  body?: string;
  method?: string;
  account?: string;
}

/** Asks as a page of the host itself does, apart from what the test says. */
export function ask(
  to: StaticHost,
  { headers = {}, body, method = "POST", account = "acme" }: Asking = {},
): Promise<Heard> {
  const own = `localhost:${to.port}`;
  const { promise, resolve, reject } = Promise.withResolvers<Heard>();
  const request = httpRequest(
    {
      host: "127.0.0.1",
      port: to.port,
      path: `/oauth/${account}/tokens`,
      method,
      headers: {
        Host: own,
        Origin: `http://${own}`,
        "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8",
        ...headers,
      },
    },
    (response) => {
      let text = "";
      response.on("data", (chunk: Buffer) => (text += chunk.toString()));
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, text }),
      );
    },
  );
  request.on("error", reject);
  request.end(method === "GET" ? undefined : (body ?? new URLSearchParams(exchange).toString()));
  return promise;
}
