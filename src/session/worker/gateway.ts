import type { FailureEvidence } from "../error.ts";
import { SessionError } from "../error.ts";
import type { GatewayResponse, WireRequest } from "../protocol.ts";
import { allowedUrl, largestBody } from "./allow-list.ts";
import type { RequestBudget } from "./budget.ts";
import { momentOf, since } from "./clock.ts";
import type { Environment } from "./environment.ts";
import type { LiveSession } from "./live-session.ts";
import { accessTokenLeft } from "./live-session.ts";
import { MadeRequests } from "./made-requests.ts";
import type { Refresher } from "./refresh.ts";
import { SharedReads } from "./shared-reads.ts";

const readTimeout = 30_000;
const writeTimeout = 120_000;
/** A token accepted this recently is not the reason of a failure. */
const trustedFor = 10_000;

interface Attempt {
  request: WireRequest;
  url: URL;
  signal: AbortSignal;
}

type Outcome =
  | { kind: "answer"; response: GatewayResponse }
  | { kind: "no-answer"; ms: number; cause: unknown };

/** Sends one session's bearer requests. Nothing else in this app holds an access token. */
export class Gateway {
  readonly made = new MadeRequests();
  #session: LiveSession;
  #refresher: Refresher;
  #budget: RequestBudget;
  #environment: Environment;
  #reads = new SharedReads();
  #writes = new Set<Promise<unknown>>();

  constructor(
    session: LiveSession,
    refresher: Refresher,
    budget: RequestBudget,
    environment: Environment,
  ) {
    this.#session = session;
    this.#refresher = refresher;
    this.#budget = budget;
    this.#environment = environment;
  }

  /**
   * Sends a request of the allow-list with the session's token.
   *
   * A request that a new token overtook is sent once more: reads always, writes only when Zendesk
   * said that it did not carry them out.
   *
   * @throws SessionError `refused-by-gateway`, `aborted`, `busy`, `timeout`, `network` (with
   *   evidence), `signed-out`
   */
  async send(request: WireRequest, signal: AbortSignal): Promise<GatewayResponse> {
    const url = allowedUrl(request, this.#session.account.zendeskUrl);
    if (request.method !== "GET") return this.#noteWrite(this.#sendInTurn(request, url, signal));
    return this.#reads.read(url.href, signal, (any) => this.#sendInTurn(request, url, any));
  }

  async #sendInTurn(request: WireRequest, url: URL, signal: AbortSignal): Promise<GatewayResponse> {
    const either = AbortSignal.any([signal, this.#session.over.signal]);
    const leave = await this.#budget.enter(either);
    try {
      await this.#refresher.beforeRequest();
      this.#throwIfOver(signal);
      return await this.#sendOnceOrTwice({ request, url, signal: either });
    } catch (error) {
      this.#throwIfOver(signal);
      throw error;
    } finally {
      leave();
    }
  }

  /** Resolves when no write is in flight, or after a few seconds. */
  async writesSettled(): Promise<void> {
    if (this.#writes.size === 0) return;
    let cancel = (): void => {};
    const patience = new Promise<void>((resolve) => {
      cancel = this.#environment.after(5000, resolve);
    });
    await Promise.race([Promise.allSettled(this.#writes), patience]);
    cancel();
  }

  async #noteWrite<T>(sending: Promise<T>): Promise<T> {
    this.#writes.add(sending);
    try {
      return await sending;
    } finally {
      this.#writes.delete(sending);
    }
  }

  async #sendOnceOrTwice(attempt: Attempt): Promise<GatewayResponse> {
    const { tokens } = this.#session;
    const first = await this.#attempt(attempt);
    if (!failedAsWithDeadToken(first)) return this.#accept(first, attempt.request);

    const refused = first.kind === "answer";
    // While a refresh runs the request may have met the moment between the old token and the new.
    await this.#refresher.settled();
    const overtaken = this.#session.tokens !== tokens;
    const renewed =
      overtaken || (this.#suspicious(refused) && (await this.#refresher.suspect(refused)));
    this.#throwIfOver(attempt.signal);
    const again = renewed && (refused || attempt.request.method === "GET");
    if (!again) return this.#giveUp(first, { attempt, refreshed: renewed, retried: false });

    this.#budget.count();
    const second = await this.#attempt(attempt);
    if (!failedAsWithDeadToken(second)) return this.#accept(second, attempt.request);
    return this.#giveUp(second, { attempt, refreshed: true, retried: true });
  }

  async #attempt({ request, url, signal }: Attempt): Promise<Outcome> {
    const started = this.#environment.now();
    const timeout = new AbortController();
    const limit = request.method === "GET" ? readTimeout : writeTimeout;
    const cancel = this.#environment.after(limit, () => timeout.abort());
    const passed = (): number => this.#environment.now() - started;
    this.#session.used = momentOf(this.#environment);
    try {
      const response = await this.#environment.fetch(url, {
        method: request.method,
        headers: {
          Accept: "application/json",
          Authorization: `Bearer ${this.#session.tokens.accessToken}`,
          ...(request.body ? { "Content-Type": request.body.contentType } : {}),
        },
        ...(request.body ? { body: request.body.bytes } : {}),
        credentials: "omit",
        redirect: "error",
        referrerPolicy: "no-referrer",
        cache: "no-store",
        signal: AbortSignal.any([signal, timeout.signal]),
      });
      const body = await readBody(response);
      const headers = [...response.headers];
      return { kind: "answer", response: { status: response.status, headers, body, ms: passed() } };
    } catch (cause) {
      if (cause instanceof SessionError) throw cause;
      if (timeout.signal.aborted) {
        const unknownOutcome = request.method !== "GET";
        const details = { unknownOutcome, evidence: this.#evidence(passed()) };
        throw new SessionError("timeout", "Zendesk did not answer in time", { details });
      }
      if (signal.aborted) throw new SessionError("aborted", "the request was given up");
      return { kind: "no-answer", ms: passed(), cause };
    } finally {
      cancel();
    }
  }

  #accept(outcome: Outcome, { method, path }: WireRequest): GatewayResponse {
    if (outcome.kind === "no-answer") throw new SessionError("network", "no answer");
    const { response } = outcome;
    if (response.status === 429) this.#budget.hold(retryAfter(response));
    else this.#budget.accepted();
    if (response.status < 400) this.made.add(method, path);
    this.#session.accepted = momentOf(this.#environment);
    return response;
  }

  /** An unreadable failure is suspicious unless something else explains it better. */
  #suspicious(refused: boolean): boolean {
    if (refused) return true;
    if (!this.#environment.online() || this.#budget.nearLimit()) return false;
    const { accepted } = this.#session;
    return accepted === null || since(accepted, this.#environment) > trustedFor;
  }

  #giveUp(
    outcome: Outcome,
    { attempt, refreshed, retried }: { attempt: Attempt; refreshed: boolean; retried: boolean },
  ): never {
    if (outcome.kind === "answer")
      throw new SessionError("signed-out", "Zendesk refused the token");
    if (this.#environment.online()) this.#budget.failed();
    const evidence = { ...this.#evidence(outcome.ms), refreshed, retried };
    const unknownOutcome = attempt.request.method !== "GET" && evidence.online;
    throw new SessionError("network", "the request failed without a readable answer", {
      details: { evidence, unknownOutcome },
    });
  }

  #evidence(ms: number): FailureEvidence {
    const { tokens, accepted } = this.#session;
    const { spent, limit } = this.#budget.read();
    return {
      online: this.#environment.online(),
      sent: true,
      ms,
      accessTokenAge: since(tokens.issued, this.#environment),
      accessTokenLeft: accessTokenLeft(this.#session, this.#environment),
      acceptedAgo: accepted && since(accepted, this.#environment),
      refreshed: false,
      retried: false,
      spent,
      limit,
    };
  }

  #throwIfOver(signal: AbortSignal): void {
    if (this.#session.over.signal.aborted) {
      throw new SessionError("signed-out", "the session ended while the request was under way");
    }
    if (signal.aborted) throw new SessionError("aborted", "the request was given up");
  }
}

function failedAsWithDeadToken(outcome: Outcome): boolean {
  return outcome.kind === "no-answer" || outcome.response.status === 401;
}

function retryAfter(response: GatewayResponse): number | undefined {
  const seconds = Number(new Headers(response.headers).get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 600) : undefined;
}

/** Reads at most `largestBody` bytes, into one buffer that can be transferred. */
async function readBody(response: Response): Promise<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of streamOf(response)) {
    length += chunk.byteLength;
    if (length > largestBody) throw new SessionError("too-large", "the answer is too large");
    chunks.push(chunk);
  }
  const [only] = chunks;
  if (only && chunks.length === 1 && only.byteLength === only.buffer.byteLength) {
    if (only.buffer instanceof ArrayBuffer) return only.buffer;
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
