import { isLoopback } from "../../reference/loopback.ts";
import type { FailureEvidence, TokenEvidence } from "../contract/error.ts";
import { SessionError } from "../contract/error.ts";
import type { GatewayResponse, WireRequest } from "../contract/protocol.ts";
import { allowedUrl } from "./allow-list.ts";
import type { Attempt, Outcome } from "./bearer-request.ts";
import { sendBearer } from "./bearer-request.ts";
import type { RequestBudget, Turn } from "./budget.ts";
import { momentOf, since } from "./clock.ts";
import type { Environment } from "./environment.ts";
import type { LiveSession } from "./live-session.ts";
import { accessTokenLeft } from "./live-session.ts";
import { MadeRequests } from "./made-requests.ts";
import { retryAfter } from "./retry-after.ts";
import { SharedReads } from "./shared-reads.ts";
import type { TokenLife, Verdict } from "./token-life.ts";

/** A token may be replaced twice while a request is on its way; more often is a fault somewhere. */
const mostAttempts = 3;

/** Sends one session's bearer requests. Nothing else in this app holds an access token. */
export class Gateway {
  readonly made = new MadeRequests();
  #session: LiveSession;
  #token: TokenLife;
  #budget: RequestBudget;
  #environment: Environment;
  #reads = new SharedReads();
  #writes = new Set<Promise<unknown>>();

  constructor(
    session: LiveSession,
    token: TokenLife,
    budget: RequestBudget,
    environment: Environment,
  ) {
    this.#session = session;
    this.#token = token;
    this.#budget = budget;
    this.#environment = environment;
  }

  /**
   * Sends a request of the allow-list with the session's token.
   *
   * A request that a new token overtook is sent once more: reads always, writes only when Zendesk
   * said that it did not carry them out.
   *
   * @throws SessionError `refused-by-gateway`, `aborted`, `busy`, `rate-limited`, `timeout`,
   *   `network` (with evidence), `not-renewed`, `signed-out`
   */
  async send(request: WireRequest, signal: AbortSignal): Promise<GatewayResponse> {
    const url = allowedUrl(request, this.#session.account.zendeskUrl);
    if (request.method !== "GET") return this.#sendInTurn(request, url, signal);
    return this.#reads.read(url.href, signal, (any) => this.#sendInTurn(request, url, any));
  }

  async #sendInTurn(request: WireRequest, url: URL, signal: AbortSignal): Promise<GatewayResponse> {
    const either = AbortSignal.any([signal, this.#session.over.signal]);
    const turn = await this.#budget.enter(either);
    let mayBeDone = false;
    try {
      await this.#token.beforeSending(request.method !== "GET");
      this.#throwIfOver(signal);
      mayBeDone = request.method !== "GET";
      return await this.#sendUntilSure({ request, url, signal: either }, turn);
    } catch (error) {
      this.#throwIfOver(signal, mayBeDone);
      throw error;
    } finally {
      turn.leave();
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

  /** Sends it, and again when its token turns out to have been replaced meanwhile; thrice at most. */
  async #sendUntilSure(attempt: Attempt, turn: Turn): Promise<GatewayResponse> {
    for (let attempts = 1; ; attempts += 1) {
      const retried = attempts > 1;
      const { tokens } = this.#session;
      const sent = this.#environment.now();
      const outcome = await this.#attempt(attempt);
      if (outcome.kind === "answer") {
        this.#token.accepted(tokens, sent);
        return this.#accept(outcome.response, attempt.request, turn);
      }
      const verdict = await this.#token.afterFailing({
        tokens,
        how: outcome.kind === "refused-token" ? "refused" : outcome.kind,
        at: this.#environment.now(),
        lastAttempt: attempts === mostAttempts,
        suspicious: this.#isSuspicious(),
      });
      this.#throwIfOver(attempt.signal);
      const safe = outcome.kind === "refused-token" || attempt.request.method === "GET";
      if (verdict.is !== "replaced" || !safe || attempts === mostAttempts) {
        return this.#giveUp(outcome, verdict, { attempt, retried, turn });
      }
      this.#budget.count();
    }
  }

  #accept(response: GatewayResponse, { method, path }: WireRequest, turn: Turn): GatewayResponse {
    if (response.status === 429) {
      this.#budget.refused(turn, retryAfter(new Headers(response.headers)));
      return { ...response, heldFor: this.#budget.read().heldFor };
    }
    this.#budget.accepted();
    if (response.status < 400) this.made.add(method, path);
    return response;
  }

  /** Whether a dead token is worth asking about: not offline, and not where a 429 is likelier. */
  #isSuspicious(): boolean {
    const reachable = this.#environment.online() || isLoopback(this.#origin().hostname);
    return reachable && !this.#budget.nearLimit();
  }

  #giveUp(
    failure: Failure,
    verdict: Verdict,
    { attempt, retried, turn }: { attempt: Attempt; retried: boolean; turn: Turn },
  ): never {
    const isWrite = attempt.request.method !== "GET";
    const unknownOutcome = isWrite && failure.kind !== "refused-token";
    // A dead token says nothing about the pace; any other failure may be a 429 in disguise.
    if (verdict.is === "dead") {
      if (!unknownOutcome) throw verdict.failure;
    } else if (this.#environment.online()) this.#budget.failed(turn);
    const evidence = { ...this.#evidence(failure.ms, verdict), retried };
    const details = { evidence, unknownOutcome };
    throw failure.kind === "too-late"
      ? new SessionError("timeout", "Zendesk did not answer in time", { details })
      : new SessionError("network", "the request failed without a readable answer", { details });
  }

  #origin(): URL {
    return new URL(this.#session.account.zendeskUrl);
  }

  #evidence(ms: number, { is }: Verdict): Omit<FailureEvidence, "retried"> {
    const { tokens, accepted } = this.#session;
    const { spent, limit, heldFor } = this.#budget.read();
    return {
      online: this.#environment.online(),
      sent: true,
      ms,
      token: is === "dead" ? "refused" : (is satisfies TokenEvidence),
      accessTokenAge: since(tokens.issued, this.#environment),
      accessTokenLeft: accessTokenLeft(this.#session, this.#environment),
      acceptedAgo: accepted && since(accepted, this.#environment),
      refreshed: is === "replaced",
      spent,
      limit,
      heldFor,
    };
  }

  /** `mayBeDone`: a write that has left may have been carried out, though nobody waits for its answer. */
  #throwIfOver(signal: AbortSignal, mayBeDone = false): void {
    const details = mayBeDone ? { details: { unknownOutcome: true } } : {};
    if (this.#session.over.signal.aborted) {
      const message = "the session ended while the request was under way";
      throw new SessionError("signed-out", message, details);
    }
    if (signal.aborted) throw new SessionError("aborted", "the request was given up", details);
  }
}

type Failure = Exclude<Outcome, { kind: "answer" }>;
