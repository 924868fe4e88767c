import type { Group } from "../records/kinds/group.ts";
import type { Organization } from "../records/kinds/organization.ts";
import type { Ticket } from "../records/kinds/ticket.ts";
import type { User } from "../records/kinds/user.ts";

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
  /** Makes the test of a word or phrase in a ticket's subject and comments, or in the comments alone. */
  textTest: (wish: TextWish) => (ticket: Ticket) => boolean;
  commenterIds: (ticket: Ticket) => Iterable<number>;
  hasAttachment: (ticket: Ticket) => boolean;
  solvedAt: (ticket: Ticket) => string | null;
}

/** A word or phrase to be found. */
export interface TextWish {
  value: string;
  quoted: boolean;
  part: "all" | "comments";
}
