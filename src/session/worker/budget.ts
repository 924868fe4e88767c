import { SessionError } from "../error.ts";
import type { Budget } from "../protocol.ts";
import type { Environment } from "./environment.ts";

const windowLength = 60_000;
const mostAtOnce = 8;
const mostWaiting = 1000;
/** From this share of the limit on, requests go out no faster than the limit's own pace. */
const spacedFrom = 0.8;
const longestHold = 60_000;
/** Failures in a row, without one answer between them, before requests are held back. */
const patience = 3;

interface Waiter {
  start(): void;
}

/**
 * What this browser may send to one account.
 *
 * Zendesk counts per account and minute over everybody in the company, and its answer to too many
 * is unreadable here (429 comes without CORS). So requests are counted, capped and spaced before
 * they leave, and held back with full jitter when one seems to have been refused for its number.
 */
export class RequestBudget {
  #sent: number[] = [];
  #waiting: Waiter[] = [];
  #inFlight = 0;
  #refusals = 0;
  #failures = 0;
  #heldUntil = 0;
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
   * @returns what to call when the request is over
   * @throws SessionError `busy` when too many wait already; `aborted`
   */
  async enter(signal: AbortSignal): Promise<() => void> {
    if (signal.aborted) throw aborted();
    if (this.#waiting.length >= mostWaiting) {
      throw new SessionError("busy", `more than ${mostWaiting} requests are waiting`);
    }
    await new Promise<void>((resolve, reject) => {
      const waiter: Waiter = { start: resolve };
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
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#inFlight -= 1;
      this.#admit();
    };
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
  }

  /** A request failed without a reason: near the limit, or time and again, that may be a 429. */
  failed(): void {
    this.#failures += 1;
    if (this.#failures >= patience || this.nearLimit()) this.hold();
  }

  /** Zendesk said 429, or seems to have: nothing leaves for a while. */
  hold(retryAfter?: number): void {
    const ceiling = Math.min(longestHold, 1000 * 2 ** this.#refusals);
    this.#refusals += 1;
    const wait =
      retryAfter === undefined ? ceiling * this.#environment.random() : retryAfter * 1000;
    this.#heldUntil = Math.max(this.#heldUntil, this.#environment.now() + wait);
    this.#admit();
  }

  /** Whether the limit is so near that a failure without a reason may well be a 429. */
  nearLimit(): boolean {
    return this.read().spent >= this.#limit * spacedFrom;
  }

  #admit(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    this.#forgetOld();
    while (this.#waiting.length > 0 && this.#inFlight < mostAtOnce) {
      const delay = this.#delay();
      if (delay > 0) {
        this.#cancelTimer = this.#environment.after(delay, () => this.#admit());
        break;
      }
      this.#inFlight += 1;
      this.#sent.push(this.#environment.now());
      this.#waiting.shift()?.start();
    }
    this.#changed();
  }

  #delay(): number {
    const now = this.#environment.now();
    const held = this.#heldUntil - now;
    const spent = this.#sent.length;
    const last = this.#sent.at(-1) ?? -Infinity;
    const makesRoom = this.#sent[spent - this.#limit];
    if (makesRoom !== undefined) return Math.max(held, makesRoom + windowLength - now);
    const spaced = spent >= this.#limit * spacedFrom ? last + windowLength / this.#limit - now : 0;
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
