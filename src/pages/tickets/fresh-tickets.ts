import type { TicketPage } from "../../zendesk/ticket-list.ts";

/** How many tickets of a first page, read later, the shown pages do not hold as they are now. */
export function freshTickets(
  shown: readonly TicketPage[],
  later: Pick<TicketPage, "tickets"> | undefined,
): number {
  if (!later) return 0;
  const known = new Map(
    shown.flatMap(({ tickets }) => tickets.map(({ id, updated_at }) => [id, updated_at])),
  );
  return later.tickets.filter(({ id, updated_at }) => known.get(id) !== updated_at).length;
}
