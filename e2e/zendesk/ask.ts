import { request } from "node:http";

/** An answer of the local Zendesk. */
export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  /** The body as JSON; throws when it is not. */
  json(): unknown;
}

/** What to send: `json` and `form` set the content type. */
export interface AskInit {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  json?: unknown;
  form?: Record<string, string>;
}

/**
 * Sends a request from Node, which cannot resolve `demo.localhost`: it connects to 127.0.0.1 and
 * names the account in `Host`. Follows no redirect, keeps no cookie.
 */
export function ask(url: string, init: AskInit = {}): Promise<Reply> {
  const target = new URL(url);
  const { body, contentType } = payload(init);
  const { promise, resolve, reject } = Promise.withResolvers<Reply>();
  const outgoing = request(
    {
      host: "127.0.0.1",
      port: target.port,
      path: target.pathname + target.search,
      method: init.method ?? "GET",
      // Node sends a DELETE's body without a length unless told.
      headers: {
        host: target.host,
        ...(body !== undefined && { "content-length": String(Buffer.byteLength(body)) }),
        ...contentType,
        ...init.headers,
      },
    },
    (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.on("error", reject);
      incoming.on("end", () => {
        const text = Buffer.concat(chunks).toString("utf8");
        const headers = new Headers();
        for (let index = 0; index < incoming.rawHeaders.length; index += 2) {
          headers.append(incoming.rawHeaders[index] ?? "", incoming.rawHeaders[index + 1] ?? "");
        }
        const json = (): unknown => JSON.parse(text);
        resolve({ status: incoming.statusCode ?? 0, headers, text, json });
      });
    },
  );
  outgoing.on("error", reject);
  outgoing.end(body);
  return promise;
}

function payload(init: AskInit): {
  body: string | Uint8Array | undefined;
  contentType: Record<string, string>;
} {
  if (init.json !== undefined) {
    return { body: JSON.stringify(init.json), contentType: { "content-type": "application/json" } };
  }
  if (init.form) {
    return {
      body: new URLSearchParams(init.form).toString(),
      contentType: { "content-type": "application/x-www-form-urlencoded" },
    };
  }
  return { body: init.body, contentType: {} };
}
