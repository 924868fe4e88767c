import { deletedTicketsOf } from "../account/deleted-tickets.ts";
import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { errorString } from "../http/errors.ts";
import type { Sort } from "../records/table.ts";
import { ticketSideloads } from "./sideloads.ts";
import { generatedTimestamp, ticketJson } from "./tickets-json.ts";
import type { Ticket } from "../records/kinds/ticket.ts";

/** https://developer.zendesk.com/api-reference/ticketing/ticket-management/incremental_exports/ */
export const incrementalHandlers = {
  "GET /api/v2/incremental/tickets": byTime,
  "GET /api/v2/incremental/tickets/cursor": byCursor,
};

const maxPageSize = 1000;
/** The export stays this many seconds behind. */
const minimumAge = 60;
const byUpdate: Sort<Ticket> = { name: "updated_at", key: (ticket) => ticket.updated_at };

interface Position {
  /** Seconds since the epoch. */
  time: number;
  id: number;
}

interface Exported {
  time: number;
  id: number;
  json: Record<string, unknown>;
  ticket: Ticket;
}

function byCursor(call: Call): Answer {
  const cursor = call.query.get("cursor");
  const from = cursor === null ? { time: exportStart(call), id: 0 } : readCursor(cursor);
  const { found, size } = take(call, from);
  const page = found.slice(0, size);
  const last = page.at(-1);
  const after_cursor = last ? btoa(`${last.time}.0||${last.id}|`) : cursor;
  return answerJson({
    tickets: page.map(({ json }) => json),
    ...ticketSideloads(call, ticketsOf(page)),
    after_url: after_cursor === null ? null : exportUrl(call, { cursor: after_cursor }),
    before_url: null,
    after_cursor,
    before_cursor: null,
    end_of_stream: found.length <= size,
  });
}

/** By time: whatever was asked for, a page goes on to the end of its last second. */
function byTime(call: Call): Answer {
  const start = exportStart(call);
  const { found, size, isAll } = take(call, { time: start, id: 0 });
  const { page, end_time, more } = pageOfSeconds(found, size, start);
  return answerJson({
    tickets: page.map(({ json }) => json),
    ...ticketSideloads(call, ticketsOf(page)),
    next_page: exportUrl(call, { start_time: end_time }),
    end_time,
    count: page.length,
    end_of_stream: isAll && !more,
  });
}

function ticketsOf(page: readonly Exported[]): Ticket[] {
  return page.map(({ ticket }) => ticket);
}

/**
 * The rows of whole seconds, at least as many as asked for, and when the next page begins: a second
 * later. Only a second that no page can hold is cut, and then begun anew.
 */
export function pageOfSeconds<T extends { time: number }>(
  rows: readonly T[],
  size: number,
  start: number,
): { page: readonly T[]; end_time: number; more: boolean } {
  const last = rows[Math.min(size, rows.length) - 1];
  if (!last) return { page: [], end_time: start, more: false };
  const end = rows.findIndex(({ time }) => time > last.time);
  const page = end === -1 ? rows : rows.slice(0, end);
  return { page, end_time: last.time + 1, more: end !== -1 };
}

/** The address that goes on: what was asked for stays in it. */
export function exportUrl(call: Call, change: Record<string, string | number>): string {
  const url = new URL(call.url);
  url.pathname = `${url.pathname.replace(/\.json$/, "")}.json`;
  url.searchParams.delete("start_time");
  for (const [name, value] of Object.entries(change)) url.searchParams.set(name, String(value));
  return url.href;
}

/** Tickets changed since, oldest change first, at least one page of them; the deleted are told of with that status. */
function take(call: Call, from: Position): { found: Exported[]; size: number; isAll: boolean } {
  const size = pageSize(call);
  const rows = call.account.tables.tickets.sortedBy(byUpdate);
  const found: Exported[] = [];
  let lastTime = 0;
  let isAll = true;
  for (let index = firstAt(rows, from.time); index < rows.length; index += 1) {
    const ticket = rows[index];
    if (!ticket) break;
    const time = generatedTimestamp(ticket.updated_at);
    if (found.length > size && time > lastTime) {
      isAll = false;
      break;
    }
    lastTime = time;
    add(found, from, exported(call, ticket, ticket.updated_at));
  }
  for (const { ticket, deletedAt } of deletedTicketsOf(call.account).values()) {
    add(found, from, exported(call, ticket, deletedAt, { status: "deleted" }));
  }
  found.sort((a, b) => a.time - b.time || a.id - b.id);
  return { found, size, isAll };
}

function add(found: Exported[], from: Position, one: Exported): void {
  if (one.time > from.time || (one.time === from.time && one.id > from.id)) found.push(one);
}

function exported(
  call: Call,
  ticket: Ticket,
  at: string,
  more: Record<string, unknown> = {},
): Exported {
  const json = {
    ...ticketJson(call, ticket),
    generated_timestamp: generatedTimestamp(at),
    ...more,
  };
  return { time: generatedTimestamp(at), id: ticket.id, json, ticket };
}

/** The first row changed in that second or later; `rows` are in that order. */
function firstAt(rows: readonly Ticket[], time: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (generatedTimestamp(rows[middle]?.updated_at ?? "") < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `?start_time=` in seconds since the epoch, at least a minute ago. */
export function exportStart(call: Call): number {
  const text = call.query.get("start_time") ?? "";
  if (!/^\d{1,12}$/.test(text)) {
    throw errorString(400, "InvalidValue", "start_time must be a Unix time in seconds");
  }
  if (Number(text) > call.account.clock.now() / 1000 - minimumAge) {
    throw errorString(
      400,
      "StartTimeTooRecent",
      `Too recent start_time. Use a start_time older than ${minimumAge} seconds`,
    );
  }
  return Number(text);
}

function readCursor(cursor: string): Position {
  let text = "";
  try {
    text = atob(cursor);
  } catch {
    // No cursor of ours: answered below.
  }
  const [, time, id] = /^(\d{1,12})\.0\|\|(\d{1,15})\|$/.exec(text) ?? [];
  if (time === undefined) throw errorString(400, "InvalidValue", "cursor is not valid");
  return { time: Number(time), id: Number(id) };
}

/** `?per_page=`, at most 1,000. */
export function pageSize(call: Call): number {
  const text = call.query.get("per_page") ?? String(maxPageSize);
  if (/^\d{1,9}$/.test(text) && Number(text) > 0) return Math.min(Number(text), maxPageSize);
  throw errorString(400, "InvalidValue", "per_page must be a positive integer");
}
