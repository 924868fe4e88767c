import { request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../ask.ts";
import { startZendesk } from "../serve/server.ts";
import type { Zendesk } from "../serve/server.ts";

let zendesk: Zendesk;
beforeAll(async () => {
  zendesk = await startZendesk({ tickets: 10 });
});
afterAll(() => zendesk.close());

const authorization = `Basic ${btoa("admin@example.com/token:local-api-token")}`;

/** Sends bytes as they are and gives back whatever comes until the connection ends. */
function speak(bytes: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const socket = connect(zendesk.port, "127.0.0.1", () => socket.write(bytes));
  let heard = "";
  socket.setEncoding("utf8");
  socket.on("data", (text: string) => {
    heard += text;
  });
  socket.on("close", () => resolve(heard));
  socket.on("error", reject);
  return promise;
}

describe("a host name", () => {
  test("is the account, and bare loopback is demo", async () => {
    zendesk.account("named").registerClient({ identifier: "only-here" });
    const hosts = [
      `named.localhost:${zendesk.port}`,
      `localhost:${zendesk.port}`,
      `127.0.0.1:${zendesk.port}`,
    ];
    const pages = await Promise.all(
      hosts.map((host) => ask(`http://127.0.0.1:${zendesk.port}/`, { headers: { host } })),
    );
    expect(pages.map((reply) => /<h1>(.*?)<\/h1>/.exec(reply.text)?.[1])).toEqual([
      "named",
      "demo",
      "demo",
    ]);
  });

  test("of another domain is refused, so that no page can rebind its DNS here", async () => {
    for (const host of [
      "evil.example",
      "demo.localhost.evil.example",
      "a.b.localhost",
      "-.localhost",
    ]) {
      const reply = await ask(`http://127.0.0.1:${zendesk.port}/api/v2/users/me`, {
        headers: { host },
      });
      expect([host, reply.status]).toEqual([host, 404]);
    }
  });
});

describe("bad input gets the right 4xx", () => {
  function post(body: string, contentType = "application/json") {
    return ask(`${zendesk.url()}/api/v2/oauth/clients`, {
      method: "POST",
      headers: { authorization, "content-type": contentType },
      body,
    });
  }

  test("malformed JSON", async () => {
    const reply = await post("{");
    expect([reply.status, reply.json()]).toEqual([
      422,
      { error: "Unprocessable Entity", message: "Server could not parse JSON" },
    ]);
  });

  test("JSON of the wrong type", async () => {
    for (const body of ["[]", "null", "7", '"text"', '{"client":7}', "{}"]) {
      const { status } = await post(body);
      expect([body, status >= 400 && status < 500]).toEqual([body, true]);
    }
  });

  test("bytes that are no UTF-8", async () => {
    const reply = await ask(`${zendesk.url()}/api/v2/oauth/clients`, {
      method: "POST",
      headers: { authorization, "content-type": "application/json" },
      body: new Uint8Array([0x7b, 0xff, 0x7d]),
    });
    expect(reply.status).toBe(422);
  });

  test("a body of more than 10 MB", async () => {
    const reply = await post(`{"client":"${"x".repeat(11 * 1024 * 1024)}"}`);
    expect(reply.status).toBe(413);
  });

  test("an id that is none", async () => {
    for (const id of ["abc", "1.5", "-1", "0x1", "1e3", "%00", "..%2f..%2fetc%2fpasswd"]) {
      const reply = await ask(`${zendesk.url()}/api/v2/tickets/${id}`, {
        headers: { authorization },
      });
      expect([id, reply.status]).toEqual([id, 400]);
      expect(reply.json()).toMatchObject({ error: { title: "Invalid attribute" } });
    }
  });

  test("a path that climbs", async () => {
    const heard = await speak(
      "GET /api/v2/../../../etc/passwd HTTP/1.1\r\nHost: demo.localhost\r\nConnection: close\r\n\r\n",
    );
    expect(heard).toMatch(/^HTTP\/1.1 404 /);
  });

  test("a target that is no path", async () => {
    const heard = await speak(
      "GET http://evil.example/ HTTP/1.1\r\nHost: demo.localhost\r\nConnection: close\r\n\r\n",
    );
    expect(heard).toMatch(/^HTTP\/1.1 404 /);
  });

  test("headers by the thousand", async () => {
    const flood = Array.from({ length: 5000 }, (_, index) => `X-${index}: ${index}\r\n`).join("");
    const heard = await speak(`GET / HTTP/1.1\r\nHost: demo.localhost\r\n${flood}\r\n`);
    expect(heard).toMatch(/^HTTP\/1.1 431 /);
  });

  test("a line break on its way into a header", async () => {
    const form = {
      email: "agent@example.com",
      password: "password",
      return_to: "/oauth/authorizations/new?a=1\r\nx-evil: 1\u2028",
    };
    const reply = await ask(`${zendesk.url()}/access/login`, { method: "POST", form });
    expect(reply.headers.has("x-evil")).toBe(false);
    expect((await ask(zendesk.url())).status).toBe(200);
  });

  test("a sender that goes away in the middle", async () => {
    const socket = connect(zendesk.port, "127.0.0.1");
    socket.write(
      "POST /oauth/tokens HTTP/1.1\r\nHost: demo.localhost\r\nContent-Length: 100\r\n\r\nhalf",
    );
    socket.end();
    await new Promise((closed) => {
      socket.on("close", closed);
      socket.resume();
    });
    expect((await ask(zendesk.url())).status).toBe(200);
  });

  test("what is no HTTP at all", async () => {
    expect(await speak("hello\r\n\r\n")).toMatch(/^HTTP\/1.1 400 /);
  });

  test("a method nobody uses here", async () => {
    for (const method of ["PATCH", "TRACE", "PROPFIND"]) {
      const reply = await ask(`${zendesk.url()}/api/v2/tickets`, {
        method,
        headers: { authorization },
      });
      expect([method, reply.status]).toEqual([method, 404]);
    }
  });
});

test("a HEAD has the headers of the GET and no body", async () => {
  const reply = await ask(`${zendesk.url()}/api/v2/tickets`, {
    method: "HEAD",
    headers: { authorization },
  });
  expect([reply.status, reply.text]).toEqual([200, ""]);
  expect(Number(reply.headers.get("content-length"))).toBeGreaterThan(100);
});

test("one connection carries many requests", async () => {
  const heard = await speak(
    "GET /nothing HTTP/1.1\r\nHost: demo.localhost\r\n\r\nGET / HTTP/1.1\r\nHost: demo.localhost\r\nConnection: close\r\n\r\n",
  );
  expect(heard.match(/HTTP\/1.1 \d+/g)).toEqual(["HTTP/1.1 404", "HTTP/1.1 200"]);
});

test("it listens on loopback only", () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const outgoing = request({ host: "127.0.0.2", port: zendesk.port, timeout: 1000 }, () =>
    resolve("answered"),
  );
  outgoing.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? ""));
  outgoing.end();
  return expect(promise).resolves.toBe("ECONNREFUSED");
});

test("a taken port is an error that says so", async () => {
  await expect(startZendesk({ port: zendesk.port, tickets: 0 })).rejects.toMatchObject({
    code: "EADDRINUSE",
  });
});

test("a path with doubled slashes is the same path, unless an account is told otherwise", async () => {
  const status = async (path: string) =>
    (await ask(zendesk.url("slashes") + path, { headers: { authorization } })).status;
  expect(await status("/api/v2//tickets.json")).toBe(200);
  expect(await status("//api//v2/tickets/1.json")).toBe(200);
  zendesk.account("slashes").behaviour.foldSlashes = false;
  expect(await status("/api/v2//tickets.json")).toBe(404);
});
