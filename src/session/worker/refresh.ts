import * as oauth from "oauth4webapi";
import { SessionError } from "../error.ts";
import type { SessionEndReason } from "../state.ts";
import { momentOf, since, surelySince } from "./clock.ts";
import type { Environment } from "./environment.ts";
import { lifetimeParameters } from "./exchange.ts";
import type { LiveSession } from "./live-session.ts";
import { accessTokenLeft } from "./live-session.ts";
import { tokenError } from "./token-error.ts";
import { tokenRequestOptions } from "./token-request.ts";
import { tokensOf } from "./tokens.ts";
import type { Trace } from "./trace.ts";

/** More refreshes than this in `breakerWindow` mean that refreshing does not help. */
const mostRefreshes = 5;
const breakerWindow = 30_000;
/** A request waits for a new token when the old one has less than this left. */
const requestMargin = 5_000;
const idleAfter = 5 * 60_000;
/** A suspicion is worth one refresh in this time. */
const suspicionEvery = 60_000;
const secondTryAfter = 1_000;

interface RefreshContext {
  environment: Environment;
  trace: Trace;
  /** New tokens are in place. */
  changed(): void;
  end(reason: SessionEndReason): void;
  /** Resolves when no write is under way, or after a while. */
  writesSettled(): Promise<void>;
}

/** Keeps one session's tokens alive: one refresh at a time, however many ask for it. */
export class Refresher {
  #running: Promise<boolean> | undefined;
  #times: number[] = [];
  #blockedUntil = 0;
  #suspectedAt = -Infinity;
  #cancelTimer: (() => void) | undefined;
  #session: LiveSession;
  #context: RefreshContext;

  constructor(session: LiveSession, context: RefreshContext) {
    this.#session = session;
    this.#context = context;
    session.over.signal.addEventListener("abort", () => this.#cancelTimer?.());
    this.#plan();
  }

  /** Waits for a running refresh; starts one when the token is about to run out. */
  async beforeRequest(): Promise<void> {
    await this.settled();
    const left = accessTokenLeft(this.#session, this.#context.environment);
    const margin = Math.min(requestMargin, (this.#session.tokens.accessTokenLifetime ?? 0) * 0.1);
    if (left === null || left > margin) return;
    if (this.#session.tokens.refreshToken === null) {
      if (this.#surelyExpired()) this.#context.end("expired");
      return;
    }
    try {
      await this.refresh();
    } catch (error) {
      // What is left of the old token serves, should Zendesk's token endpoint be in trouble.
      if (left <= 0) throw error;
    }
  }

  /** Waits for the refresh under way, if there is one. */
  async settled(): Promise<void> {
    await this.#running?.catch(() => false);
  }

  /**
   * A request failed as it would with a dead token.
   *
   * @returns whether there is a new token now
   */
  async suspect(certain: boolean): Promise<boolean> {
    const now = this.#context.environment.now();
    if (this.#running) return this.#running.catch(() => false);
    if (!certain && now - this.#suspectedAt < suspicionEvery) return false;
    this.#suspectedAt = now;
    return this.refresh().catch(() => false);
  }

  /**
   * Gets new tokens. Everyone who asks while a refresh runs gets its result.
   *
   * @returns whether there is a new token; false when there is no refresh token, or refreshing
   *   has been tried too often just now
   * @throws SessionError when Zendesk could not be asked; the session lives on
   */
  refresh(): Promise<boolean> {
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
      this.#plan();
    });
    return this.#running;
  }

  async #run(): Promise<boolean> {
    const { environment } = this.#context;
    if (this.#session.tokens.refreshToken === null || this.#breakerOpen()) return false;
    if (environment.now() < this.#blockedUntil) {
      const retryAfter = Math.ceil((this.#blockedUntil - environment.now()) / 1000);
      throw new SessionError("rate-limited", "refreshing is held back", {
        details: { retryAfter },
      });
    }
    this.#times.push(environment.now());
    await this.#context.writesSettled();
    try {
      await this.#request(this.#session.tokens.refreshToken);
    } catch (error) {
      const failure = tokenError(error);
      if (!failure.details.unknownOutcome) return this.#refused(failure, false);
      // The answer was lost: Zendesk may have replaced the token or not. Its old refresh token,
      // sent once more, tells, and does no harm to the new one (used ones are only refused).
      await new Promise<void>((resolve) => void environment.after(secondTryAfter, resolve));
      await this.#secondTry();
    }
    return true;
  }

  async #secondTry(): Promise<void> {
    const { refreshToken } = this.#session.tokens;
    if (refreshToken === null || this.#session.over.signal.aborted) return;
    try {
      await this.#request(refreshToken);
    } catch (error) {
      this.#refused(tokenError(error), true);
    }
  }

  #refused(failure: SessionError, answerLost: boolean): never {
    if (failure.code === "invalid-grant" || failure.code === "invalid-client") {
      this.#context.end(answerLost ? "refresh-lost" : "refresh-refused");
    } else {
      const wait = failure.details.retryAfter ?? 5;
      this.#blockedUntil = this.#context.environment.now() + wait * 1000;
    }
    throw failure;
  }

  async #request(refreshToken: string): Promise<void> {
    const { environment, trace } = this.#context;
    const { account, lifetimes, tokens } = this.#session;
    const issued = momentOf(environment);
    const response = await oauth.refreshTokenGrantRequest(
      account.as,
      account.client,
      oauth.None(),
      refreshToken,
      tokenRequestOptions(
        account,
        { environment, trace, step: "refresh" },
        lifetimeParameters(lifetimes),
      ),
    );
    const answer = await oauth.processRefreshTokenResponse(account.as, account.client, response);
    this.#session.tokens = tokensOf(answer, issued, tokens);
    this.#session.accepted = null;
    this.#context.changed();
  }

  #breakerOpen(): boolean {
    const now = this.#context.environment.now();
    this.#times = this.#times.filter((time) => now - time < breakerWindow);
    return this.#times.length >= mostRefreshes;
  }

  #surelyExpired(): boolean {
    const { accessTokenLifetime, issued } = this.#session.tokens;
    const passed = surelySince(issued, this.#context.environment);
    return accessTokenLifetime !== null && passed >= accessTokenLifetime;
  }

  /** Refreshes ahead of expiry, so that nobody waits for it; only a session in use is worth it. */
  #plan(): void {
    const { environment } = this.#context;
    this.#cancelTimer?.();
    const { accessTokenLifetime, refreshToken } = this.#session.tokens;
    if (accessTokenLifetime === null || refreshToken === null) return;
    if (this.#session.over.signal.aborted) return;
    const lead = Math.min(60_000 + 60_000 * environment.random(), accessTokenLifetime * 0.2);
    const left = accessTokenLeft(this.#session, environment) ?? 0;
    // Already too late to be ahead: the next request sees to it, and nothing can spin.
    if (left <= lead) return;
    this.#cancelTimer = environment.after(left - lead, () => {
      const { used } = this.#session;
      const inUse = used !== null && since(used, environment) < idleAfter;
      // A refresh that fails here is tried again by the next request.
      if (inUse) this.refresh().catch(() => false);
    });
  }
}
