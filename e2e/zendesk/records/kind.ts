import type { Row } from "./table.ts";

/** Fills in what Zendesk would have; `position` is the record's place among its kind. */
export type Complete<T> = (entry: Partial<T>, id: number, position: number) => T;

/** When a record without dates was made. */
export const longAgo = "2023-09-09T23:51:58Z";

/** Entries without an id, tickets aside, get ids from here on. */
export const firstGivenId = 5_000_000;

/** A kind of records: all that its tables, its loading and the check of data files need to know. */
export interface Kind<T extends Row> {
  complete: Complete<T>;
  /** The record of an entry that says nothing. */
  blank: T;
  /** What a new account has of it; any record of a seed or data file takes the place of all of these. */
  usual: readonly Partial<T>[];
  /** Puts the entries of all files in order before they are completed. */
  arrange: (entries: readonly Partial<T>[]) => readonly Partial<T>[];
  /** A record as the API writes it: where `blank` is null, null is allowed beside what `filled` has. */
  example: { blank: object; filled: object };
  /** Fields that take only these words. */
  choices: Readonly<Record<string, readonly (string | null)[]>>;
}

/** What a kind may say beside how it is completed. */
interface Particulars<T extends Row> {
  usual?: readonly Partial<T>[];
  arrange?: Kind<T>["arrange"];
  /** Lets a data file be checked to the bottom: an entry whose fields are not null. */
  filled?: object;
  /** Members that are only in entries, with a blank example. */
  entryOnly?: object;
  choices?: Kind<T>["choices"];
}

/** Describes a kind of records once; `records/kinds.ts` lists them. */
export function kind<T extends Row>(
  complete: Complete<T>,
  { usual = [], arrange = asTheyCome, filled, entryOnly, choices = {} }: Particulars<T> = {},
): Kind<T> {
  const blank = complete({}, 1, 0);
  const example = filled
    ? { blank: { ...blank, ...entryOnly }, filled }
    : { blank: outline(blank), filled: {} };
  return { complete, blank, usual, arrange, example, choices };
}

function asTheyCome<T>(entries: readonly T[]): readonly T[] {
  return entries;
}

/** The types of a record's own fields; what is inside them is its kind's business, and so is its id. */
function outline(record: object): object {
  const fields = Object.entries(record).filter(([name]) => name !== "id");
  return Object.fromEntries(
    fields.map(([name, value]: [string, unknown]) => {
      if (Array.isArray(value)) return [name, []];
      return [name, typeof value === "object" && value !== null ? {} : value];
    }),
  );
}
