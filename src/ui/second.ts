import { useSyncExternalStore } from "react";

// One clock for every countdown: it ticks each second, and only while one is on screen.
const listeners = new Set<() => void>();
let now = performance.now();
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  now = performance.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function read(): number {
  // Nobody was listening, so the kept time may be old.
  if (timer === undefined && performance.now() - now > 1000) now = performance.now();
  return now;
}

/** Milliseconds of the clock that nobody can set, anew every second. */
export function useSecond(): number {
  return useSyncExternalStore(subscribe, read);
}
