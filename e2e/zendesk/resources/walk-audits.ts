import { auditsOf } from "../account/audits.ts";
import type { Audit } from "../records/kinds/audit.ts";
import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { errorsArray } from "../http/errors.ts";
import { auditJson } from "./audits-json.ts";
import { byTicketId } from "./tickets.ts";

const maxPageSize = 100;

/**
 * The audits of all tickets, one ticket after the other. Made page by page, for there may be half a
 * million; the real one orders by time, which nobody may rely on across pages.
 */
export function walkAudits(call: Call): Answer {
  const size = Math.min(
    Number(call.query.get("page[size]") ?? maxPageSize) || maxPageSize,
    maxPageSize,
  );
  const after = readCursor(call.query.get("page[after]"));
  const page = collect(call, after, size + 1);
  const audits = page.slice(0, size);
  const has_more = page.length > size;
  const after_cursor = audits.length > 0 ? writeCursor(audits.at(-1)) : null;
  const before_cursor = audits.length > 0 ? writeCursor(audits[0]) : null;
  return answerJson({
    audits: audits.map((audit) => auditJson(call.origin, audit)),
    meta: { has_more, after_cursor, before_cursor },
    links: {
      prev: before_cursor && link(call, "before", before_cursor, size),
      next: after_cursor && link(call, "after", after_cursor, size),
    },
  });
}

interface Position {
  ticketId: number;
  auditId: number;
}

function collect(call: Call, after: Position, wanted: number): Audit[] {
  const found: Audit[] = [];
  for (const ticket of call.account.tables.tickets.sortedBy(byTicketId)) {
    if (ticket.id < after.ticketId) continue;
    const audits = auditsOf(call.account, ticket);
    const seen =
      ticket.id === after.ticketId ? audits.findIndex(({ id }) => id === after.auditId) : -1;
    found.push(...audits.slice(seen + 1));
    if (found.length >= wanted) break;
  }
  return found.slice(0, wanted);
}

function writeCursor(audit: Audit | undefined): string {
  return btoa(
    JSON.stringify({ o: "created_at,id", v: btoa(`${audit?.ticket_id ?? 0},${audit?.id ?? 0}`) }),
  );
}

function readCursor(cursor: string | null): Position {
  if (cursor === null) return { ticketId: 0, auditId: 0 };
  try {
    const { v } = JSON.parse(atob(cursor)) as { v: unknown };
    const [ticketId, auditId] = atob(String(v)).split(",").map(Number);
    if (ticketId && auditId) return { ticketId, auditId };
  } catch {
    // No cursor of ours: answered below.
  }
  throw errorsArray(400, "InvalidPaginationParameter", "page[after] is not valid");
}

function link(call: Call, direction: string, cursor: string, size: number): string {
  const query = new URLSearchParams({ [`page[${direction}]`]: cursor, "page[size]": String(size) });
  return `${call.origin}/api/v2/ticket_audits.json?${query}`;
}
