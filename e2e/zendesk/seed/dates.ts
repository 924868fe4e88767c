import type { Random } from "./random.ts";

/** Milliseconds. */
const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A time without its fraction of a second, which the API never writes. */
export function wholeSecond(time: number): number {
  return Math.floor(time / 1000) * 1000;
}

/** How far back the oldest ticket goes, in days. */
const HISTORY = 275;

/** When a moment of the calendar is, as the API writes it: whole seconds, UTC. */
export function timestamp(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** A day as people of a locale write it. */
export function writtenDay(time: number, locale: string): string {
  let format = dayFormats.get(locale);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
    dayFormats.set(locale, format);
  }
  return format.format(time);
}

/**
 * Turns a position in the history, from 0 (oldest) to 1 (`until`), into a time in ms.
 *
 * Later positions never give earlier times. Weeks have working days and quiet nights, and the recent
 * past is denser than the far one, as in a help desk that grows.
 */
export function createCalendar(until: number): (position: number) => number {
  const start = until - HISTORY * DAY;
  const hours = HISTORY * 24;
  const reached = new Float64Array(hours + 1);
  for (let hour = 0; hour < hours; hour++) {
    const weight = busyness(new Date(start + hour * HOUR)) * (0.25 + (2.2 * hour) / hours);
    reached[hour + 1] = (reached[hour] ?? 0) + weight;
  }
  const total = reached[hours] ?? 1;

  return (position) => {
    const wanted = position * total;
    let low = 0;
    let high = hours - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((reached[middle] ?? 0) <= wanted) low = middle;
      else high = middle - 1;
    }
    const before = reached[low] ?? 0;
    const after = reached[low + 1] ?? total;
    const time = start + (low + (wanted - before) / (after - before)) * HOUR;
    return Math.floor(time / 1000) * 1000;
  };
}

/** How many customers write in an hour, relative to the busiest. */
function busyness(moment: Date): number {
  const hour = moment.getUTCHours();
  const weekend = moment.getUTCDay() % 6 === 0;
  if (hour < 6) return 0.06;
  if (weekend) return 0.22;
  if (hour < 9) return 0.6;
  if (hour < 18) return 1;
  return 0.4;
}

/** Who is about to write, and whether the other side is waiting at the keyboard. */
export type Pace = "customer" | "staff" | "live";

/** When the next comment comes after `from`, in ms. */
function nextComment(from: number, pace: Pace, random: Random): number {
  const patience = -Math.log(1 - random.next());
  if (pace === "live") return from + 4 * SECOND + patience * 40 * SECOND;
  if (pace === "customer") return from + 4 * MINUTE + patience * 9 * HOUR;
  return intoOfficeHours(from + 6 * MINUTE + patience * 3 * HOUR, random);
}

/** The time itself when the office is open (Monday to Friday, 7 to 19 UTC), else shortly after it opens. */
function intoOfficeHours(time: number, random: Random): number {
  const moment = new Date(time);
  const hour = moment.getUTCHours();
  const day = moment.getUTCDay();
  if (day !== 0 && day !== 6 && hour >= 7 && hour < 19) return time;
  const midnight = Math.floor(time / DAY) * DAY;
  let opening = hour < 7 ? midnight : midnight + DAY;
  while (new Date(opening).getUTCDay() % 6 === 0) opening += DAY;
  return opening + 7 * HOUR + random.integer(120, 9000) * SECOND;
}

/**
 * The times of a thread's comments, in ms: the first is `created`, none is later than `latest`
 * (a thread that would be is told faster), none earlier than the one before.
 */
export function scheduleThread(
  created: number,
  latest: number,
  paces: readonly Pace[],
  random: Random,
): number[] {
  const times = [created];
  let last = created;
  for (let turn = 1; turn < paces.length; turn++) {
    last = nextComment(last, paces[turn] ?? "staff", random);
    times.push(last);
  }
  const end = created + (latest - created) * (0.3 + 0.69 * random.next());
  const haste = last > latest ? (end - created) / (last - created) : 1;
  return times.map((time) => Math.floor((created + (time - created) * haste) / 1000) * 1000);
}
