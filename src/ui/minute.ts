// One clock for every <Time>: it ticks each half minute, and only while one is on screen.
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

export function subscribeToMinute(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, 30_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The present to within half a minute. */
export function readMinute(): number {
  // Nobody was listening, so the kept time may be old.
  if (timer === undefined && Date.now() - now > 30_000) now = Date.now();
  return now;
}
