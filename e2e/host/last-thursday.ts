const [day, week] = [24 * 3_600_000, 7 * 24 * 3_600_000];
/** The first Thursday of all, at noon (1970-01-01 was one). */
const firstNoon = day / 2;

/**
 * The last Thursday at noon: the seed's weeks have working days and quiet nights, so that a seed that
 * ends in another hour of the week has its tickets in another order, and a test would find another one.
 */
export function lastThursday(now = Date.now()): Date {
  return new Date(firstNoon + Math.floor((now - firstNoon) / week) * week);
}
