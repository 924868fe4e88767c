import type { DataFile } from "../records/data-file.ts";
import { kinds } from "../records/kinds.ts";
import { entriesOf, loadTables, type Tables } from "../records/tables.ts";
import { SeededTickets } from "./seeded-tickets.ts";

/** What every account of a server starts with; accounts share it until they write. */
export interface Loaded {
  tables: Tables;
  seeded: SeededTickets;
}

/** Records made after loading get ids from here on. */
export const firstOwnId = 6_130_900_000_000;

/** Loads a seed and data files; later files win over earlier ones by id. */
export function load(files: readonly DataFile[]): Loaded {
  const tables = loadTables(files);
  const entries = kinds.tickets.arrange(entriesOf(files, "tickets"));
  return { tables, seeded: new SeededTickets(entries, tables) };
}
