import type { Clock } from "./clock.ts";
import type { Plan } from "./options.ts";

interface Bucket {
  left: number;
  total: number;
  /** When it is full again, on the monotonic clock. */
  resetsAt: number;
}

/** What taking one request from a bucket came to. */
export interface Taken {
  left: number;
  /** Seconds until it is full again. */
  resets: number;
  /** Seconds to wait when nothing was left. */
  retryAfter: number | undefined;
}

/** The counts of one account: a window begins with its first request and refills at its end. */
export class RateLimits {
  plan: Plan | "off";
  readonly #clock: Clock;
  readonly #buckets = new Map<string, Bucket>();

  constructor(clock: Clock, plan: Plan | "off") {
    this.#clock = clock;
    this.plan = plan;
  }

  /** Counts a request in the bucket of that name, which holds `total` in a window of so many seconds. */
  take(key: string, total: number, window: number): Taken {
    const now = this.#clock.monotonic();
    let bucket = this.#buckets.get(key);
    if (!bucket || now >= bucket.resetsAt || bucket.total !== total) {
      bucket = { left: total, total, resetsAt: now + window * 1000 };
      this.#buckets.set(key, bucket);
    }
    const resets = this.#secondsTo(bucket.resetsAt);
    const retryAfter = bucket.left > 0 ? undefined : resets;
    bucket.left = Math.max(0, bucket.left - 1);
    return { left: bucket.left, resets, retryAfter };
  }

  #secondsTo(time: number): number {
    return Math.max(1, Math.ceil((time - this.#clock.monotonic()) / 1000));
  }
}
