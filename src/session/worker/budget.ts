import { nearLimit, rateLimitWindow } from "../../reference/limits.ts";
import { SessionError } from "../contract/error.ts";
import type { Budget } from "../contract/protocol.ts";
import type { Environment } from "./environment.ts";

const windowLength = rateLimitWindow * 1000;
const mostAtOnce = 8;
const mostWaiting = 1000;
const longestHold = 60_000;
/** Failures in a row, without one answer between them, before requests are held back. */
const patience = 3;

/** ms in which somebody may wait for a turn without hearing why. */
const longestSilence = 10_000;

/** A request's leave to go out. */
export interface Turn {
  /** Monotonic ms when it was given. */
  at: number;
  /** To be called when the request is over. */
  leave(): void;
}

interface Waiter {
  start(turn: Turn): void;
  refuse(error: SessionError): void;
}

/**
 * What this browser may send to one account.
 *
 * Zendesk counts per account and minute over everybody in the company, and its answer to too many
 * is unreadable here (429 comes without CORS). So requests are counted, capped and spaced before
 * they leave, and held back with full jitter when one seems to have been refused for its number.
 * After that one goes first, and the others when it was answered. Who would wait long is told.
 */
export class RequestBudget {
  #sent: number[] = [];
  #waiting: Waiter[] = [];
  #inFlight = 0;
  #refusals = 0;
  #failures = 0;
  #heldUntil = 0;
  /** When the last hold began: what left before it was part of what led to it. */
  #heldSince = -Infinity;
  /** The one request that tries whether the pace is fine again. */
  #trial: Turn | undefined;
  #cancelTimer: (() => void) | undefined;
  #environment: Environment;
  #limit: number;
  #changed: () => void;

  constructor(environment: Environment, limit: number, changed: () => void = () => {}) {
    this.#environment = environment;
    this.#limit = limit;
    this.#changed = changed;
  }

  read(): Budget {
    this.#forgetOld();
    return {
      spent: this.#sent.length,
      limit: this.#limit,
      inFlight: this.#inFlight,
      waiting: this.#waiting.length,
      heldFor: Math.max(0, this.#heldUntil - this.#environment.now()),
    };
  }

  /**
   * Waits for its turn and counts the request.
   *
   * @throws SessionError `busy` when too many wait already; `rate-limited`, with the seconds left,
   *   when nothing will leave for longer than 10 s; `aborted`
   */
  async enter(signal: AbortSignal): Promise<Turn> {
    if (signal.aborted) throw aborted();
    if (this.#waiting.length >= mostWaiting) {
      throw new SessionError("busy", `more than ${mostWaiting} requests are waiting`);
    }
    return new Promise<Turn>((resolve, reject) => {
      const waiter: Waiter = { start: resolve, refuse: reject };
      this.#waiting.push(waiter);
      const giveUp = (): void => {
        const at = this.#waiting.indexOf(waiter);
        if (at < 0) return;
        this.#waiting.splice(at, 1);
        reject(aborted());
      };
      signal.addEventListener("abort", giveUp, { once: true });
      this.#admit();
    });
  }

  /** Counts a request that is sent beside the queue, as a retry or at sign-out. */
  count(): void {
    this.#sent.push(this.#environment.now());
    this.#changed();
  }

  /** Zendesk answered: the pace is fine. */
  accepted(): void {
    this.#refusals = 0;
    this.#failures = 0;
    this.#trial = undefined;
    this.#admit();
  }

  /** A request failed without a reason: near the limit, or time and again, that may be a 429. */
  failed(turn: Turn): void {
    this.#failures += 1;
    if (this.#failures >= patience || this.nearLimit()) this.refused(turn);
  }

  /** Zendesk said 429, or seems to have: nothing leaves for a while (`retryAfter` in seconds). */
  refused(turn: Turn, retryAfter?: number): void {
    const now = this.#environment.now();
    // Those that left together are refused together: that is one refusal.
    if (turn.at > this.#heldSince) {
      this.#heldSince = now;
      const ceiling = Math.min(longestHold, 1000 * 2 ** this.#refusals);
      this.#refusals += 1;
      this.#heldUntil = Math.max(this.#heldUntil, now + ceiling * this.#environment.random());
    }
    if (retryAfter !== undefined) {
      this.#heldUntil = Math.max(this.#heldUntil, now + retryAfter * 1000);
    }
    this.#trial = undefined;
    this.#admit();
  }

  /** Whether the limit is so near that a failure without a reason may well be a 429. */
  nearLimit(): boolean {
    return this.read().spent >= this.#limit * nearLimit;
  }

  #admit(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    this.#forgetOld();
    while (this.#waiting.length > 0 && this.#inFlight < mostAtOnce) {
      const delay = this.#delay();
      if (delay > longestSilence) this.#refuseAll(delay);
      else if (delay > 0) {
        this.#cancelTimer = this.#environment.after(delay, () => this.#admit());
        break;
      } else this.#waiting.shift()?.start(this.#turn());
    }
    this.#changed();
  }

  #turn(): Turn {
    const at = this.#environment.now();
    let left = false;
    const turn: Turn = {
      at,
      leave: () => {
        if (left) return;
        left = true;
        this.#inFlight -= 1;
        if (this.#trial === turn) this.#trial = undefined;
        this.#admit();
      },
    };
    this.#inFlight += 1;
    this.#sent.push(at);
    if (this.#refusals > 0) this.#trial = turn;
    return turn;
  }

  #refuseAll(delay: number): void {
    const details = { retryAfter: Math.ceil(delay / 1000) };
    for (const waiter of this.#waiting.splice(0)) {
      waiter.refuse(new SessionError("rate-limited", "the pace is held back", { details }));
    }
  }

  #delay(): number {
    const now = this.#environment.now();
    // An answer that stays away for that long must not keep everybody.
    const tried = this.#trial ? this.#trial.at + longestSilence - now : 0;
    const held = Math.max(this.#heldUntil - now, tried);
    const spent = this.#sent.length;
    const last = this.#sent.at(-1) ?? -Infinity;
    const makesRoom = this.#sent[spent - this.#limit];
    if (makesRoom !== undefined) return Math.max(held, makesRoom + windowLength - now);
    const spaced = spent >= this.#limit * nearLimit ? last + windowLength / this.#limit - now : 0;
    return Math.max(held, spaced);
  }

  #forgetOld(): void {
    const oldest = this.#environment.now() - windowLength;
    while ((this.#sent[0] ?? Infinity) <= oldest) this.#sent.shift();
  }
}

function aborted(): SessionError {
  return new SessionError("aborted", "the request was given up");
}
