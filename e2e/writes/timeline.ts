import { setImmediate as turn } from "node:timers/promises";
import type { Random } from "./random.ts";

interface Event {
  at: number;
  /** Decides between events of the same moment. */
  rank: number;
  happen: () => Promise<void> | void;
}

/**
 * A time of its own, in which what takes minutes takes none. Everything that waits is an event on it; one happens at a
 * time, and only when whoever went on after the last one waits again, so that a run is the same for the same seed.
 */
export class Timeline {
  #now = 0;
  #events: Event[] = [];
  readonly #random: Random;
  /** What has to follow: the account's clock. */
  readonly #passed: (ms: number) => void;

  constructor(random: Random, passed: (ms: number) => void) {
    this.#random = random;
    this.#passed = passed;
  }

  /** ms since the run began. */
  get now(): number {
    return this.#now;
  }

  /** Lets something happen in so many ms. */
  in(ms: number, happen: Event["happen"]): void {
    this.#events.push({ at: this.#now + ms, rank: this.#random.next(), happen });
  }

  /** Resolves in so many ms. */
  wait(ms: number): Promise<void> {
    return new Promise((resolve) => this.in(ms, resolve));
  }

  /** Does what takes none of this time, but some of the real one: nothing else happens meanwhile. */
  meanwhile<T>(work: () => Promise<T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    this.in(0, () => work().then(resolve, reject));
    return promise;
  }

  /** Lets everything happen that is to happen, and all that follows from it. */
  async run(): Promise<void> {
    for (;;) {
      await turn();
      const next = this.#takeNext();
      if (!next) return;
      this.#passed(next.at - this.#now);
      this.#now = next.at;
      await next.happen();
    }
  }

  #takeNext(): Event | undefined {
    this.#events.sort((a, b) => a.at - b.at || a.rank - b.rank);
    return this.#events.shift();
  }
}
