import type { Account } from "./account.ts";
import { perAccount } from "./per-account.ts";
import type { Ticket } from "../records/kinds/ticket.ts";

/** A change the search index may not know of yet. */
interface RecentChange {
  /** ms since the epoch. */
  at: number;
  id: number;
  /** Undefined when the ticket is new. */
  before: Ticket | undefined;
}

const kept = 2000;
const recentChanges = perAccount((_account): RecentChange[] => []);

/** Tells the index of a change; it shows when the account's `searchLag` has passed. */
export function noteChange(account: Account, id: number, before: Ticket | undefined): void {
  const changes = recentChanges(account);
  changes.push({ at: account.clock.now(), id, before });
  if (changes.length > 2 * kept) changes.splice(0, kept);
}

/** The tickets as the search index has them. */
export function indexedTickets(account: Account): Iterable<Ticket> {
  const lag = account.behaviour.searchLag;
  const tickets = account.tables.tickets.values();
  if (lag === 0) return tickets;
  const unseen = new Map<number, Ticket | undefined>();
  const since = account.clock.now() - lag;
  for (const { at, id, before } of recentChanges(account)) {
    if (at > since && !unseen.has(id)) unseen.set(id, before);
  }
  return tickets
    .map((ticket) => (unseen.has(ticket.id) ? unseen.get(ticket.id) : ticket))
    .filter((ticket) => ticket !== undefined);
}
