import { connect, createServer as createTcpServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";
import { createServer, request as httpRequest } from "node:http";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { localConfig } from "./config.ts";
import type { RelayRules } from "./relay-rules.ts";
import { startStaticHost } from "./static-host.ts";
import type { StaticHost } from "./static-host.ts";

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const tokens: Answer = (response) =>
  response
    .writeHead(200, { "Content-Type": "application/json", "Set-Cookie": "a=b" })
    .end('{"access_token":"abc","token_type":"bearer"}');

const exchange: Record<string, string> = {
  grant_type: "authorization_code",
  client_id: "scopedesk",
  code: "the-code",
  redirect_uri: "http://localhost/callback",
  code_verifier: "v".repeat(43),
};

let host: StaticHost;
let impatient: StaticHost;
let zendesk: Server;
let answer: Answer = tokens;
let asked: { host: string | undefined; url: string | undefined; body: string }[] = [];
const hosts: StaticHost[] = [];

async function serve(zendeskPort: number, relayRules?: Partial<RelayRules>): Promise<StaticHost> {
  const config = localConfig(zendeskPort);
  const started = await startStaticHost({
    dist: tmpdir(),
    config,
    ...(relayRules ? { relayRules } : {}),
  });
  hosts.push(started);
  return started;
}

beforeAll(async () => {
  zendesk = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      asked.push({ host: request.headers.host, url: request.url, body });
      answer(response, request);
    });
  });
  await listening(zendesk);
  host = await serve(portOf(zendesk));
  impatient = await serve(portOf(zendesk), { requestMs: 150, answerMs: 150 });
});

afterAll(async () => {
  for (const started of hosts) await started.close();
  zendesk.close();
});

beforeEach(() => {
  answer = tokens;
  asked = [];
});

async function listening(server: Server): Promise<void> {
  await new Promise<void>((done) => {
    server.listen(0, "127.0.0.1", done);
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

interface Heard {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  text: string;
}

interface Asking {
  to?: StaticHost;
  headers?: Record<string, string>;
  body?: string;
  method?: string;
  account?: string;
}

/** Asks as a page of the host itself does, apart from what the test says. */
function ask({ to = host, headers = {}, body, method = "POST", account = "acme" }: Asking = {}) {
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

describe("the relay forwards", () => {
  test("a token request to the account it names, and Zendesk's answer", async () => {
    const heard = await ask();
    expect(heard.status).toBe(200);
    expect(JSON.parse(heard.text)).toEqual({ access_token: "abc", token_type: "bearer" });
    expect(asked).toMatchObject([{ url: "/oauth/tokens" }]);
    expect(asked[0]?.host).toMatch(/^acme\.localhost:/);
    expect(Object.fromEntries(new URLSearchParams(asked[0]?.body))).toEqual(exchange);
  });

  test("a refresh, with the lifetimes that are wished for", async () => {
    const refresh = { grant_type: "refresh_token", client_id: "scopedesk", refresh_token: "r" };
    const form = { ...refresh, expires_in: "300", refresh_token_expires_in: "604800" };
    const { status } = await ask({ body: new URLSearchParams(form).toString() });
    expect(status).toBe(200);
    expect(Object.fromEntries(new URLSearchParams(asked[0]?.body))).toEqual(form);
  });

  test("what Zendesk refuses, and how long it asks to wait, and nothing else of its headers", async () => {
    answer = (response) =>
      response
        .writeHead(429, { "Content-Type": "text/plain", "Retry-After": "93", "X-Other": "1" })
        .end("Number of allowed API requests per minute exceeded");
    const { status, headers, text } = await ask();
    expect({ status, text }).toEqual({ status: 429, text: "{}" });
    expect(headers["retry-after"]).toBe("93");
    expect(headers).not.toHaveProperty("x-other");
    answer = (response) => response.writeHead(400).end('{"error":"invalid_grant"}');
    expect(await ask()).toMatchObject({ status: 400, text: '{"error":"invalid_grant"}' });
  });
});

describe("the relay answers as JSON under a policy of its own", () => {
  test.each<[string, Answer]>([
    ["a page", (response) => response.writeHead(500, { "Content-Type": "text/html" }).end("<h1>")],
    ["a list", (response) => response.writeHead(200).end("[]")],
    ["half a text", (response) => response.writeHead(200).end('{"access_token":"ab')],
    ["nothing", (response) => response.writeHead(204).end()],
    ["tokens", tokens],
  ])("whatever Zendesk says: %s", async (_, said) => {
    answer = said;
    const { headers, text } = await ask();
    expect(headers).toMatchObject({
      "content-type": "application/json; charset=utf-8",
      "content-security-policy": expect.stringContaining("default-src 'none'"),
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    });
    expect(headers).not.toHaveProperty("set-cookie");
    expect(() => text === "" || JSON.parse(text)).not.toThrow();
  });

  test("and says in its own name what it refuses itself", async () => {
    const { headers, text } = await ask({ method: "GET" });
    expect(headers).toMatchObject({ allow: "POST", "x-content-type-options": "nosniff" });
    expect(JSON.parse(text)).toEqual({ relay: expect.any(String) });
  });
});

describe("the relay refuses", () => {
  const form = (fields: Record<string, string>): string =>
    new URLSearchParams({ ...exchange, ...fields }).toString();
  const without = (name: string): string => {
    const { [name]: _, ...rest } = exchange;
    return new URLSearchParams(rest).toString();
  };

  test.each<[string, string, number]>([
    ["a client secret", form({ client_secret: "s" }), 400],
    ["a field it does not know", form({ username: "a@example.com" }), 400],
    ["the password grant", form({ grant_type: "password" }), 400],
    ["client credentials", "grant_type=client_credentials&client_id=scopedesk", 400],
    ["a grant by the name of a property", "grant_type=constructor&client_id=scopedesk", 400],
    ["no grant", without("grant_type"), 400],
    ["an exchange without a verifier", without("code_verifier"), 400],
    ["an empty code", form({ code: "" }), 400],
    ["a field that is there twice", `${form({})}&code=another`, 400],
    ["a refresh with a code beside it", form({ grant_type: "refresh_token" }), 400],
    ["another client", form({ client_id: "somebody" }), 403],
    ["a huge body", form({ code: "a".repeat(20_000) }), 413],
  ])("%s", async (_, body, status) => {
    expect((await ask({ body })).status).toBe(status);
    expect(asked).toEqual([]);
  });

  test.each<[string, Record<string, string>, number]>([
    ["another site", { Origin: "https://evil.example" }, 403],
    ["a page without an origin", { Origin: "null" }, 403],
    ["an origin that is none", { Origin: "%%" }, 403],
    ["an empty origin", { Origin: "" }, 403],
    ["a request of another site", { "Sec-Fetch-Site": "cross-site" }, 403],
    ["a request of a neighbour", { "Sec-Fetch-Site": "same-site" }, 403],
    ["a name that was rebound", { Host: "evil.example", Origin: "http://evil.example" }, 403],
    ["JSON", { "Content-Type": "application/json" }, 415],
    ["no content type", { "Content-Type": "" }, 415],
    ["a type that begins alike", { "Content-Type": "application/x-www-form-urlencoded-2" }, 415],
    ["a boundary", { "Content-Type": "application/x-www-form-urlencoded; boundary=x" }, 415],
    ["a body in disguise", { "Content-Encoding": "gzip" }, 415],
  ])("%s", async (_, headers, status) => {
    expect((await ask({ headers })).status).toBe(status);
    expect(asked).toEqual([]);
  });

  test("a request without an origin, as no browser sends it", async () => {
    const own = `localhost:${host.port}`;
    const body = new URLSearchParams(exchange);
    const url = `http://${own}/oauth/acme/tokens`;
    expect((await fetch(url, { method: "POST", body })).status).toBe(403);
    expect(asked).toEqual([]);
  });

  test("a name that is no subdomain, by not answering as a relay", async () => {
    for (const account of ["evil.example%2f", "-acme", "acme-", "a".repeat(64), ""]) {
      const { status, text } = await ask({ account });
      expect({ status, text }).toEqual({ status: 405, text: "" });
    }
    expect(asked).toEqual([]);
  });

  test("more requests in a minute than anybody needs, and says when to come again", async () => {
    const slow = await serve(portOf(zendesk), { perMinute: 3 });
    for (let turn = 0; turn < 3; turn += 1) expect((await ask({ to: slow })).status).toBe(200);
    const refused = await ask({ to: slow });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    expect(asked).toHaveLength(3);
  });
});

describe("the relay does not wait for ever", () => {
  test("for the end of a request", async () => {
    const socket = connect(impatient.port, "127.0.0.1");
    const own = `localhost:${impatient.port}`;
    socket.write(
      `POST /oauth/acme/tokens HTTP/1.1\r\nHost: ${own}\r\nOrigin: http://${own}\r\n` +
        "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\ngrant",
    );
    expect(await textOf(socket)).toMatch(/^HTTP\/1\.1 408 /);
  });

  test.each<[string, Answer]>([
    ["for an answer", () => {}],
    [
      "for an answer that trickles",
      (response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write(" "), 20);
        response.on("close", () => clearInterval(timer));
      },
    ],
  ])("%s", async (_, said) => {
    answer = said;
    expect((await ask({ to: impatient })).status).toBe(504);
  });

  test("for a page that has gone: then Zendesk's answer is not awaited either", async () => {
    const { promise: cut, resolve } = Promise.withResolvers<void>();
    const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
    answer = (response) => {
      response.on("close", resolve);
      reach();
    };
    const socket = connect(host.port, "127.0.0.1");
    const body = new URLSearchParams(exchange).toString();
    const own = `localhost:${host.port}`;
    socket.write(
      `POST /oauth/acme/tokens HTTP/1.1\r\nHost: ${own}\r\nOrigin: http://${own}\r\n` +
        `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    await reached;
    socket.destroy();
    await expect(cut).resolves.toBeUndefined();
  });
});

describe("the relay stands", () => {
  test("an answer without an end", async () => {
    const { promise: cut, resolve } = Promise.withResolvers<void>();
    answer = (response) => {
      response.on("close", resolve);
      const more = (): void => {
        if (response.destroyed) return;
        if (response.write("x".repeat(10_000))) setImmediate(more);
        else response.once("drain", more);
      };
      more();
    };
    expect(await ask()).toMatchObject({ status: 200, text: "{}" });
    await cut;
  });

  test.each([
    ["a status below 100", "HTTP/1.1 099 Odd\r\nContent-Length: 2\r\n\r\n{}"],
    ["a status above 599", "HTTP/1.1 999 Odd\r\nContent-Length: 2\r\n\r\n{}"],
    ["a redirect", "HTTP/1.1 302 Found\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n"],
    ["another protocol", "HTTP/1.1 101 Switching\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n"],
    ["no HTTP at all", "hello\r\n\r\n"],
    ["silence", ""],
    ["half an answer", 'HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{"access'],
    ["headers without an end", `HTTP/1.1 200 OK\r\nX: ${"x".repeat(100_000)}`],
  ])("%s, and the next request is served", async (_, said) => {
    const odd = createTcpServer((socket) => {
      socket.on("error", () => {});
      socket.once("data", () => socket.end(said));
    });
    await listening(odd);
    const oddHost = await serve(portOf(odd));
    for (let turn = 0; turn < 2; turn += 1) {
      const { status, text } = await ask({ to: oddHost });
      expect(status).toBe(502);
      expect(JSON.parse(text)).toEqual({ relay: expect.any(String) });
    }
    odd.close();
  });
});

async function textOf(socket: Socket): Promise<string> {
  let text = "";
  for await (const chunk of socket) text += String(chunk);
  return text;
}
