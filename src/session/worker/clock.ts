import type { Environment } from "./environment.ts";

/** A moment on both clocks. */
export interface Moment {
  monotonic: number;
  date: number;
}

type Clocks = Pick<Environment, "now" | "date">;

export function momentOf(clocks: Clocks): Moment {
  return { monotonic: clocks.now(), date: clocks.date() };
}

/**
 * ms passed since a moment, by whichever clock says more.
 *
 * The monotonic clock cannot be set but may stop while the machine sleeps; the wall clock counts
 * sleep but can be set. Set forward it makes a token look old, which costs one refresh; set back
 * it changes nothing.
 */
export function since(moment: Moment, clocks: Clocks): number {
  return Math.max(clocks.now() - moment.monotonic, clocks.date() - moment.date);
}

/** ms passed since a moment, by the clock that cannot be set. */
export function surelySince(moment: Moment, clocks: Clocks): number {
  return clocks.now() - moment.monotonic;
}
