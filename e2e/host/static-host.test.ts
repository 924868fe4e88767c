import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { createServer, request as httpRequest } from "node:http";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { localConfig } from "./config.ts";
import { startStaticHost } from "./static-host.ts";
import type { StaticHost } from "./static-host.ts";

let dist: string;
let host: StaticHost;
let upstream: Server;
let asked: { host: string | undefined; url: string | undefined; body: string }[] = [];

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), "scopedesk-dist-"));
  await mkdir(join(dist, "assets"));
  await writeFile(join(dist, "index.html"), "<!doctype html><title>app</title>");
  await writeFile(join(dist, "assets/index-abc.js"), "export {};");
  await writeFile(join(dist, "assets/session-worker-abc.js"), "export {};");
  upstream = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      asked.push({ host: request.headers.host, url: request.url, body });
      response.writeHead(400, { "Content-Type": "application/json" });
      response.end('{"error":"invalid_grant"}');
    });
  });
  await new Promise<void>((done) => {
    upstream.listen(0, "127.0.0.1", done);
  });
  const address = upstream.address();
  const port = typeof address === "object" && address ? address.port : 0;
  host = await startStaticHost({ dist, config: localConfig(port) });
});

afterAll(async () => {
  await host.close();
  upstream.close();
  await rm(dist, { recursive: true });
});

const form = { "Content-Type": "application/x-www-form-urlencoded" };

/** Asks for a path exactly as written; `fetch` would tidy it up first. */
function rawStatus(path: string): Promise<number | undefined> {
  return new Promise((done, failed) => {
    httpRequest({ host: "127.0.0.1", port: host.port, path }, (response) => {
      response.resume();
      done(response.statusCode);
    })
      .on("error", failed)
      .end();
  });
}

describe("the static host", () => {
  test("answers every page of the app with the same document", async () => {
    for (const path of ["/", "/tickets", "/tickets/35436", "/callback?code=a.b&state=c"])
      expect(await (await fetch(host.url + path)).text()).toContain("<title>app</title>");
  });

  test("says that a file which is not there is not there", async () => {
    expect((await fetch(`${host.url}/assets/index-old.js`)).status).toBe(404);
  });

  test("gives the worker’s script a policy of its own", async () => {
    const worker = await fetch(`${host.url}/assets/session-worker-abc.js`);
    expect(worker.headers.get("content-security-policy")).toContain(".localhost:");
    const page = await fetch(`${host.url}/`);
    expect(page.headers.get("content-security-policy")).toContain("connect-src 'self';");
  });

  test("serves nothing from outside the build", async () => {
    for (const path of [
      "/../package.json",
      "/%2e%2e/package.json",
      "/assets/..%2f..%2fpackage.json",
    ])
      expect(await rawStatus(path)).toBe(404);
    expect(await rawStatus("/%E0%A4%A")).toBe(200);
  });
});

describe("the relay", () => {
  test("forwards a token request to the account it names and answers as Zendesk did", async () => {
    asked = [];
    const answer = await fetch(`${host.url}/oauth/acme/tokens`, {
      method: "POST",
      headers: form,
      body: "grant_type=authorization_code",
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ error: "invalid_grant" });
    expect(asked).toMatchObject([{ url: "/oauth/tokens", body: "grant_type=authorization_code" }]);
    expect(asked[0]?.host).toMatch(/^acme\.localhost:/);
  });

  test("refuses another site, another method, another content type and a huge body", async () => {
    asked = [];
    const post = (headers: Record<string, string>, body = "a=b"): Promise<Response> =>
      fetch(`${host.url}/oauth/acme/tokens`, { method: "POST", headers, body });
    expect((await post({ ...form, Origin: "https://evil.example" })).status).toBe(403);
    expect((await post({ "Content-Type": "application/json" })).status).toBe(415);
    expect((await post(form, "a".repeat(20_000))).status).toBe(413);
    expect((await fetch(`${host.url}/oauth/acme/tokens`)).status).toBe(405);
    expect(asked).toEqual([]);
  });

  test("does not answer for a name that is no subdomain", async () => {
    asked = [];
    await fetch(`${host.url}/oauth/evil.example%2f/tokens`, { method: "POST", headers: form });
    await fetch(`${host.url}/oauth/-acme/tokens`, { method: "POST", headers: form });
    expect(asked).toEqual([]);
  });
});
