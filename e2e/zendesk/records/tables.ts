import { isObject } from "../http/body.ts";
import type { DataFile } from "./data-file.ts";
import { firstGivenId, type Kind } from "./kind.ts";
import { kinds, type RecordKinds } from "./kinds.ts";
import { Table, type Row } from "./table.ts";

/** One table for each kind. */
export type Tables = { [Name in keyof RecordKinds]: Table<RecordKinds[Name]> };

/** Completes the records of a seed and of data files; later files win over earlier ones by id. */
export function loadTables(files: readonly DataFile[]): Tables {
  let nextId = firstGivenId;
  const all = Object.entries(kinds as unknown as Record<string, Kind<Row>>);
  const tables = all.map(([name, kind]) => [
    name,
    loadTable(kind, entriesOf(files, name), () => nextId++),
  ]);
  return Object.fromEntries(tables);
}

/** The entries of one kind in all files, in their order. */
export function entriesOf(files: readonly DataFile[], name: string): Record<string, unknown>[] {
  return files.flatMap((file) => {
    const entries = file[name];
    return Array.isArray(entries) ? entries.filter(isObject) : [];
  });
}

function loadTable<T extends Row>(
  { complete, usual, arrange }: Kind<T>,
  given: readonly Record<string, unknown>[],
  makeId: () => number,
): Table<T> {
  const entries = arrange(given.length > 0 ? (given as readonly Partial<T>[]) : usual);
  return new Table(
    entries.map((entry, position) =>
      complete(withoutUrl(entry), typeof entry.id === "number" ? entry.id : makeId(), position),
    ),
  );
}

/** A record's `url` is made when it is sent: it names the account and the port. */
function withoutUrl<T extends object>(entry: T): T {
  if (!("url" in entry)) return entry;
  const { url: _url, ...others } = entry;
  return others as T;
}

/** The same tables for one account: they share rows until somebody writes. */
export function forkTables(tables: Tables): Tables {
  return Object.fromEntries(
    Object.entries(tables).map(([kind, table]) => [kind, table.fork()]),
  ) as unknown as Tables;
}
