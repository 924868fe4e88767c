/** Everything the worker takes from the outside world, so that tests can stand in for it. */
export interface Environment {
  fetch: typeof fetch;
  /** Origin of this app. */
  origin: string;
  /** Monotonic ms; may stand still while the machine sleeps. */
  now(): number;
  /** ms since 1970; may jump. */
  date(): number;
  /** Runs once after some ms, however many; returns its cancellation. */
  after(ms: number, run: () => void): () => void;
  /** 0 ≤ number < 1. */
  random(): number;
  online(): boolean;
}

const longestTimeout = 2 ** 31 - 1;

/** The worker's own globals. */
export const browserEnvironment: Environment = {
  fetch: (input, init) => fetch(input, init),
  origin: globalThis.location?.origin ?? "",
  now: () => performance.now(),
  date: () => Date.now(),
  after: scheduleAfter,
  random: () => Math.random(),
  online: () => navigator.onLine,
};

/** setTimeout fires at once above 2^31 − 1 ms, so longer waits are taken in stages. */
function scheduleAfter(ms: number, run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const wait = (left: number): void => {
    const stage = Math.min(Math.max(left, 0), longestTimeout);
    timer = setTimeout(() => (left > stage ? wait(left - stage) : run()), stage);
  };
  wait(ms);
  return () => clearTimeout(timer);
}
