import type { Ticket } from "../records/kinds/ticket.ts";
import type { Account } from "./account.ts";
import { auditsOf } from "./audits.ts";

/** A stretch of a ticket's life in one status; the last one goes on until now. */
export interface StatusPeriod {
  status: string;
  /** ms since the epoch. */
  from: number;
  until: number;
}

/** The statuses a ticket went through, oldest first, as its audits tell. */
export function statusPeriods(account: Account, ticket: Ticket): StatusPeriod[] {
  const turns = auditsOf(account, ticket).flatMap(({ created_at, events }) =>
    events
      .filter((event) => event["field_name"] === "status" && typeof event["value"] === "string")
      .map((event) => ({ status: String(event["value"]), from: Date.parse(created_at) })),
  );
  const first = { status: turns[0] ? "new" : ticket.status, from: Date.parse(ticket.created_at) };
  const now = account.clock.now();
  return [first, ...turns].map((turn, index) => ({ ...turn, until: turns[index]?.from ?? now }));
}

/** How long a ticket has been in these statuses since a moment, in ms. */
export function timeIn(
  periods: readonly StatusPeriod[],
  statuses: readonly string[],
  since: number,
): number {
  return periods
    .filter(({ status }) => statuses.includes(status))
    .reduce((sum, { from, until }) => sum + Math.max(0, until - Math.max(from, since)), 0);
}
