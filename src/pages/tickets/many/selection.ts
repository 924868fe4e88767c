import { createContext, use, useSyncExternalStore } from "react";

/** Which tickets of one list are picked. Rows read their own bit of it, so that one press draws one row again. */
export class Selection {
  #ids: ReadonlySet<number> = new Set();
  #rows: readonly number[] = [];
  #last: number | undefined;
  readonly #listeners = new Set<() => void>();

  /** The picked ids; another set after each change. */
  get ids(): ReadonlySet<number> {
    return this.#ids;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Tells the order of the rows. What is picked stays picked when it is no longer among them. */
  order(rows: readonly number[]): void {
    this.#rows = rows;
  }

  /** Picks a ticket, or lets it go. */
  toggle(id: number): void {
    const ids = new Set(this.#ids);
    if (!ids.delete(id)) ids.add(id);
    this.#last = id;
    this.#replace(ids);
  }

  /** Does to all rows from the last one touched to this one what a press on this one would do to it. */
  reach(id: number): void {
    const from = this.#last === undefined ? -1 : this.#rows.indexOf(this.#last);
    const to = this.#rows.indexOf(id);
    if (from < 0 || to < 0) {
      this.toggle(id);
      return;
    }
    const ids = new Set(this.#ids);
    const isPicking = !ids.has(id);
    for (const row of this.#rows.slice(Math.min(from, to), Math.max(from, to) + 1)) {
      if (isPicking) ids.add(row);
      else ids.delete(row);
    }
    this.#last = id;
    this.#replace(ids);
  }

  /** Picks all rows there are; lets them go where all were picked. */
  toggleAll(): void {
    const ids = new Set(this.#ids);
    const isEvery = this.#rows.every((id) => ids.has(id));
    for (const id of this.#rows) {
      if (isEvery) ids.delete(id);
      else ids.add(id);
    }
    this.#replace(ids);
  }

  /** Picks exactly these. */
  pick(ids: Iterable<number>): void {
    this.#replace(new Set(ids));
  }

  clear(): void {
    this.#last = undefined;
    this.#replace(new Set());
  }

  #replace(ids: ReadonlySet<number>): void {
    if (ids.size === 0 && this.#ids.size === 0) return;
    this.#ids = ids;
    for (const listener of this.#listeners) listener();
  }
}

/** The selection of the list around. */
export const SelectionContext = createContext(new Selection());

/** The picked ids of the list around. */
export function useSelectedIds(): ReadonlySet<number> {
  const selection = use(SelectionContext);
  return useSyncExternalStore(selection.subscribe, () => selection.ids);
}

/** Whether one ticket is picked. */
export function useIsSelected(id: number): boolean {
  const selection = use(SelectionContext);
  return useSyncExternalStore(selection.subscribe, () => selection.ids.has(id));
}
