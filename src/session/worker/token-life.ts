import { SessionError } from "../contract/error.ts";
import type { SessionEndReason } from "../contract/state.ts";
import type { RequestBudget } from "./budget.ts";
import { since } from "./clock.ts";
import type { Environment } from "./environment.ts";
import type { LiveSession } from "./live-session.ts";
import { accessTokenLeft } from "./live-session.ts";
import { Refresh } from "./refresh.ts";
import { RenewalCount, holdAfter, notRenewed } from "./renewal-pace.ts";
import { askAboutToken } from "./token-probe.ts";
import { factsAbout, runsOutSoon } from "./token-facts.ts";
import type { RefreshReason, Step, TokenEvent, TokenFacts, TokenState } from "./token-state.ts";
import { afterFailing, beforeSending, next, reasonByHand } from "./token-state.ts";
import type { Tokens } from "./tokens.ts";
import type { Trace } from "./trace.ts";

const idleAfter = 5 * 60_000;
/** ms between two refreshes that somebody asks for by hand. */
const byHandEvery = 1_000;

interface TokenLifeContext {
  environment: Environment;
  trace: Trace;
  budget: RequestBudget;
  /** New tokens are in place. */
  changed(): void;
  end(reason: SessionEndReason): void;
  /** Resolves when no write is under way, or after a while. */
  writesSettled(): Promise<void>;
}

/** A request that failed, for a reason that may be its token. */
export interface FailedRequest {
  /** The tokens it left with. */
  tokens: Tokens;
  how: "refused" | "no-answer" | "too-late";
  /** Monotonic ms when it failed. */
  at: number;
  /** See `afterFailing`. */
  lastAttempt: boolean;
  suspicious: boolean;
}

/** What the token has to do with a failure. */
export type Verdict =
  | { is: "replaced" }
  | { is: "accepted" | "fresh" | "unclear" }
  /** It is thought dead and cannot be replaced now. */
  | { is: "dead"; failure: SessionError; certain: boolean };

/** Carries out what the states of one session's token ask for: one thing at a time, for all who wait. */
export class TokenLife {
  #state: TokenState = { is: "alive", hold: null };
  /** The question or the refresh under way; never rejects. */
  #running: Promise<void> = Promise.resolve();
  #askedAt = -Infinity;
  #refreshedAt = -Infinity;
  #renewals = new RenewalCount();
  #cancelPlan: (() => void) | undefined;
  #session: LiveSession;
  #refresh: Refresh;
  #context: TokenLifeContext;

  constructor(session: LiveSession, context: TokenLifeContext) {
    this.#session = session;
    this.#context = context;
    this.#refresh = new Refresh(session, context);
    session.over.signal.addEventListener("abort", () => {
      this.#cancelPlan?.();
      this.#on({ type: "ended" });
    });
    this.#plan();
  }

  /**
   * Resolves when a request may leave: not in the middle of a refresh, and not with a token that is
   * known to be dead.
   *
   * @throws SessionError `not-renewed`
   */
  async beforeSending(isWrite: boolean): Promise<void> {
    const from = this.#now();
    for (;;) {
      const facts = {
        ...this.#facts(from),
        isWrite,
        runsOutSoon: runsOutSoon(this.#session, this.#context.environment),
      };
      const step = beforeSending(this.#state, facts);
      if (step.do === "go") return;
      if (step.do === "fail") throw notRenewed(step, this.#now());
      if (step.do === "end") return this.#context.end(step.reason);
      await this.#take(step);
    }
  }

  /** What the token has to do with a failed request, found out and put right as far as can be. */
  async afterFailing(failed: FailedRequest): Promise<Verdict> {
    for (;;) {
      const replaced = this.#session.tokens !== failed.tokens;
      const wasTaken = this.#session.accepted !== null;
      const facts = { ...this.#facts(failed.at), ...failed, replaced, wasTaken };
      const step = afterFailing(this.#state, facts);
      if (step.do === "again") return { is: "replaced" };
      if (step.do === "give-up") return { is: step.token };
      if (step.do === "fail") {
        return { is: "dead", failure: notRenewed(step, this.#now()), certain: step.certain };
      }
      if (step.do === "end") {
        this.#context.end(step.reason);
        return { is: "unclear" };
      }
      await this.#take(step);
    }
  }

  /** A request that left at `sent` (monotonic ms) with these tokens was answered. */
  accepted(tokens: Tokens, sent: number): void {
    if (tokens !== this.#session.tokens) return;
    const { accepted } = this.#session;
    if (accepted !== null && accepted.monotonic >= sent) return;
    const { environment } = this.#context;
    const ago = environment.now() - sent;
    this.#session.accepted = { monotonic: sent, date: environment.date() - ago };
    this.#renewals.confirmed();
    this.#on({ type: "accepted" });
  }

  /** Waits for what is under way. */
  settled(): Promise<void> {
    return this.#running;
  }

  /**
   * Gets new tokens now, whatever is held back: somebody asked for it.
   *
   * @throws SessionError `not-renewed`
   */
  async renew(): Promise<void> {
    const { tokens, over } = this.#session;
    if (tokens.refreshToken === null) {
      throw new SessionError("not-renewed", "there is no refresh token");
    }
    const wait = this.#refreshedAt + byHandEvery - this.#now();
    if (this.#state.is !== "refreshing" && wait > 0) {
      await new Promise<void>((resolve) => void this.#context.environment.after(wait, resolve));
    }
    if (this.#state.is !== "refreshing" && this.#session.tokens === tokens) {
      this.#startRefresh(reasonByHand(this.#state, this.#facts(this.#now())));
    }
    await this.#running;
    if (this.#session.tokens !== tokens || over.signal.aborted) return;
    const hold = "hold" in this.#state ? this.#state.hold : null;
    if (hold?.why === "failed") throw notRenewed({ hold, certain: true }, this.#now());
    throw new SessionError("not-renewed", "the token was not renewed");
  }

  #take(step: Extract<Step, { do: "ask" | "refresh" | "wait" }>): Promise<void> {
    if (step.do === "ask") this.#startAsking();
    if (step.do === "refresh") this.#startRefresh(step.because);
    return this.#running;
  }

  #startAsking(): void {
    this.#on({ type: "asking" });
    this.#askedAt = this.#now();
    const asking = this.#ask(() => this.#running === asking);
    this.#running = asking;
  }

  /** `isWanted`: nothing else was begun meanwhile, as by somebody who wants a new token. */
  async #ask(isWanted: () => boolean): Promise<void> {
    const { budget, environment } = this.#context;
    const { tokens } = this.#session;
    const sent = this.#now();
    const found = await askAboutToken(this.#session, budget, environment);
    if (found === "accepted") this.accepted(tokens, sent);
    if (!isWanted()) return;
    const canRefresh = tokens.refreshToken !== null;
    const state = this.#on({ type: "asked", found, at: this.#now(), canRefresh });
    if (state.is === "refreshing") this.#running = this.#replaceTokens(state.because);
  }

  #startRefresh(because: RefreshReason): void {
    this.#on({ type: "refreshing", because });
    this.#running = this.#replaceTokens(because);
  }

  async #replaceTokens(because: RefreshReason): Promise<void> {
    const { refreshToken } = this.#session.tokens;
    if (refreshToken === null) return;
    await this.#context.writesSettled();
    const refreshed = await this.#refresh.run(refreshToken);
    this.#refreshedAt = this.#now();
    if (refreshed.kind === "over") this.#context.end(refreshed.reason);
    else if (refreshed.kind === "failed") {
      const at = this.#now();
      this.#on({ type: "not-renewed", hold: holdAfter(refreshed.failure, at), at });
    } else {
      this.#session.tokens = refreshed.tokens;
      this.#session.accepted = null;
      this.#on({ type: "renewed", hold: this.#renewals.renewed(because, this.#now()) });
      this.#context.changed();
    }
    this.#plan();
  }

  #on(event: TokenEvent): TokenState {
    this.#state = next(this.#state, event);
    return this.#state;
  }

  #facts(from: number): TokenFacts {
    return {
      ...factsAbout(this.#session, this.#context.environment, from),
      asked: this.#askedAt >= from,
    };
  }

  #now(): number {
    return this.#context.environment.now();
  }

  /** Refreshes ahead of expiry, so that nobody waits for it; only a session in use is worth it. */
  #plan(): void {
    const { environment } = this.#context;
    this.#cancelPlan?.();
    const { accessTokenLifetime, refreshToken } = this.#session.tokens;
    if (accessTokenLifetime === null || refreshToken === null) return;
    if (this.#session.over.signal.aborted) return;
    const lead = Math.min(60_000 + 60_000 * environment.random(), accessTokenLifetime * 0.2);
    const left = accessTokenLeft(this.#session, environment) ?? 0;
    // Already too late to be ahead: the next request sees to it, and nothing can spin.
    if (left <= lead) return;
    this.#cancelPlan = environment.after(left - lead, () => {
      const { used } = this.#session;
      const inUse = used !== null && since(used, environment) < idleAfter;
      // A refresh that fails here is tried again by the next request.
      if (inUse && this.#state.is === "alive") this.#startRefresh("ahead");
    });
  }
}
