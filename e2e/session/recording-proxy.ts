import { once } from "node:events";
import { createServer, request as httpRequest } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A proxy before the local Zendesk that remembers every secret that passes by. */
export interface RecordingProxy {
  port: number;
  /** Codes, verifiers, access and refresh tokens so far. */
  secrets: ReadonlySet<string>;
  close(): Promise<void>;
}

const secretNames = ["code", "code_verifier", "access_token", "refresh_token"];

export async function startRecordingProxy(zendeskPort: number): Promise<RecordingProxy> {
  const secrets = new Set<string>();
  const server = createServer((request, response) => {
    // A connection that breaks on one side breaks on the other.
    pass(request, response, zendeskPort, secrets).catch(() => response.destroy());
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await promise;
  const { port } = server.address() as AddressInfo;
  return {
    port,
    secrets,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function pass(
  request: IncomingMessage,
  response: ServerResponse,
  zendeskPort: number,
  secrets: Set<string>,
): Promise<void> {
  const body = await bytesOf(request);
  remember(secrets, new URLSearchParams(body.toString()));
  const { method, url: path, headers } = request;
  const upstream = httpRequest({ host: "127.0.0.1", port: zendeskPort, method, path, headers });
  upstream.end(body);
  const [answer] = (await once(upstream, "response")) as [IncomingMessage];
  const answered = await bytesOf(answer);
  remember(secrets, URL.parse(answer.headers.location ?? "")?.searchParams);
  remember(secrets, tokensIn(answered));
  response.writeHead(answer.statusCode ?? 502, answer.headers).end(answered);
}

function remember(secrets: Set<string>, fields: URLSearchParams | undefined): void {
  for (const name of secretNames) {
    // "code" is also a value of response_type; a real one is longer.
    const value = fields?.get(name) ?? "";
    if (value.length >= 16) secrets.add(value);
  }
}

function tokensIn(bytes: Buffer): URLSearchParams | undefined {
  try {
    const body: unknown = JSON.parse(bytes.toString());
    if (typeof body !== "object" || body === null || !("token_type" in body)) return undefined;
    return new URLSearchParams(Object.entries(body).map(([name, value]) => [name, String(value)]));
  } catch {
    return undefined;
  }
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
