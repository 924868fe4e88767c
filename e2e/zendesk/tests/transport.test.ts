import { gunzipSync } from "node:zlib";
import { request } from "node:http";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../ask.ts";
import { openHelpDesk } from "./help-desk.ts";

type Desk = Awaited<ReturnType<typeof openHelpDesk>>;
let desk: Desk;
beforeAll(async () => {
  desk = await openHelpDesk();
});
afterAll(() => desk.zendesk.close());

const authorization = `Basic ${btoa("admin@example.com/token:local-api-token")}`;

function read(path: string, headers: Record<string, string> = {}, account = "demo") {
  return ask(`${desk.zendesk.url(account)}/api/v2${path}`, {
    headers: { authorization, ...headers },
  });
}

/** The bytes of an answer as they came. */
function raw(path: string): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const headers = { authorization, "accept-encoding": "gzip" };
  const { port } = desk.zendesk;
  request({ host: "127.0.0.1", port, path: `/api/v2${path}`, headers }, (response) => {
    buffer(response).then(resolve, reject);
  })
    .on("error", reject)
    .end();
  return promise;
}

describe("an answer on its way", () => {
  test("is compressed for whoever can read that, and says so", async () => {
    const plain = await read("/tickets");
    expect(plain.headers.get("content-encoding")).toBeNull();
    const packed = await read("/tickets", { "accept-encoding": "br, gzip;q=0.8" });
    expect([packed.headers.get("content-encoding"), packed.headers.get("vary")]).toEqual([
      "gzip",
      "Accept-Encoding",
    ]);
    const bytes = await raw("/tickets");
    expect(bytes.byteLength).toBeLessThan(plain.text.length / 3);
    expect(JSON.parse(gunzipSync(bytes).toString("utf8"))).toHaveProperty("count");
    const refused = await read("/tickets", { "accept-encoding": "gzip;q=0" });
    expect(refused.headers.get("content-encoding")).toBeNull();
  });

  test("is left out for whoever has it already, and comes again when it changed", async () => {
    const id = await desk.ticket();
    const first = await read(`/tickets/${id}`);
    const known = { "if-none-match": first.headers.get("etag") ?? "" };
    const again = await read(`/tickets/${id}`, known);
    expect([again.status, again.text]).toEqual([304, ""]);
    await desk.ada("PUT", `/tickets/${id}`, { ticket: { subject: "Another" } });
    expect((await read(`/tickets/${id}`, known)).status).toBe(200);
  });

  test("may be kept for seconds where the real one allows it, whoever asked", async () => {
    const lifetimes: [path: string, says: string][] = [
      ["/organizations", "max-age=30, private"],
      ["/organizations/601", "max-age=0, private, must-revalidate"],
      ["/users/1004.json", "max-age=5, private"],
      ["/views/compact", "max-age=5, private"],
      ["/search/export?query=leak&filter[type]=ticket", "max-age=10, private"],
    ];
    for (const [path, says] of lifetimes) {
      const { headers } = await read(path);
      expect([path, headers.get("cache-control")]).toEqual([path, says]);
      expect(headers.get("vary") ?? "").not.toContain("Authorization");
    }
  });

  test("does none of this once an account is told so", async () => {
    const { behaviour } = desk.zendesk.account("plain");
    Object.assign(behaviour, { compression: false, conditional: false, lifetimes: false });
    const first = await read("/organizations", { "accept-encoding": "gzip" }, "plain");
    expect(first.headers.get("content-encoding")).toBeNull();
    expect(first.headers.get("cache-control")).toBe("max-age=0, private, must-revalidate");
    const known = { "if-none-match": first.headers.get("etag") ?? "" };
    expect((await read("/organizations", known, "plain")).status).toBe(200);
  });

  test("of a search knows of a change only after the lag", async () => {
    const zendesk = desk.zendesk.account("lagging");
    zendesk.behaviour.searchLag = 2000;
    const ticket = { subject: "Quetzalcoatl", comment: { body: "It drips." }, requester_id: 1004 };
    await ask(`${desk.zendesk.url("lagging")}/api/v2/tickets`, {
      method: "POST",
      headers: { authorization },
      json: { ticket },
    });
    const count = async () =>
      (await read("/search/count?query=quetzalcoatl", {}, "lagging")).json();
    expect(await count()).toEqual({ count: 0 });
    zendesk.advanceClock(2001);
    expect(await count()).toEqual({ count: 1 });
  });
});
