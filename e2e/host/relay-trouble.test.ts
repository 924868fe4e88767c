import { connect, createServer } from "node:net";
import type { Socket } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Answer, ScriptedZendesk } from "./scripted-zendesk.ts";
import {
  ask,
  exchange,
  listening,
  portOf,
  serve,
  startScriptedZendesk,
} from "./scripted-zendesk.ts";
import type { StaticHost } from "./static-host.ts";

let host: StaticHost;
let impatient: StaticHost;
let zendesk: ScriptedZendesk;
beforeAll(async () => {
  zendesk = await startScriptedZendesk();
  host = await serve(zendesk.port);
  impatient = await serve(zendesk.port, { requestMs: 150, answerMs: 150 });
});
afterAll(() => zendesk.close());
beforeEach(() => zendesk.reset());

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
    zendesk.answer = said;
    expect((await ask(impatient)).status).toBe(504);
  });

  test("for a page that has gone: then Zendesk's answer is not awaited either", async () => {
    const { promise: cut, resolve } = Promise.withResolvers<void>();
    const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
    zendesk.answer = (response) => {
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
    zendesk.answer = (response) => {
      response.on("close", resolve);
      const more = (): void => {
        if (response.destroyed) return;
        if (response.write("x".repeat(10_000))) setImmediate(more);
        else response.once("drain", more);
      };
      more();
    };
    expect(await ask(host)).toMatchObject({ status: 200, text: "{}" });
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
    const odd = createServer((socket) => {
      socket.on("error", () => {});
      socket.once("data", () => socket.end(said));
    });
    await listening(odd);
    const oddHost = await serve(portOf(odd));
    for (let turn = 0; turn < 2; turn += 1) {
      const { status, text } = await ask(oddHost);
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
