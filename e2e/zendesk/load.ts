import {
  completeComment,
  completeGroup,
  completeMembership,
  completeOrganization,
  completeTicket,
  completeUser,
} from "./defaults.ts";
import { loadKinds } from "./kinds/load-kinds.ts";
import { people } from "./people.ts";
import type { Comment, DataFile, TicketEntry, User } from "./records.ts";
import { Table } from "./table.ts";
import type { Tables } from "./tables.ts";

/** What every account of a server starts with; accounts share it until they write. */
export interface Loaded {
  tables: Tables;
  /** A ticket's first comments. */
  commentsOf: (ticketId: number) => readonly Comment[];
}

/** Records made after loading get ids from here on. */
export const firstOwnId = 6_130_900_000_000;

/** Completes the records of a seed and of data files; later files win over earlier ones by id. */
export function load(files: readonly DataFile[]): Loaded {
  let nextId = 5_000_000;
  const idOf = (entry: { id?: number }) => entry.id ?? nextId++;
  const all = <T>(pick: (file: DataFile) => T[] | undefined): T[] =>
    files.flatMap((file) => pick(file) ?? []);

  const users = loadUsers(
    all((file) => file.users),
    idOf,
  );
  const byTicket = new Map<number, TicketEntry>();
  const tickets = new Table(
    loadTickets(
      all((file) => file.tickets),
      byTicket,
    ),
  );
  const seeded = new Map<number, readonly Comment[]>();
  return {
    tables: {
      users,
      tickets,
      organizations: new Table(
        all((file) => file.organizations).map((entry) => completeOrganization(entry, idOf(entry))),
      ),
      groups: new Table(
        all((file) => file.groups).map((entry) => completeGroup(entry, idOf(entry))),
      ),
      group_memberships: new Table(
        all((file) => file.group_memberships).map((entry) =>
          completeMembership(entry, idOf(entry)),
        ),
      ),
      ...loadKinds(files, idOf),
    },
    commentsOf(ticketId) {
      const ready = seeded.get(ticketId);
      if (ready) return ready;
      const ticket = tickets.get(ticketId);
      if (!ticket) return [];
      const entries = byTicket.get(ticketId)?.comments ?? [{}];
      const comments = entries.map((entry, index) => completeComment(entry, ticket, index));
      seeded.set(ticketId, comments);
      return comments;
    },
  };
}

/** The five people first; an entry with the e-mail address of one of them adds to that one. */
function loadUsers(
  entries: Partial<User>[],
  idOf: (entry: { id?: number }) => number,
): Table<User> {
  const known: Partial<User>[] = Object.values(people);
  const byEmail = new Map(known.map((person) => [person.email, person]));
  const others = entries.filter((entry) => {
    const person = byEmail.get(entry.email ?? "");
    if (person) byEmail.set(person.email, { ...entry, ...person });
    return !person;
  });
  return new Table(
    [...byEmail.values(), ...others].map((entry) => completeUser(entry, idOf(entry))),
  );
}

function* loadTickets(entries: TicketEntry[], byTicket: Map<number, TicketEntry>) {
  let lastId = 0;
  for (const entry of entries) {
    const id = entry.id ?? lastId + 1;
    lastId = Math.max(lastId, id);
    byTicket.set(id, entry);
    yield completeTicket(entry, id, people.eve.id);
  }
}
