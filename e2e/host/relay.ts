import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { HostConfig } from "./config.ts";

/**
 * The relay: same-origin `POST /oauth/{subdomain}/tokens`, forwarded to that account's
 * `/oauth/tokens`. It exists because Zendesk is not known to answer the token endpoint with CORS
 * headers. It adds nothing and keeps nothing: a public client has no secret.
 */

const tokenRequestBytes = 16 * 1024;
const answerMs = 15_000;

/** The subdomain a relay path names, or undefined when the path is not the relay's. */
export function relayedSubdomain(path: string): string | undefined {
  return /^\/oauth\/([a-z0-9][a-z0-9-]{0,62})\/tokens$/.exec(path)?.[1];
}

/** Forwards one token request and its answer, status and body unchanged. */
export async function relay(
  request: IncomingMessage,
  response: ServerResponse,
  config: HostConfig,
  subdomain: string,
): Promise<void> {
  if (request.method !== "POST") return refuse(response, 405, "Only POST is relayed.");
  if (!isSameOrigin(request)) return refuse(response, 403, "Only this site may use its relay.");
  if (config.subdomain !== null && config.subdomain !== subdomain)
    return refuse(response, 403, "This site is set up for another account.");
  const contentType = request.headers["content-type"] ?? "";
  if (!contentType.startsWith("application/x-www-form-urlencoded"))
    return refuse(response, 415, "Token requests are form-encoded.");
  const body = await readBody(request, tokenRequestBytes);
  if (body === undefined) return refuse(response, 413, "That is no token request.");

  const target = new URL("/oauth/tokens", config.zendeskUrl.replace("{subdomain}", subdomain));
  // Node does not resolve *.localhost as browsers do (RFC 6761 section 6.3).
  const loopback = target.hostname === "localhost" || target.hostname.endsWith(".localhost");
  const send = target.protocol === "https:" ? httpsRequest : httpRequest;
  const upstream = send({
    host: loopback ? "127.0.0.1" : target.hostname,
    port: target.port,
    path: target.pathname,
    method: "POST",
    timeout: answerMs,
    headers: {
      Host: target.host,
      "Content-Type": contentType,
      "Content-Length": body.length,
      Accept: "application/json",
    },
  });
  await new Promise<void>((resolve) => {
    upstream.on("response", (answer) => {
      response.writeHead(answer.statusCode ?? 502, {
        "Content-Type": answer.headers["content-type"] ?? "application/octet-stream",
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
        ...(answer.headers["retry-after"] && { "Retry-After": answer.headers["retry-after"] }),
      });
      // A truncated answer stays truncated: the person's browser must not take half for a whole.
      answer.on("error", () => response.destroy());
      answer.pipe(response);
      response.on("close", resolve);
    });
    upstream.on("timeout", () => upstream.destroy(new Error("timeout")));
    upstream.on("error", () => {
      if (response.headersSent) response.destroy();
      else refuse(response, 502, "The relay could not reach Zendesk.");
      resolve();
    });
    request.on("close", () => {
      if (!response.writableEnded && request.destroyed && !request.complete) upstream.destroy();
    });
    upstream.end(body);
  });
}

function isSameOrigin(request: IncomingMessage): boolean {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") return false;
  const origin = request.headers.origin;
  return origin === undefined || new URL(origin).host === request.headers.host;
}

async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function refuse(response: ServerResponse, status: number, why: string): void {
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  });
  response.end(why);
}
