import type { Ticket } from "../records/kinds/ticket.ts";
import type { Via } from "../records/kinds/via.ts";
import type { Account } from "./account.ts";

/**
 * The closed ticket that a new one follows; one that is not closed is as good as none:
 * https://developer.zendesk.com/documentation/ticketing/managing-tickets/creating-and-updating-tickets/#creating-a-follow-up-ticket
 */
export function followedUp({ tables }: Account, id: number | undefined): Ticket | undefined {
  const source = tables.tickets.get(id);
  return source?.status === "closed" ? source : undefined;
}

/** How a follow-up came: the link back. */
export function followUpVia({ id, subject, via }: Ticket): Via {
  const from = { ticket_id: id, subject, channel: via.channel };
  return { channel: "web", source: { from, to: {}, rel: "follow_up" } };
}

/** The link forward; a closed ticket's only change, which no audit tells of. */
export function linkFollowUp({ tables }: Account, source: Ticket, id: number): void {
  tables.tickets.set({ ...source, followup_ids: [...source.followup_ids, id] });
}
