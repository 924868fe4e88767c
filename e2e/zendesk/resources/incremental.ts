import { deletedTicketsOf } from "../deleted-tickets.ts";
import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../http/call.ts";
import { errorString } from "../http/errors.ts";
import type { Ticket } from "../records.ts";
import type { Sort } from "../table.ts";
import { ticketSideloads } from "./sideloads.ts";
import { generatedTimestamp, ticketJson } from "./tickets-json.ts";

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
  const { page, more } = take(call, from);
  const last = page.at(-1);
  const after_cursor = last ? btoa(`${last.time}.0||${last.id}|`) : cursor;
  const url = `${call.origin}/api/v2/incremental/tickets/cursor.json?cursor=`;
  return answerJson({
    tickets: page.map(({ json }) => json),
    ...ticketSideloads(call, ticketsOf(page)),
    after_url: after_cursor === null ? null : url + encodeURIComponent(after_cursor),
    before_url: null,
    after_cursor,
    before_cursor: null,
    end_of_stream: !more,
  });
}

/** By time: a page ends where a second ends, or the next one would repeat its tickets. */
function byTime(call: Call): Answer {
  const start = exportStart(call);
  const { page, more } = take(call, { time: start, id: 0 });
  const end_time = page.at(-1)?.time ?? start;
  return answerJson({
    tickets: page.map(({ json }) => json),
    ...ticketSideloads(call, ticketsOf(page)),
    next_page: `${call.origin}/api/v2/incremental/tickets.json?start_time=${end_time}`,
    end_time,
    count: page.length,
    end_of_stream: !more,
  });
}

function ticketsOf(page: readonly Exported[]): Ticket[] {
  return page.map(({ ticket }) => ticket);
}

/** Tickets changed since, oldest change first; the deleted are told of with that status. */
function take(call: Call, from: Position): { page: Exported[]; more: boolean } {
  const size = pageSize(call);
  const rows = call.account.tables.tickets.sortedBy(byUpdate);
  const found: Exported[] = [];
  for (
    let index = firstAt(rows, from.time);
    index < rows.length && found.length <= size;
    index += 1
  ) {
    const ticket = rows[index];
    if (ticket) add(found, from, exported(call, ticket, ticket.updated_at));
  }
  for (const { ticket, deletedAt } of deletedTicketsOf(call.account).values()) {
    add(found, from, exported(call, ticket, deletedAt, { status: "deleted" }));
  }
  found.sort((a, b) => a.time - b.time || a.id - b.id);
  return { page: found.slice(0, size), more: found.length > size };
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

function pageSize(call: Call): number {
  const text = call.query.get("per_page") ?? String(maxPageSize);
  if (/^\d{1,9}$/.test(text) && Number(text) > 0) return Math.min(Number(text), maxPageSize);
  throw errorString(400, "InvalidValue", "per_page must be a positive integer");
}
