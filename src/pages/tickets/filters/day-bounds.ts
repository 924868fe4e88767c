/** The first moment of a day in the reader's zone, as Zendesk's search reads it: `2026-11-27T00:00:00+01:00`. */
export function startOfDay(day: string, daysLater = 0): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const midnight = new Date(year, month - 1, date + daysLater);
  const offset = -midnight.getTimezoneOffset();
  const sign = offset < 0 ? "-" : "+";
  const hours = two(Math.floor(Math.abs(offset) / 60));
  const minutes = two(Math.abs(offset) % 60);
  const shown = `${String(midnight.getFullYear()).padStart(4, "0")}-${two(midnight.getMonth() + 1)}-${two(midnight.getDate())}`;
  return `${shown}T00:00:00${sign}${hours}:${minutes}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
