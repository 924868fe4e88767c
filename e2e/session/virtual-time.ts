import type { Environment } from "../../src/session/worker/environment.ts";

interface Due {
  at: number;
  run: () => void;
}

/** A monotonic and a wall clock that move only when a test lets them, and the timers that hang on them. */
export class VirtualTime implements Pick<Environment, "now" | "date" | "after"> {
  #passed = 1_000;
  #set = 0;
  #due = new Set<Due>();

  now = (): number => this.#passed;
  date = (): number => 1_700_000_000_000 + this.#passed + this.#set;

  after = (ms: number, run: () => void): (() => void) => {
    const due = { at: this.#passed + Math.max(0, ms), run };
    this.#due.add(due);
    return () => this.#due.delete(due);
  };

  /** Resolves after so many ms of this time. */
  wait(ms: number): Promise<void> {
    return new Promise((resolve) => void this.after(ms, resolve));
  }

  /** Sets the wall clock ahead, or back; nothing else moves. */
  setWallClock(ms: number): void {
    this.#set += ms;
  }

  /** Lets so many ms pass, one timer after the other, with everything each of them sets off. */
  async pass(ms: number): Promise<void> {
    const end = this.#passed + ms;
    await everythingSetOff();
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#due.delete(next);
      this.#passed = Math.max(this.#passed, next.at);
      next.run();
      await everythingSetOff();
    }
    this.#passed = end;
  }

  /** Lets time pass until the promise is settled; fails when that takes longer than `most` ms. */
  async until<T>(promise: Promise<T>, most = 120_000): Promise<T> {
    const settled = { yet: false };
    const mark = (): void => void (settled.yet = true);
    promise.then(mark, mark);
    const end = this.#passed + most;
    await everythingSetOff();
    for (let turns = 0; !settled.yet;) {
      const next = this.#next(end);
      if (next) await this.pass(Math.max(0, next.at - this.#passed));
      // What the platform does on threads of its own, as a digest, takes turns and no time.
      else if (turns++ < 10_000) await new Promise((resolve) => setTimeout(resolve, 1));
      else throw new Error(`still waiting after ${most} ms`);
    }
    return promise;
  }

  #next(end: number): Due | undefined {
    let first: Due | undefined;
    for (const due of this.#due) {
      if (due.at <= end && (!first || due.at < first.at)) first = due;
    }
    return first;
  }
}

/** Promises hang on promises, and bodies are read in turns of the event loop: a few of them are enough. */
async function everythingSetOff(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
