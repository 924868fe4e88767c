const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto", style: "narrow" });
const sameYear = new Intl.DateTimeFormat("en", { day: "numeric", month: "short" });
const otherYear = new Intl.DateTimeFormat("en", {
  day: "numeric",
  month: "short",
  year: "numeric",
});
const clock = new Intl.DateTimeFormat("en", {
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});
const full = new Intl.DateTimeFormat("en", {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZoneName: "short",
});

/** "now", "5 min. ago", "3 hr. ago", "yesterday", then the date. Times a little ahead of this clock are "now". */
export function formatRelative(at: number, now: number): string {
  const ago = now - at;
  if (ago < -5 * minute) return formatDate(at, now);
  if (ago < minute) return "now";
  if (ago < hour) return relative.format(-Math.floor(ago / minute), "minute");
  if (ago < day) return relative.format(-Math.floor(ago / hour), "hour");
  if (ago < 7 * day) return relative.format(-calendarDays(at, now), "day");
  return formatDate(at, now);
}

function formatDate(at: number, now: number): string {
  const thisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return (thisYear ? sameYear : otherYear).format(at);
}

/** Midnights between two moments in the reader's zone: what "yesterday" means to them. */
function calendarDays(at: number, now: number): number {
  const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0);
  return Math.round((midnight(now) - midnight(at)) / day);
}

/** "20 Nov 2026": the day in the reader's zone, whatever year it is. */
export function formatDay(at: number): string {
  return otherYear.format(at);
}

/** The whole moment in the reader's zone, with the zone's name. */
export function formatMoment(at: number): string {
  return full.format(at);
}

/** "14:05" in the reader's zone. */
export function formatClock(at: number): string {
  return clock.format(at);
}

/** A length of time in words: "29 min", "1 h 5 min", "6 days". Takes milliseconds. */
export function formatDuration(length: number): string {
  if (length < minute) return "under a minute";
  if (length < hour) return `${Math.floor(length / minute)} min`;
  if (length < 2 * day) {
    const minutes = Math.floor((length % hour) / minute);
    return `${Math.floor(length / hour)} h${minutes > 0 ? ` ${minutes} min` : ""}`;
  }
  return `${Math.floor(length / day)} days`;
}
/** The length of a call: "3:02", "1:00:05". Takes seconds; "not known" for what is no length. */
export function formatClockLength(seconds: number): string {
  if (!Number.isFinite(seconds) || seconds < 0 || seconds > 8_640_000) return "not known";
  const whole = Math.round(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, index) => (index === 0 ? part : String(part).padStart(2, "0"))).join(":");
}
