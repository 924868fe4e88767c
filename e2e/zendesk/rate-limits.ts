import type { Clock } from "./clock.ts";
import { endpointLimits } from "./endpoint-limits.ts";
import type { EndpointName } from "./endpoints.ts";
import type { Call } from "./http/call.ts";
import { plans } from "./options.ts";
import type { Plan } from "./options.ts";

interface Bucket {
  left: number;
  total: number;
  /** When it is full again, on the monotonic clock. */
  resetsAt: number;
}

/** What taking from the buckets came to. */
export interface Taken {
  headers: Record<string, string>;
  /** Seconds to wait when nothing was left. */
  retryAfter: number | undefined;
}

const minute = 60;

/** The counts of one account: a window begins with its first request and refills at its end. */
export class RateLimits {
  plan: Plan | "off";
  readonly #clock: Clock;
  readonly #buckets = new Map<string, Bucket>();

  constructor(clock: Clock, plan: Plan | "off") {
    this.#clock = clock;
    this.plan = plan;
  }

  /** Counts a request against the account; Help Center has a bucket of its own. */
  takeFromAccount(pathname: string): Taken {
    if (this.plan === "off") return { headers: {}, retryAfter: undefined };
    const isHelpCenter = pathname.startsWith("/api/v2/help_center/");
    const total = plans[this.plan];
    const { bucket, retryAfter } = this.#take(
      isHelpCenter ? "help-center" : "support",
      total,
      minute,
    );
    const headers: Record<string, string> = {
      "x-rate-limit": String(total),
      "x-rate-limit-remaining": String(bucket.left),
    };
    if (!isHelpCenter) {
      headers["ratelimit-limit"] = String(total);
      headers["ratelimit-remaining"] = String(bucket.left);
      headers["ratelimit-reset"] = String(this.#secondsTo(bucket.resetsAt));
    }
    return { headers, retryAfter };
  }

  /** Counts a request against the limits of its endpoint. */
  takeFromEndpoint(endpoint: EndpointName, call: Call): Taken {
    const taken: Taken = { headers: {}, retryAfter: undefined };
    if (this.plan === "off") return taken;
    for (const [index, limit] of (endpointLimits[endpoint] ?? []).entries()) {
      if (limit.counts && !limit.counts(call)) continue;
      const owner = limit.per?.startsWith("user") ? `${call.caller?.user.id}` : "";
      const record = limit.per?.endsWith("record") ? (call.params["id"] ?? "") : "";
      const key = `${limit.name ?? `${endpoint} ${index}`} ${owner} ${record}`;
      const { bucket, retryAfter } = this.#take(key, limit.total, limit.window);
      taken.retryAfter ??= retryAfter;
      if (limit.name !== null) {
        taken.headers[`zendesk-ratelimit-${limit.name}`] =
          `total=${limit.total}; remaining=${bucket.left}; resets=${this.#secondsTo(bucket.resetsAt)}`;
      }
    }
    return taken;
  }

  #take(
    key: string,
    total: number,
    window: number,
  ): { bucket: Bucket; retryAfter: number | undefined } {
    const now = this.#clock.monotonic();
    let bucket = this.#buckets.get(key);
    if (!bucket || now >= bucket.resetsAt || bucket.total !== total) {
      bucket = { left: total, total, resetsAt: now + window * 1000 };
      this.#buckets.set(key, bucket);
    }
    const retryAfter = bucket.left > 0 ? undefined : this.#secondsTo(bucket.resetsAt);
    bucket.left = Math.max(0, bucket.left - 1);
    return { bucket, retryAfter };
  }

  #secondsTo(time: number): number {
    return Math.max(1, Math.ceil((time - this.#clock.monotonic()) / 1000));
  }
}
