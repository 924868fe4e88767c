import type { Group, Organization, Ticket, User } from "../records.ts";

/** What a query needs to know of the account while it is compiled, and of a ticket beyond its record. */
export interface SearchDirectory {
  /** Milliseconds; relative times count back from here. */
  now: number;
  /** Who asks: `assignee:me`. */
  me: number;
  users: () => Iterable<User>;
  organizations: () => Iterable<Organization>;
  groups: () => Iterable<Group>;
  /** Name and id of a brand, ticket form or custom status. */
  named: (
    collection: "brands" | "ticket_forms" | "custom_statuses",
  ) => Iterable<{ id: number; name: string }>;
  hasTicketField: (id: number) => boolean;
  /** Subject, description and comments of a ticket, lower case. */
  ticketText: (ticket: Ticket) => string;
  /** The comments of a ticket alone, lower case. */
  commentText: (ticket: Ticket) => string;
  commenterIds: (ticket: Ticket) => Iterable<number>;
  hasAttachment: (ticket: Ticket) => boolean;
  solvedAt: (ticket: Ticket) => string | null;
}
