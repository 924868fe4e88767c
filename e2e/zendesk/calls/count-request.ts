import { plans } from "../account/options.ts";
import type { RateLimits } from "../account/rate-limits.ts";
import type { Call } from "./call.ts";
import { endpointLimits } from "./endpoint-limits.ts";
import type { Operation } from "./operations.ts";

/** What counting a request came to. */
export interface Counted {
  headers: Record<string, string>;
  /** Seconds to wait when nothing was left. */
  retryAfter: number | undefined;
}

const minute = 60;

/** Counts a request against the account; Help Center has a bucket of its own. */
export function countForAccount(limits: RateLimits, pathname: string): Counted {
  if (limits.plan === "off") return { headers: {}, retryAfter: undefined };
  const isHelpCenter = pathname.startsWith("/api/v2/help_center/");
  const total = plans[limits.plan];
  const { left, resets, retryAfter } = limits.take(
    isHelpCenter ? "help-center" : "support",
    total,
    minute,
  );
  const headers: Record<string, string> = {
    "x-rate-limit": String(total),
    "x-rate-limit-remaining": String(left),
  };
  if (!isHelpCenter) {
    headers["ratelimit-limit"] = String(total);
    headers["ratelimit-remaining"] = String(left);
    headers["ratelimit-reset"] = String(resets);
  }
  return { headers, retryAfter };
}

/** Counts a request against the limits of its endpoint. */
export function countForEndpoint(limits: RateLimits, endpoint: Operation, call: Call): Counted {
  const counted: Counted = { headers: {}, retryAfter: undefined };
  if (limits.plan === "off") return counted;
  for (const [index, limit] of (endpointLimits[endpoint] ?? []).entries()) {
    if (limit.counts && !limit.counts(call)) continue;
    const owner = limit.per?.startsWith("user") ? `${call.caller?.user.id}` : "";
    const record = limit.per?.endsWith("record") ? (call.params["id"] ?? "") : "";
    const key = `${limit.name ?? `${endpoint} ${index}`} ${owner} ${record}`;
    const { left, resets, retryAfter } = limits.take(key, limit.total, limit.window);
    counted.retryAfter ??= retryAfter;
    if (limit.name !== null) {
      counted.headers[`zendesk-ratelimit-${limit.name}`] =
        `total=${limit.total}; remaining=${left}; resets=${resets}`;
    }
  }
  return counted;
}
