import { SessionError } from "../contract/error.ts";
import type { GatewayResponse, WireRequest } from "../contract/protocol.ts";
import type { Environment } from "./environment.ts";

/**
 * Bytes: a hundred comments of the greatest length that Zendesk takes, three times over. A page that
 * was given more would stand still while it reads it, and show no more of it.
 */
export const largestAnswer = 32 * 1024 * 1024;

const readTimeout = 30_000;
const writeTimeout = 120_000;
/** Bytes a ms below which a connection counts as dead: a photo over a phone at the edge of its net takes minutes. */
const slowestUpload = 10;

/** A request of the allow-list on its way out. */
export interface Attempt {
  request: WireRequest;
  url: URL;
  signal: AbortSignal;
}

/** What became of it. `no-answer` is all a browser tells of most of Zendesk's refusals. */
export type Outcome =
  | { kind: "answer"; response: GatewayResponse }
  | { kind: "refused-token"; ms: number }
  | { kind: "too-late"; ms: number }
  | { kind: "no-answer"; ms: number };

/**
 * Sends a request with a bearer token (RFC 6750 section 2.1), and reads the answer to its end.
 *
 * @throws SessionError `aborted`, `answer-too-large`
 */
export async function sendBearer(
  { request, url, signal }: Attempt,
  accessToken: string,
  environment: Environment,
): Promise<Outcome> {
  const started = environment.now();
  const passed = (): number => environment.now() - started;
  const timeout = new AbortController();
  const toSend = (request.body?.bytes.byteLength ?? 0) / slowestUpload;
  const limit = request.method === "GET" ? readTimeout : writeTimeout + toSend;
  const cancel = environment.after(limit, () => timeout.abort());
  try {
    const response = await environment.fetch(url, {
      method: request.method,
      headers: {
        Accept: "application/json",
        Authorization: `Bearer ${accessToken}`,
        ...(request.body ? { "Content-Type": request.body.contentType } : {}),
      },
      ...(request.body ? { body: request.body.bytes } : {}),
      credentials: "omit",
      redirect: "error",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      signal: AbortSignal.any([signal, timeout.signal]),
    });
    const body = await readBody(response, request.method !== "GET");
    const { status } = response;
    if (status === 401) return { kind: "refused-token", ms: passed() };
    return {
      kind: "answer",
      response: { status, headers: [...response.headers], body, ms: passed() },
    };
  } catch (error) {
    if (error instanceof SessionError) throw error;
    if (signal.aborted) throw new SessionError("aborted", "the request was given up");
    return { kind: timeout.signal.aborted ? "too-late" : "no-answer", ms: passed() };
  } finally {
    cancel();
  }
}

/** Reads at most `largestAnswer` bytes, into one buffer that can be transferred. */
async function readBody(response: Response, isWrite: boolean): Promise<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of streamOf(response)) {
    length += chunk.byteLength;
    if (length > largestAnswer) {
      const details = isWrite ? { unknownOutcome: true } : {};
      throw new SessionError("answer-too-large", "the answer is too large", { details });
    }
    chunks.push(chunk);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole.buffer;
}

async function* streamOf(response: Response): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
}
