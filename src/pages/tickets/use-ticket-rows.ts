import { useMemo } from "react";
import { nameOf, subjectOf } from "../../tickets/ticket-text.ts";
import type { TicketPage } from "../../zendesk/ticket-list.ts";
import type { Ticket } from "../../zendesk/tickets.ts";
import { peopleOf } from "../../zendesk/users.ts";

/** A ticket with its names, ready to show. */
export interface TicketRow {
  ticket: Ticket;
  subject: string;
  requester: string | null;
  assignee: string | null;
  group: string | null;
  organization: string | null;
}

/** The rows of all pages. A ticket that moved to another page meanwhile is shown once. */
export function useTicketRows(pages: readonly TicketPage[]): TicketRow[] {
  return useMemo(() => rowsOf(pages), [pages]);
}

/** The same without memory. */
export function rowsOf(pages: readonly TicketPage[]): TicketRow[] {
  const people = peopleOf(pages);
  const groups = new Map(pages.flatMap((page) => page.groups.map(({ id, name }) => [id, name])));
  const organizations = new Map(
    pages.flatMap((page) => page.organizations.map(({ id, name }) => [id, name])),
  );
  const seen = new Set<number>();
  return pages
    .flatMap((page) => page.tickets)
    .filter(({ id }) => id === null || (!seen.has(id) && seen.add(id)))
    .map((ticket) => ({
      ticket,
      subject: subjectOf(ticket),
      requester: nameOf(people, ticket.requester_id),
      assignee: nameOf(people, ticket.assignee_id),
      group: groups.get(ticket.group_id) ?? null,
      organization: organizations.get(ticket.organization_id) ?? null,
    }));
}
