import { answerJson, created, noContent } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call, Handler } from "../calls/call.ts";
import { recordNotFound } from "../http/errors.ts";
import { permit, warnOfBody } from "../calls/permit.ts";
import type { Permitted, Shape } from "../calls/permit.ts";
import { paginate } from "../calls/pagination.ts";
import type { Listing } from "../calls/pagination.ts";
import type { Row, Table } from "../records/table.ts";
import type { Tables } from "../records/tables.ts";

/** A kind of record that can be listed and shown. */
export interface Listed<T extends Row> {
  /** As in the path and around lists in bodies. */
  plural: string;
  /** As around one record in bodies. */
  singular: string;
  table: (tables: Tables) => Table<T>;
  json: (call: Call, row: T) => unknown;
  /** Orders of the listing. */
  listing: Omit<Listing<T>, "rows">;
  /** Which rows this call lists; all unless told. */
  filter?: (call: Call) => ((row: T) => boolean) | undefined;
  /** Arrays that `include=` adds. */
  sideloads?: (call: Call, rows: readonly T[]) => Record<string, unknown>;
}

/** A kind of record whose endpoints do nothing beyond keeping it. */
export interface Collection<T extends Row, S extends Shape = Shape> extends Listed<T> {
  /** What bodies may hold. */
  shape: S;
  /** More members that `make` reads itself, and that cannot be changed later. */
  onlyAtCreation?: readonly string[];
  /** Makes a record of what was given, or throws what is wrong with it. */
  make: (call: Call, given: Permitted<S>, id: number) => T;
  /** Changes a record, or throws what is wrong with the wish. */
  change: (call: Call, row: T, given: Permitted<S>) => T;
  /** Before a deletion; may throw, or take care of what hangs on the record. */
  beforeDelete?: (call: Call, row: T) => void;
}

/** Lets the compiler find out the types of a collection from its `table` and `shape`. */
export function collection<T extends Row, S extends Shape>(
  parts: Collection<T, S>,
): Collection<T, S> {
  return parts;
}

/** The same for a kind that is only read. */
export function listed<T extends Row>(parts: Listed<T>): Listed<T> {
  return parts;
}

/** The record that the path names, or 404. */
export function findRow<T extends Row>(call: Call, { table }: Pick<Listed<T>, "table">): T {
  const row = table(call.account.tables).get(call.id());
  if (!row) throw recordNotFound();
  return row;
}

/** One page of the records, in an order this call may choose. */
export function listRows<T extends Row>(
  call: Call,
  collection: Listed<T>,
  keep: ((row: T) => boolean) | undefined = collection.filter?.(call),
): Answer {
  const page = paginate(call, {
    ...collection.listing,
    rows: (sort) => {
      const rows = collection.table(call.account.tables).sortedBy(sort);
      return keep ? rows.filter(keep) : rows;
    },
  });
  return answerJson({
    [collection.plural]: page.rows.map((row) => collection.json(call, row)),
    ...collection.sideloads?.(call, page.rows),
    ...page.members,
  });
}

/** `GET /things` */
export function list<T extends Row>(collection: Listed<T>): Handler {
  return (call) => listRows(call, collection);
}

/** `GET /things/:id` */
export function show<T extends Row>(collection: Listed<T>): Handler {
  return (call) => {
    const row = findRow(call, collection);
    return answerJson({
      [collection.singular]: collection.json(call, row),
      ...collection.sideloads?.(call, [row]),
    });
  };
}

/**
 * `GET /things/show_many?ids=`: at most 100, those that exist, in the order of their ids. Kinds that
 * have them can be named by `external_ids` instead.
 */
export function showMany<T extends Row>(collection: Listed<T>): Handler {
  return (call) => {
    const table = collection.table(call.account.tables);
    const rows = call.query.has("external_ids")
      ? rowsByExternalId(call, table)
      : [...new Set(call.ids())]
          .sort((a, b) => a - b)
          .map((id) => table.get(id))
          .filter((row) => row !== undefined);
    return answerJson({
      [collection.plural]: rows.map((row) => collection.json(call, row)),
      ...collection.sideloads?.(call, rows),
      next_page: null,
      previous_page: null,
      count: rows.length,
    });
  };
}

function rowsByExternalId<T extends Row>(call: Call, table: Table<T>): T[] {
  const wanted = new Set((call.query.get("external_ids") ?? "").split(",").slice(0, 100));
  return table
    .filter((row) => "external_id" in row && wanted.has(String(row.external_id)))
    .sort((a, b) => a.id - b.id);
}

/** `GET /things/count`: the true number, dated now. */
export function count<T extends Row>(collection: Listed<T>): Handler {
  return (call) => {
    const keep = collection.filter?.(call);
    const table = collection.table(call.account.tables);
    return answerCount(call, keep ? table.filter(keep).length : table.size);
  };
}

/** A count as Zendesk dates it: with an offset instead of `Z`. */
export function answerCount(call: Call, value: number): Answer {
  const refreshed_at = call.account.clock.timestamp().replace("Z", "+00:00");
  return answerJson({ count: { value, refreshed_at } });
}

/** `POST /things`: 201 with the record and its place. */
export function create<T extends Row, S extends Shape>(collection: Collection<T, S>): Handler {
  return (call) => {
    const { singular, shape, onlyAtCreation } = collection;
    const given = permit(call, singular, shape, onlyAtCreation);
    const row = collection.make(call, given, call.account.nextId());
    collection.table(call.account.tables).set(row);
    return created(
      { [singular]: collection.json(call, row) },
      `${call.origin}/api/v2/${collection.plural}/${row.id}.json`,
    );
  };
}

/** `PUT /things/:id` */
export function update<T extends Row, S extends Shape>(collection: Collection<T, S>): Handler {
  return (call) => {
    const given = permit(call, collection.singular, collection.shape);
    const row = collection.change(call, findRow(call, collection), given);
    collection.table(call.account.tables).set(row);
    return answerJson({ [collection.singular]: collection.json(call, row) });
  };
}

/** `DELETE /things/:id`: 204. */
export function destroy<T extends Row, S extends Shape>(collection: Collection<T, S>): Handler {
  return (call) => {
    warnOfBody(call, collection.singular);
    const row = findRow(call, collection);
    collection.beforeDelete?.(call, row);
    collection.table(call.account.tables).delete(row.id);
    return noContent();
  };
}

/** `DELETE /things/destroy_many?ids=`: 204, whichever of them exist. */
export function destroyMany<T extends Row, S extends Shape>(collection: Collection<T, S>): Handler {
  return (call) => {
    warnOfBody(call, collection.singular);
    const table = collection.table(call.account.tables);
    const rows = call
      .ids()
      .map((id) => table.get(id))
      .filter((row) => row !== undefined);
    for (const row of rows) collection.beforeDelete?.(call, row);
    for (const row of rows) table.delete(row.id);
    return noContent();
  };
}

/** Replaces what was given and dates the change; the usual `change`. */
export function patch<T extends Row & { updated_at: string | null }>(
  call: Call,
  row: T,
  given: Partial<T>,
): T {
  return { ...row, ...given, updated_at: call.account.clock.timestamp() };
}
