const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** What is left, as exact as a person cares: "29 days", "5 h 20 min", "28:41", "0:09". Takes milliseconds. */
export function formatCountdown(left: number): string {
  if (left >= 2 * day) return `${Math.floor(left / day)} days`;
  if (left >= hour) {
    return `${Math.floor(left / hour)} h ${Math.floor((left % hour) / minute)} min`;
  }
  const seconds = Math.max(0, Math.ceil(left / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
