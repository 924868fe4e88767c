/** A row of any table: all records have a numeric id. */
export interface Row {
  readonly id: number;
}

/** A sort of a table: its name inside cursors and the value it orders by; equal values fall to `id`. */
export interface Sort<T> {
  name: string;
  key: (row: T) => string | number;
  descending?: boolean;
}

/** The rows as one sort has them; the array may be shared and is replaced, never changed. */
interface Order<T> {
  sort: Sort<T>;
  rows: readonly T[];
}

/**
 * The records of one kind, by id.
 *
 * Rows are never changed in place: `set` a new object instead. So a thousand accounts share the
 * seed's rows, and a table copies its map only at its first write. Sorted arrays are made when
 * first asked for and kept up to date by binary search.
 */
export class Table<T extends Row> {
  #rows: ReadonlyMap<number, T>;
  /** The same map as #rows once nobody else reads it. */
  #own: Map<number, T> | undefined;
  #sorted = new Map<string, Order<T>>();
  #base: Table<T> | undefined;

  constructor(rows: Iterable<T> = []) {
    this.#own = new Map(Array.from(rows, (row) => [row.id, row]));
    this.#rows = this.#own;
  }

  /** A table with the same rows that shares them until one side writes. */
  fork(): Table<T> {
    const fork = new Table<T>();
    fork.#rows = this.#rows;
    fork.#own = undefined;
    fork.#base = this;
    this.#own = undefined;
    return fork;
  }

  get size(): number {
    return this.#rows.size;
  }

  get(id: number | null | undefined): T | undefined {
    return id === null || id === undefined ? undefined : this.#rows.get(id);
  }

  has(id: number): boolean {
    return this.#rows.has(id);
  }

  values(): MapIterator<T> {
    return this.#rows.values();
  }

  find(wanted: (row: T) => boolean): T | undefined {
    return this.#rows.values().find(wanted);
  }

  filter(wanted: (row: T) => boolean): T[] {
    return this.#rows.values().filter(wanted).toArray();
  }

  /** The rows in order; the array is shared and must not be changed. */
  sortedBy(sort: Sort<T>): readonly T[] {
    const cacheKey = `${sort.name}${sort.descending === true ? " desc" : ""}`;
    const cached = this.#sorted.get(cacheKey);
    if (cached) return cached.rows;
    // A fork that has not written yet uses (and fills) the sorted arrays of what it forked from.
    const rows = this.#base
      ? this.#base.sortedBy(sort)
      : Array.from(this.#rows.values()).sort(comparator(sort));
    this.#sorted.set(cacheKey, { sort, rows });
    return rows;
  }

  set(row: T): void {
    const rows = this.#writable();
    const before = rows.get(row.id);
    rows.set(row.id, row);
    for (const order of this.#sorted.values()) {
      if (before) order.rows = order.rows.toSpliced(position(order, before), 1);
      order.rows = order.rows.toSpliced(position(order, row), 0, row);
    }
  }

  delete(id: number): boolean {
    const before = this.#rows.get(id);
    if (!before) return false;
    this.#writable().delete(id);
    for (const order of this.#sorted.values()) {
      order.rows = order.rows.toSpliced(position(order, before), 1);
    }
    return true;
  }

  #writable(): Map<number, T> {
    if (this.#own) return this.#own;
    const own = new Map(this.#rows);
    this.#own = own;
    this.#rows = own;
    this.#base = undefined;
    return own;
  }
}

/** Compares two rows as `sort` orders them; equal values fall to `id` in the same direction. */
export function comparator<T extends Row>(sort: Sort<T>): (a: T, b: T) => number {
  const sign = sort.descending === true ? -1 : 1;
  return (a, b) => {
    const x = sort.key(a);
    const y = sort.key(b);
    if (x < y) return -sign;
    if (x > y) return sign;
    return sign * (a.id - b.id);
  };
}

/** The index of the first row that is not before `row`. */
function position<T extends Row>({ rows, sort }: Order<T>, row: T): number {
  const compare = comparator(sort);
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const candidate = rows[middle];
    if (candidate && compare(candidate, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
