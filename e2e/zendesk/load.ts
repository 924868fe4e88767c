import { SeededComments } from "./comments.ts";
import {
  completeGroup,
  completeMembership,
  completeOrganization,
  completeTicket,
  completeUser,
} from "./defaults.ts";
import { loadKinds } from "./kinds/load-kinds.ts";
import { people } from "./people.ts";
import type { DataFile, TicketEntry, User } from "./records.ts";
import { Table } from "./table.ts";
import type { Row } from "./table.ts";
import type { Tables } from "./tables.ts";

/** What every account of a server starts with; accounts share it until they write. */
export interface Loaded {
  tables: Tables;
  comments: SeededComments;
}

/** Records made after loading get ids from here on. */
export const firstOwnId = 6_130_900_000_000;
/** Entries without an id, tickets aside, get ids from here on. */
const firstGivenId = 5_000_000;

/** Completes the records of a seed and of data files; later files win over earlier ones by id. */
export function load(files: readonly DataFile[]): Loaded {
  let nextId = firstGivenId;
  const idOf = (entry: { id?: number }) => entry.id ?? nextId++;
  const fill = <T extends Row>(
    entries: readonly Partial<T>[],
    complete: (entry: Partial<T>, id: number) => T,
  ) => new Table(entries.map((entry) => complete(withoutUrl(entry), idOf(entry))));

  const ticketEntries = withTicketIds(files.flatMap((file) => file.tickets ?? []));
  const tickets = fill(ticketEntries, completeTicket);
  const tables: Tables = {
    users: fill(withPeople(files.flatMap((file) => file.users ?? [])), completeUser),
    organizations: fill(
      files.flatMap((file) => file.organizations ?? []),
      completeOrganization,
    ),
    groups: fill(
      files.flatMap((file) => file.groups ?? []),
      completeGroup,
    ),
    group_memberships: fill(
      files.flatMap((file) => file.group_memberships ?? []),
      completeMembership,
    ),
    tickets,
    ...loadKinds(files, idOf),
  };
  return { tables, comments: new SeededComments(ticketEntries, tickets) };
}

/** A record's `url` is made when it is sent: it names the account and the port. */
function withoutUrl<T extends object>(entry: T): T {
  if (!("url" in entry)) return entry;
  const { url: _url, ...others } = entry;
  return others as T;
}

/** Tickets without an id get the next free one. */
function withTicketIds(entries: readonly TicketEntry[]): TicketEntry[] {
  let lastId = 0;
  return entries.map((entry) => {
    const id = entry.id ?? lastId + 1;
    lastId = Math.max(lastId, id);
    return entry.id === undefined ? { ...entry, id } : entry;
  });
}

/**
 * The five people first. An entry with the e-mail address of one of them says more about that one,
 * whose role stays;
 * an entry that has taken the id of one of them moves that one elsewhere.
 */
function withPeople(entries: readonly Partial<User>[]): Partial<User>[] {
  const seeded = new Map<string, Partial<User>>(
    Object.values(people).map((person) => [person.email, person]),
  );
  const others = entries.filter((entry) => {
    const person = seeded.get(entry.email ?? "");
    if (person) seeded.set(entry.email ?? "", { ...person, ...entry, ...roleOf(person) });
    return !person;
  });
  const taken = new Set(others.map((entry) => entry.id));
  const persons = [...seeded.values()].map((person) =>
    taken.has(person.id) ? { ...person, id: firstGivenId - (person.id ?? 0) } : person,
  );
  return [...persons, ...others];
}

/** What a person may do. */
function roleOf(person: Partial<User>): Partial<User> {
  const { role, role_type, only_private_comments, suspended } = completeUser(person, 0);
  return { role, role_type, only_private_comments, suspended };
}
