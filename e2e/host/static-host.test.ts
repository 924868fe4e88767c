import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { localConfig } from "./config.ts";
import { startStaticHost } from "./static-host.ts";
import type { StaticHost } from "./static-host.ts";

let dist: string;
let host: StaticHost;

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), "scopedesk-dist-"));
  await mkdir(join(dist, "assets"));
  await writeFile(join(dist, "index.html"), "<!doctype html><title>app</title>");
  await writeFile(join(dist, "assets/index-abc.js"), "export {};");
  await writeFile(join(dist, "assets/session-worker-abc.js"), "export {};");
  host = await startStaticHost({ dist, config: localConfig(4400) });
});

afterAll(async () => {
  await host.close();
  await rm(dist, { recursive: true });
});

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
