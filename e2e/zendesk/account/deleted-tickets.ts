import type { Account } from "./account.ts";
import { perAccount } from "./per-account.ts";
import type { Ticket } from "../records/kinds/ticket.ts";

/** A ticket that can still be restored, and that exports still tell of. */
export interface DeletedTicket {
  id: number;
  ticket: Ticket;
  actorId: number;
  deletedAt: string;
}

/** The deleted tickets of one account by id. */
export const deletedTicketsOf = perAccount((_account): Map<number, DeletedTicket> => new Map());

export function deleteTicket(account: Account, ticket: Ticket, actorId: number): void {
  account.tables.tickets.delete(ticket.id);
  deletedTicketsOf(account).set(ticket.id, {
    id: ticket.id,
    ticket,
    actorId,
    deletedAt: account.clock.timestamp(),
  });
}

/** Puts a deleted ticket back; false when there is none of that id. */
export function restoreTicket(account: Account, id: number): boolean {
  const deleted = deletedTicketsOf(account).get(id);
  if (!deleted) return false;
  account.tables.tickets.set({ ...deleted.ticket, updated_at: account.clock.timestamp() });
  return deletedTicketsOf(account).delete(id);
}
