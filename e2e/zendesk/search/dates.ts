import { SearchError } from "./search-error.ts";
import type { SearchOperator, SearchTerm } from "./terms.ts";

const relative = /^(\d{1,5})\s*(minutes?|hours?|days?|weeks?|months?|years?)$/i;
const day = /^(\d{4})-(\d{2})-(\d{2})$/;
const month = /^(\d{4})-(\d{2})$/;
const year = /^(\d{4})$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

const second = 1000;
const unitLength: Record<string, number> = {
  minute: 60 * second,
  hour: 3600 * second,
  day: 86_400 * second,
  week: 7 * 86_400 * second,
  month: 30 * 86_400 * second,
  year: 365 * 86_400 * second,
};

/** True for a time in the API's form (`2024-01-31T08:00:00Z`); null, never set, is no match. */
export type DateMatch = (time: string | null | undefined) => boolean;

/**
 * Makes the match for `created>2024-01-01`, `updated<4hours`, `due_date:2024-02-03`, …
 *
 * Times are compared as text, which is right for the one form the API writes and costs nothing.
 * A relative time is counted back from `now` (ms): `created>4hours` is "in the last four hours".
 *
 * @throws SearchError when the value is no date.
 */
export function dateMatch(term: SearchTerm, now: number): DateMatch {
  if (term.value === "none") return (time) => time === null || time === undefined;
  if (term.value === "*") return (time) => time !== null && time !== undefined;
  const { from, to } = span(term, now);
  const start = written(from);
  const end = written(to);
  const test = tests[term.operator];
  return (time) => typeof time === "string" && test(time, start, end);
}

const tests: Record<SearchOperator, (time: string, start: string, end: string) => boolean> = {
  ":": (time, start, end) => time >= start && time < end,
  ">": (time, _start, end) => time >= end,
  ">=": (time, start) => time >= start,
  "<": (time, start) => time < start,
  "<=": (time, _start, end) => time < end,
};

/** The half-open stretch of time (ms) a value names: a year, a month, a day, or one second. */
function span(term: SearchTerm, now: number): { from: number; to: number } {
  const value = term.value;
  const back = relative.exec(value);
  if (back) {
    const unit = (back[2] ?? "").toLowerCase().replace(/s$/, "");
    const from = now - Number(back[1]) * (unitLength[unit] ?? 0);
    return { from, to: from + second };
  }
  const [, y = "", m = "01", d = "01"] =
    day.exec(value) ?? month.exec(value) ?? year.exec(value) ?? [];
  if (y !== "") {
    const from = Date.parse(`${y}-${m}-${d}T00:00:00Z`);
    if (Number.isNaN(from) || new Date(from).getUTCDate() !== Number(d)) throw noDate(term);
    return { from, to: afterSpan(value, Number(y), Number(m), Number(d)) };
  }
  const from = instant.test(value) ? Date.parse(zoned(value)) : Number.NaN;
  if (Number.isNaN(from)) throw noDate(term);
  return { from, to: from + second };
}

function afterSpan(value: string, y: number, m: number, d: number): number {
  if (year.test(value)) return Date.UTC(y + 1, 0, 1);
  if (month.test(value)) return Date.UTC(y, m, 1);
  return Date.UTC(y, m - 1, d + 1);
}

function zoned(value: string): string {
  return /(Z|[+-]\d{2}:?\d{2})$/.test(value) ? value : `${value}Z`;
}

function written(time: number): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return "";
  return `${date.toISOString().slice(0, 19)}Z`;
}

function noDate(term: SearchTerm): SearchError {
  return new SearchError(`"${term.value}" is not a date or time for "${term.key ?? ""}"`);
}
