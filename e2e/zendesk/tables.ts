import type { Comment, Group, GroupMembership, Organization, Ticket, User } from "./records.ts";
import type { Table } from "./table.ts";

/** The kinds of records an account holds; a new kind is one line here and one in `load.ts`. */
export interface RecordKinds {
  users: User;
  organizations: Organization;
  groups: Group;
  group_memberships: GroupMembership;
  tickets: Ticket;
}

/** One table for each kind. */
export type Tables = { [Kind in keyof RecordKinds]: Table<RecordKinds[Kind]> };

/** The comments of tickets, oldest first; a seed's are only made when somebody reads them. */
export class Comments {
  #own = new Map<number, readonly Comment[]>();
  readonly #seeded: (ticketId: number) => readonly Comment[];

  constructor(seeded: (ticketId: number) => readonly Comment[]) {
    this.#seeded = seeded;
  }

  /** The comments of a ticket; the array is shared and must not be changed. */
  of(ticketId: number): readonly Comment[] {
    return this.#own.get(ticketId) ?? this.#seeded(ticketId);
  }

  set(ticketId: number, comments: readonly Comment[]): void {
    this.#own.set(ticketId, comments);
  }
}
