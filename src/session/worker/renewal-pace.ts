import { SessionError } from "../contract/error.ts";
import type { FailedRefresh, Hold, RefreshReason, Step } from "./token-state.ts";

/** More refreshes than this in `breakerWindow` mean that refreshing does not help. */
const mostRenewals = 5;
const breakerWindow = 30_000;
/** After a renewal that nothing confirmed, the next suspicion waits; twice as long each time. */
const firstDoubt = 10_000;
const longestDoubt = 60_000;
/** Seconds; short, because the token endpoint may be well again at any moment. */
const usualWait = 5;

/** How often new tokens came, and whether they helped. */
export class RenewalCount {
  #times: number[] = [];
  #unconfirmed = 0;

  /** New tokens came; until when no newer ones are asked for. */
  renewed(because: RefreshReason, now: number): Hold | null {
    this.#times = [...this.#times.filter((time) => now - time < breakerWindow), now];
    const [first = now] = this.#times;
    if (this.#times.length >= mostRenewals)
      return { why: "too-often", until: first + breakerWindow };
    if (because !== "suspected") return null;
    this.#unconfirmed += 1;
    const doubt = Math.min(longestDoubt, firstDoubt * 2 ** (this.#unconfirmed - 1));
    return { why: "unconfirmed", until: now + doubt };
  }

  /** Something was answered with the newest token. */
  confirmed(): void {
    this.#unconfirmed = 0;
  }
}

/** How long the token endpoint is left alone after it gave no token. */
export function holdAfter(failure: SessionError, now: number): FailedRefresh {
  const wait = failure.details.retryAfter ?? usualWait;
  return { why: "failed", until: now + wait * 1000, failure };
}

/** The error of everybody who would need a new token now: all of them hear the same reason. */
export function notRenewed(
  { hold, certain }: Pick<Extract<Step, { do: "fail" }>, "hold" | "certain">,
  now: number,
): SessionError {
  const details = {
    retryAfter: Math.max(1, Math.ceil((hold.until - now) / 1000)),
    ...(certain ? {} : { suspected: true as const }),
  };
  if (hold.why === "too-often") {
    return new SessionError("not-renewed", "renewing the token does not help", {
      details: { ...details, reason: "too-often" },
    });
  }
  const { status, error, errorDescription } = hold.failure.details;
  return new SessionError("not-renewed", `the token was not renewed: ${hold.failure.message}`, {
    details: {
      ...details,
      reason: hold.failure.code,
      ...(status === undefined ? {} : { status }),
      ...(error === undefined ? {} : { error }),
      ...(errorDescription === undefined ? {} : { errorDescription }),
    },
  });
}
