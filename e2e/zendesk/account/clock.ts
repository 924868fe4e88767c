import { timestamp } from "../records/timestamp.ts";

/** An account's own clock: the machine's time plus whatever a test has added to it. */
export class Clock {
  #offset = 0;

  /** Milliseconds since the epoch, as this account sees it. */
  now(): number {
    return Date.now() + this.#offset;
  }

  /** Milliseconds that never run backwards when the machine's clock is set; for rate limits. */
  monotonic(): number {
    return performance.now() + this.#offset;
  }

  /** The present in Zendesk's notation: ISO 8601, whole seconds, `Z`. */
  timestamp(): string {
    return timestamp(this.now());
  }

  /** Moves the clock by `ms` milliseconds; negative values move it back. */
  advance(ms: number): void {
    this.#offset += ms;
  }
}
