import { createServer } from "node:http";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { createGzip } from "node:zlib";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { HostConfig } from "./config.ts";
import { askingForReports, cspReportPath, takeCspReport } from "./csp-reports.ts";
import { assetHeaders, pageHeaders, workerHeaders } from "./headers.ts";
import { Relay } from "./relay.ts";
import type { RelayRules } from "./relay-rules.ts";
import { relayedSubdomain } from "./relay-rules.ts";

const contentTypes: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
};
const compressible = new Set([".html", ".js", ".css", ".json", ".svg", ".txt"]);

export interface StaticHostOptions {
  /** The folder the build wrote. */
  dist: string;
  /** What `/config.json` answers. A string is served as it is, however wrong. */
  config: HostConfig | (() => HostConfig);
  /** Served instead of `config` when a person's own file could not be understood. */
  configText?: string;
  /** Departures from the usual rules of the relay. */
  relayRules?: Partial<RelayRules>;
  /** 0 picks a free one. */
  port?: number;
  /** Is told what a browser reports of the security policy. Given, the policy asks for reports,
   * and is the same otherwise. */
  onCspReport?: (report: string) => void;
}

export interface StaticHost {
  url: string;
  port: number;
  close(): Promise<void>;
}

/** Starts the static host: the built files, `/config.json`, the relay and the security headers. */
export async function startStaticHost(options: StaticHostOptions): Promise<StaticHost> {
  const relay = new Relay(options.relayRules);
  const server = createServer((request, response) => {
    answer(request, response, options, relay).catch(() => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://localhost:${port}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: StaticHostOptions,
  relay: Relay,
): Promise<void> {
  const path = new URL(request.url ?? "/", "http://host").pathname;
  const config = typeof options.config === "function" ? options.config() : options.config;

  const subdomain = relayedSubdomain(path);
  if (subdomain !== undefined) {
    if (config.tokenUrl === "direct") return void response.writeHead(404).end();
    return relay.answer(request, response, config, subdomain);
  }
  if (path === cspReportPath && options.onCspReport)
    return takeCspReport(request, response, options.onCspReport);
  if (request.method !== "GET" && request.method !== "HEAD")
    return void response.writeHead(405, { Allow: "GET, HEAD" }).end();
  if (path === "/config.json") {
    response.writeHead(200, {
      ...pageHeaders(config),
      "Content-Type": "application/json; charset=utf-8",
    });
    return void response.end(options.configText ?? JSON.stringify(config));
  }

  const send = (file: string, headers: Record<string, string>): void =>
    sendFile(request, response, file, options.onCspReport ? askingForReports(headers) : headers);
  const file = await builtFile(options.dist, path);
  if (file) return send(file, headersOf(path, config));
  // A file the build did not make is missing; anything else is a page of the app.
  if (extname(path) !== "" && !path.startsWith("/callback"))
    return void response.writeHead(404, pageHeaders(config)).end();
  return send(join(options.dist, "index.html"), pageHeaders(config));
}

function headersOf(path: string, config: HostConfig): Record<string, string> {
  if (/^\/assets\/session-worker-[\w-]+\.js$/.test(path)) return workerHeaders(config);
  return path.startsWith("/assets/") ? assetHeaders() : pageHeaders(config);
}

async function builtFile(dist: string, path: string): Promise<string | undefined> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  const file = normalize(join(dist, decoded));
  if (!file.startsWith(dist + sep) || decoded.includes("\0")) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? file : undefined;
}

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  headers: Record<string, string>,
): void {
  const extension = extname(file);
  const gzip =
    compressible.has(extension) && /\bgzip\b/.test(String(request.headers["accept-encoding"]));
  response.writeHead(200, {
    ...headers,
    "Content-Type": contentTypes[extension] ?? "application/octet-stream",
    Vary: "Accept-Encoding",
    ...(gzip && { "Content-Encoding": "gzip" }),
  });
  if (request.method === "HEAD") return void response.end();
  const stream = createReadStream(file);
  stream.on("error", () => response.destroy());
  if (gzip) stream.pipe(createGzip()).pipe(response);
  else stream.pipe(response);
}
