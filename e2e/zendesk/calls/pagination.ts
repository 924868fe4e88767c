import { indexAfter, readCursor, writeCursor } from "./cursor.ts";
import type { Call } from "./call.ts";
import { errorsArray } from "../http/errors.ts";
import type { Row, Sort } from "../records/table.ts";

/** The records of one page and the members that stand beside them in the body. */
export interface Page<T> {
  rows: readonly T[];
  /** `meta` and `links`, or `count`, `next_page` and `previous_page`. */
  members: Record<string, unknown>;
}

export interface Listing<T> {
  /** Rows in a given order; `sortedBy` of a table has them at hand. */
  rows: (sort: Sort<T>) => readonly T[];
  /** The order when nobody asks for one. */
  sort: Sort<T>;
  /** What `sort=` may name with cursors; the minus sign is added here. */
  cursorSorts?: Record<string, Sort<T>>;
  /** What `sort_by=` may name with offsets. */
  offsetSorts?: Record<string, Sort<T>>;
  /** Help Center sets `links.next` to null at the end and leaves `.json` out; Support does neither. */
  nullAtEnd?: boolean;
}

const maxPageSize = 100;
/** Offset pagination ends here: https://developer.zendesk.com/api-reference/introduction/pagination/ */
const maxOffsetRecords = 10_000;

/**
 * One page of a listing: by cursor when `page[size]`, `page[after]` or `page[before]` is given, by
 * offset otherwise. With a cursor, `sort_by` and `sort_order` are dropped without a word, as
 * Zendesk does.
 */
export function paginate<T extends Row>(call: Call, listing: Listing<T>): Page<T> {
  const keys = [...call.query.keys()];
  return keys.some((key) => key.startsWith("page["))
    ? byCursor(call, listing)
    : byOffset(call, listing);
}

function byCursor<T extends Row>(call: Call, listing: Listing<T>): Page<T> {
  const size = pageSize(call.query.get("page[size]"));
  const sort = cursorSort(call, listing);
  const rows = listing.rows(sort);
  const after = call.query.get("page[after]");
  const before = call.query.get("page[before]");
  let start = 0;
  if (after !== null) start = indexAfter(rows, sort, readCursor(after, sort, "after"), 1);
  else if (before !== null) {
    start = Math.max(0, indexAfter(rows, sort, readCursor(before, sort, "before"), 0) - size);
  }
  const page = rows.slice(start, start + size);
  const more = start + size < rows.length;
  const first = page.at(0);
  const last = page.at(-1);
  const afterCursor = last ? writeCursor(last, sort) : null;
  const beforeCursor = first ? writeCursor(first, sort) : null;
  const isHelpCenter = listing.nullAtEnd === true;
  const link = (change: Record<string, string | number>) => pageUrl(call, change, isHelpCenter);
  return {
    rows: page,
    members: {
      meta: {
        has_more: before === null ? more : start > 0,
        after_cursor: afterCursor,
        before_cursor: beforeCursor,
      },
      links: {
        prev: beforeCursor && link({ "page[before]": beforeCursor, "page[size]": size }),
        next:
          isHelpCenter && !more
            ? null
            : afterCursor && link({ "page[after]": afterCursor, "page[size]": size }),
      },
    },
  };
}

function pageSize(text: string | null): number {
  if (text === null) return maxPageSize;
  if (!/^\d+$/.test(text) || Number(text) < 1) {
    throw errorsArray(400, "InvalidPaginationParameter", "page[size] must be a positive integer");
  }
  return Math.min(Number(text), maxPageSize);
}

function cursorSort<T extends Row>(call: Call, listing: Listing<T>): Sort<T> {
  const wish = call.query.get("sort");
  if (wish === null) return listing.sort;
  const descending = wish.startsWith("-");
  const sort = named(listing.cursorSorts, descending ? wish.slice(1) : wish);
  if (!sort) throw errorsArray(400, "InvalidPaginationParameter", "sort is not valid");
  return descending ? { ...sort, descending } : sort;
}

function named<T>(sorts: Record<string, Sort<T>> = {}, name: string): Sort<T> | undefined {
  return Object.hasOwn(sorts, name) ? sorts[name] : undefined;
}

function byOffset<T extends Row>(call: Call, listing: Listing<T>): Page<T> {
  const size = Math.min(wholeNumber(call, "per_page", maxPageSize), maxPageSize);
  const page = wholeNumber(call, "page", 1);
  if (page * size > maxOffsetRecords) {
    throw errorsArray(
      400,
      "InvalidPaginationDepth",
      "Pagination requests using Offset Pagination are limited to 10,000 records. Use Cursor Pagination to read further.",
    );
  }
  const rows = listing.rows(offsetSort(call, listing));
  const start = (page - 1) * size;
  const more = start + size < rows.length;
  return {
    rows: rows.slice(start, start + size),
    members: {
      next_page: more ? pageUrl(call, { page: page + 1 }) : null,
      previous_page: page > 1 ? pageUrl(call, { page: page - 1 }) : null,
      count: rows.length,
    },
  };
}

function offsetSort<T extends Row>(call: Call, listing: Listing<T>): Sort<T> {
  const sort = named(listing.offsetSorts, call.query.get("sort_by") ?? "") ?? listing.sort;
  const order = call.query.get("sort_order");
  return order === null ? sort : { ...sort, descending: order.toLowerCase() === "desc" };
}

function wholeNumber(call: Call, name: string, otherwise: number): number {
  const text = call.query.get(name);
  if (text === null || text === "") return otherwise;
  if (!/^\d{1,9}$/.test(text) || Number(text) < 1) {
    throw errorsArray(400, "InvalidPaginationParameter", `${name} must be a positive integer`);
  }
  return Number(text);
}

/** The address of another page: what was asked for stays in it, what was not is not added. */
function pageUrl(call: Call, change: Record<string, string | number>, isBare = false): string {
  const url = new URL(call.url);
  const path = url.pathname.replace(/\.json$/, "");
  url.pathname = isBare ? path : `${path}.json`;
  for (const name of ["page[after]", "page[before]", "page[size]"]) url.searchParams.delete(name);
  for (const [name, value] of Object.entries(change)) url.searchParams.set(name, String(value));
  return url.href;
}
