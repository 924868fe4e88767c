/**
 * Returns the first `limit` items in the order of `compare`, without sorting them all: what does
 * not make the cut is thrown away each time the shortlist has grown to twice the limit.
 */
export function selectTop<Item>(
  items: readonly Item[],
  limit: number,
  compare: (a: Item, b: Item) => number,
): Item[] {
  let shortlist: Item[] = [];
  let worst: Item | undefined;
  for (const item of items) {
    if (worst !== undefined && compare(item, worst) >= 0) continue;
    shortlist.push(item);
    if (shortlist.length >= 2 * limit) {
      shortlist = shortlist.sort(compare).slice(0, limit);
      worst = shortlist.at(-1);
    }
  }
  return shortlist.sort(compare).slice(0, limit);
}
