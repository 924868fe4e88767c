import { request as httpRequest } from "node:http";
import type { IncomingHttpHeaders } from "node:http";

interface Raw {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const simpleHeaders = new Set(["accept", "accept-language", "content-language"]);
const simpleTypes = /^(?:application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;
const nullBody = new Set([101, 204, 205, 304]);

/**
 * `fetch` as a page of `origin` has it, for worker code that runs in Node: `*.localhost` is this
 * machine, and an answer of another origin is opaque unless it carries CORS headers. Everything
 * hidden is the same TypeError, as in a browser.
 */
export function browserFetch(origin: string): typeof fetch {
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const method = init.method ?? "GET";
    const headers = new Headers(init.headers);
    // oauth4webapi names itself where it sees no browser; a browser names itself.
    headers.delete("user-agent");
    const foreign = url.origin !== origin;
    // A browser names the origin of every POST, to its own host too.
    if (foreign || !["GET", "HEAD"].includes(method)) headers.set("origin", origin);
    try {
      if (foreign && needsPreflight(method, headers)) await preflight(url, method, headers, init);
      const raw = await send(url, method, headers, await bodyOf(init.body), init.signal);
      if (init.mode === "no-cors") return new Response(null);
      if (foreign && !allows(raw, origin)) throw new Error("no CORS headers");
      if (raw.status >= 300 && raw.status < 400 && init.redirect === "error") {
        throw new Error("redirected");
      }
      return toResponse(raw, foreign);
    } catch (cause) {
      if (init.signal?.aborted) throw init.signal.reason;
      throw new TypeError("Failed to fetch", { cause });
    }
  };
}

function needsPreflight(method: string, headers: Headers): boolean {
  if (!["GET", "HEAD", "POST"].includes(method)) return true;
  return [...headers].some(([name, value]) =>
    name === "content-type"
      ? !simpleTypes.test(value)
      : !simpleHeaders.has(name) && name !== "origin",
  );
}

async function preflight(
  url: URL,
  method: string,
  headers: Headers,
  init: RequestInit,
): Promise<void> {
  const wanted = [...headers.keys()].filter(
    (name) => !simpleHeaders.has(name) && name !== "origin",
  );
  const raw = await send(
    url,
    "OPTIONS",
    new Headers({
      origin: headers.get("origin") ?? "",
      "access-control-request-method": method,
      "access-control-request-headers": wanted.join(","),
    }),
    undefined,
    init.signal,
  );
  const list = (name: string): string[] =>
    String(raw.headers[name] ?? "")
      .split(",")
      .map((item) => item.trim().toLowerCase());
  const allowed =
    allows(raw, headers.get("origin") ?? "") &&
    list("access-control-allow-methods").includes(method.toLowerCase()) &&
    wanted.every((name) => list("access-control-allow-headers").includes(name));
  if (!allowed) throw new Error("the preflight does not allow it");
}

function allows(raw: Raw, origin: string): boolean {
  const allowed = raw.headers["access-control-allow-origin"];
  return allowed === "*" || allowed === origin;
}

function toResponse(raw: Raw, foreign: boolean): Response {
  const exposed = (raw.headers["access-control-expose-headers"] ?? "").toLowerCase().split(",");
  const readable = ["content-type", "content-length", "cache-control", ...exposed];
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw.headers)) {
    if (!foreign || readable.includes(name)) headers.set(name, String(value));
  }
  const body = nullBody.has(raw.status) ? null : new Uint8Array(raw.body);
  return new Response(body, { status: raw.status, headers });
}

async function bodyOf(body: RequestInit["body"]): Promise<Buffer | undefined> {
  return body ? Buffer.from(await new Response(body).arrayBuffer()) : undefined;
}

function send(
  url: URL,
  method: string,
  headers: Headers,
  body: Buffer | undefined,
  signal: AbortSignal | null | undefined,
): Promise<Raw> {
  const { promise, resolve, reject } = Promise.withResolvers<Raw>();
  const outgoing = httpRequest(
    {
      host: "127.0.0.1",
      port: url.port,
      path: url.pathname + url.search,
      method,
      headers: {
        ...Object.fromEntries(headers),
        host: url.host,
        ...(body ? { "content-length": body.length } : {}),
      },
      ...(signal ? { signal } : {}),
    },
    (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.on("error", reject);
      incoming.on("aborted", () => reject(new Error("cut off")));
      incoming.on("end", () =>
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          body: Buffer.concat(chunks),
        }),
      );
    },
  );
  outgoing.on("error", reject);
  outgoing.end(body);
  return promise;
}
