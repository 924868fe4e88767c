import { errorsArray } from "../http/errors.ts";
import { comparator } from "../records/table.ts";
import type { Row, Sort } from "../records/table.ts";

/** Where a cursor points: the value of the sort and the id that breaks ties. */
export interface Position {
  key: string | number;
  id: number;
}

function cursorName<T>(sort: Sort<T>): string {
  return `${sort.descending === true ? "-" : ""}${sort.name}`;
}

/** Writes a cursor as Zendesk's look: base64 of `{"o": the sort, "v": base64 of the place}`. */
export function writeCursor<T extends Row>(row: T, sort: Sort<T>): string {
  const value = btoa(encodeURIComponent(JSON.stringify([sort.key(row), row.id])));
  return btoa(JSON.stringify({ o: cursorName(sort), v: value }));
}

/** Reads a cursor back; one of another sort, or of nobody's making, is a 400 that names `page[which]`. */
export function readCursor<T>(cursor: string, sort: Sort<T>, which: string): Position {
  try {
    const outer = JSON.parse(atob(cursor)) as { o: unknown; v: unknown };
    const [key, id] = JSON.parse(decodeURIComponent(atob(String(outer.v)))) as unknown[];
    if (
      outer.o === cursorName(sort) &&
      typeof id === "number" &&
      (typeof key === "string" || typeof key === "number")
    ) {
      return { key, id };
    }
  } catch {
    // Whatever is wrong with it, it is no cursor of ours: answered below.
  }
  throw errorsArray(400, "InvalidPaginationParameter", `page[${which}] is not valid`);
}

/** The index of the first row after the position (offset 1), or at it (offset 0). */
export function indexAfter<T extends Row>(
  rows: readonly T[],
  sort: Sort<T>,
  at: Position,
  offset: 0 | 1,
): number {
  const compare = comparator<Row & Position>({ ...sort, key: (row) => row.key });
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = rows[middle];
    if (row && compare({ id: row.id, key: sort.key(row) }, at) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
