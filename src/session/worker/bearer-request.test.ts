import { expect, test } from "vitest";
import { largestAnswer, sendBearer } from "./bearer-request.ts";
import { browserEnvironment } from "./environment.ts";

const megabyte = new Uint8Array(1024 * 1024);

/** A server that sends megabyte after megabyte, and what became of the connection. */
function endless(): { fetch: typeof fetch; sent: () => number; cut: () => boolean } {
  let sent = 0;
  let cut = false;
  const body = (): ReadableStream<Uint8Array> =>
    new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(megabyte);
      },
      cancel() {
        cut = true;
      },
    });
  const fetch: typeof globalThis.fetch = async (_, init) => {
    const stream = body();
    const piped = new TransformStream<Uint8Array, Uint8Array>();
    stream.pipeTo(piped.writable, init?.signal ? { signal: init.signal } : {}).catch(() => {});
    return new Response(piped.readable);
  };
  return { fetch, sent: () => sent, cut: () => cut };
}

function attempt(signal = new AbortController().signal) {
  const request = { method: "GET", path: "/api/v2/x", session: "s" } as const;
  return { request, url: new URL("https://acme.zendesk.com/api/v2/x"), signal };
}

test("an answer without an end is cut off at 32 MiB", async () => {
  const server = endless();
  const sending = sendBearer(attempt(), "token", { ...browserEnvironment, fetch: server.fetch });
  await expect(sending).rejects.toMatchObject({ code: "answer-too-large", details: {} });
  expect(server.sent()).toBeLessThan(largestAnswer / megabyte.byteLength + 8);
  await expect.poll(server.cut).toBe(true);
});

test("giving up in the middle of an answer ends it there", async () => {
  const server = endless();
  const giving = new AbortController();
  const environment = { ...browserEnvironment, fetch: server.fetch };
  const sending = sendBearer(attempt(giving.signal), "token", environment);
  const failing = sending.catch((error: unknown) => error);
  giving.abort();
  await expect(failing).resolves.toMatchObject({ code: "aborted" });
  await expect.poll(server.cut).toBe(true);
});

test("a write whose answer has no end may have been carried out", async () => {
  const server = endless();
  const request = { method: "PUT", path: "/api/v2/x", session: "s" } as const;
  const environment = { ...browserEnvironment, fetch: server.fetch };
  const sending = sendBearer({ ...attempt(), request }, "token", environment);
  await expect(sending).rejects.toMatchObject({
    code: "answer-too-large",
    details: { unknownOutcome: true },
  });
});

test("a body of 30 MB arrives whole, in one piece that can be handed over", async () => {
  const fetch: typeof globalThis.fetch = async (_, init) => new Response(init?.body ?? null);
  const bytes = new Uint8Array(30_000_000).fill(7).buffer;
  const body = { bytes, contentType: "application/binary" };
  const request = { method: "POST", path: "/api/v2/uploads", session: "s", body } as const;
  const outcome = await sendBearer({ ...attempt(), request }, "token", {
    ...browserEnvironment,
    fetch,
  });
  const received = outcome.kind === "answer" ? outcome.response.body : new ArrayBuffer(0);
  expect(received.byteLength).toBe(30_000_000);
  expect(new Uint8Array(received).at(-1)).toBe(7);
  structuredClone(received, { transfer: [received] });
  expect(received.byteLength).toBe(0);
});
