import type { FailureEvidence } from "../error.ts";
import { SessionError } from "../error.ts";
import type { GatewayResponse, WireRequest } from "../protocol.ts";
import type { SessionEndReason } from "../state.ts";
import { allowedUrl } from "./allow-list.ts";
import { isLoopback } from "./authorization-server.ts";
import type { Attempt, Outcome } from "./bearer-request.ts";
import { sendBearer } from "./bearer-request.ts";
import type { RequestBudget } from "./budget.ts";
import { momentOf, since } from "./clock.ts";
import type { Environment } from "./environment.ts";
import type { LiveSession } from "./live-session.ts";
import { accessTokenLeft } from "./live-session.ts";
import { MadeRequests } from "./made-requests.ts";
import type { Refresher } from "./refresh.ts";
import { SharedReads } from "./shared-reads.ts";
import { TokenProbe } from "./token-probe.ts";

/** Sends one session's bearer requests. Nothing else in this app holds an access token. */
export class Gateway {
  readonly made = new MadeRequests();
  #session: LiveSession;
  #refresher: Refresher;
  #budget: RequestBudget;
  #environment: Environment;
  #end: (reason: SessionEndReason) => void;
  #probe: TokenProbe;
  #reads = new SharedReads();
  #writes = new Set<Promise<unknown>>();

  constructor(
    session: LiveSession,
    refresher: Refresher,
    budget: RequestBudget,
    environment: Environment,
    end: (reason: SessionEndReason) => void,
  ) {
    this.#end = end;
    this.#session = session;
    this.#refresher = refresher;
    this.#budget = budget;
    this.#environment = environment;
    this.#probe = new TokenProbe(session, budget, environment);
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
    if (request.method !== "GET") return this.#sendInTurn(request, url, signal);
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

  async #attempt(attempt: Attempt): Promise<Outcome> {
    this.#session.used = momentOf(this.#environment);
    const { accessToken } = this.#session.tokens;
    const attempting = sendBearer(attempt, accessToken, this.#environment);
    if (attempt.request.method === "GET") return attempting;
    this.#writes.add(attempting);
    try {
      return await attempting;
    } finally {
      this.#writes.delete(attempting);
    }
  }

  async #sendOnceOrTwice(attempt: Attempt): Promise<GatewayResponse> {
    const { tokens } = this.#session;
    const started = this.#environment.now();
    const first = await this.#attempt(attempt);
    if (isAnswer(first)) return this.#accept(first.response, attempt.request);

    const refused = first.kind === "refused-token";
    // While a refresh runs the request may have met the moment between the old token and the new.
    await this.#refresher.settled();
    const overtaken = this.#session.tokens !== tokens;
    const renewed =
      overtaken ||
      ((await this.#tokenIsDead(first, started)) && (await this.#refresher.suspect(refused)));
    this.#throwIfOver(attempt.signal);
    const again = renewed && (refused || attempt.request.method === "GET");
    if (!again) return this.#giveUp(first, { attempt, refreshed: renewed, retried: false });

    this.#budget.count();
    const second = await this.#attempt(attempt);
    if (isAnswer(second)) return this.#accept(second.response, attempt.request);
    return this.#giveUp(second, { attempt, refreshed: true, retried: true });
  }

  #accept(response: GatewayResponse, { method, path }: WireRequest): GatewayResponse {
    if (response.status === 429) this.#budget.hold(retryAfter(response));
    else this.#budget.accepted();
    if (response.status < 400) this.made.add(method, path);
    this.#session.accepted = momentOf(this.#environment);
    return response;
  }

  /** Whether the token is the reason of a failure. Mostly Zendesk does not let a browser know. */
  async #tokenIsDead(failure: Failure, started: number): Promise<boolean> {
    if (failure.kind === "refused-token") return true;
    if (failure.kind === "too-late") return false;
    const reachable = this.#environment.online() || isLoopback(this.#origin());
    if (!reachable || this.#budget.nearLimit()) return false;
    const { accepted } = this.#session;
    if (accepted !== null && accepted.monotonic > started) return false;
    const left = accessTokenLeft(this.#session, this.#environment);
    return (left !== null && left <= 0) || !(await this.#probe.isAlive());
  }

  #giveUp(
    failure: Failure,
    { attempt, refreshed, retried }: { attempt: Attempt; refreshed: boolean; retried: boolean },
  ): never {
    if (failure.kind === "refused-token") this.#throwRefused(refreshed);
    if (this.#environment.online()) this.#budget.failed();
    const evidence = { ...this.#evidence(failure.ms), refreshed, retried };
    const details = { evidence, unknownOutcome: attempt.request.method !== "GET" };
    throw failure.kind === "too-late"
      ? new SessionError("timeout", "Zendesk did not answer in time", { details })
      : new SessionError("network", "the request failed without a readable answer", { details });
  }

  /** Zendesk said, readably, that it does not take the token; `renewed` means: a new one neither. */
  #throwRefused(renewed: boolean): never {
    if (renewed || this.#session.tokens.refreshToken === null) {
      this.#end("revoked");
      throw new SessionError("signed-out", "Zendesk takes no token of this session");
    }
    throw new SessionError("token-error", "Zendesk refused the token, and it could not be renewed");
  }

  #origin(): URL {
    return new URL(this.#session.account.zendeskUrl);
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

type Failure = Exclude<Outcome, { kind: "answer" }>;

function isAnswer(outcome: Outcome): outcome is Extract<Outcome, { kind: "answer" }> {
  return outcome.kind === "answer";
}

function retryAfter(response: GatewayResponse): number | undefined {
  const seconds = Number(new Headers(response.headers).get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 600) : undefined;
}
