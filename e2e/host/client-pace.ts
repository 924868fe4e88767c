const minute = 60_000;

/** Counts what each client sent in the current minute, and forgets it after. */
export class ClientPace {
  #perMinute: number;
  #counts = new Map<string, number>();
  #since = 0;

  constructor(perMinute: number) {
    this.#perMinute = perMinute;
  }

  /** Counts one request; seconds to wait when it is one too many, otherwise undefined. */
  count(client: string, now: number): number | undefined {
    if (now - this.#since >= minute) {
      this.#since = now;
      this.#counts.clear();
    }
    const count = (this.#counts.get(client) ?? 0) + 1;
    this.#counts.set(client, count);
    return count > this.#perMinute ? Math.ceil((this.#since + minute - now) / 1000) : undefined;
  }
}
