import * as v from "valibot";

/*
 * The pieces every resource is read with. Zendesk's documentation and its answers disagree often
 * enough that one field of the wrong type must never lose the record around it: it becomes null.
 */

/** Characters: ten times the longest comment that Zendesk takes. Of more a page would show nothing. */
const longestText = 1_000_000;

/** Text, or null for anything else; what is longer than anything Zendesk takes is cut. */
export const text = v.fallback(
  v.nullable(
    v.pipe(
      v.string(),
      v.transform((value) => (value.length > longestText ? value.slice(0, longestText) : value)),
    ),
  ),
  null,
);

/** A record's id, or null for anything else. Some answers write ids as text; -1 is Zendesk itself. */
export const id = v.fallback(
  v.nullable(
    v.pipe(
      v.union([v.number(), v.pipe(v.string(), v.regex(/^-?\d{1,16}$/), v.transform(Number))]),
      v.safeInteger(),
    ),
  ),
  null,
);

/** A count, or null for anything else. Some answers write counts as text. */
export const count = v.fallback(
  v.nullable(v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{1,16}$/), v.transform(Number))])),
  null,
);

/** true only for true. */
export const flag = v.fallback(v.boolean(), false);

/** `2025-09-03 12:56:17 UTC` and `2025-09-03 12:56:17.000000000 +0000`, as webhooks and exports write. */
const spaced = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.\d+)? ?(?:UTC|Z|([+-]\d\d):?(\d\d))?$/;
/** Above it a number counts milliseconds, below it seconds: 2286, or 1970. */
const firstMilliseconds = 10_000_000_000;

/** A real moment as ISO 8601 text, or null for anything else; Unix times and other spellings are read too. */
export const moment = v.fallback(
  v.nullable(
    v.pipe(
      v.union([v.string(), v.number()]),
      v.transform(isoOf),
      v.check((value) => value !== ""),
    ),
  ),
  null,
);

/** "" when it is no moment. */
function isoOf(value: string | number): string {
  if (typeof value === "number") {
    const date = new Date(value < firstMilliseconds ? value * 1000 : value);
    return Number.isNaN(date.getTime()) ? "" : date.toISOString();
  }
  const [, day, time, hours = "+00", minutes = "00"] = spaced.exec(value) ?? [];
  const iso = day === undefined ? value : `${day}T${time}${hours}:${minutes}`;
  return Number.isNaN(Date.parse(iso)) ? "" : iso;
}

/**
 * The readable records of the list an answer is about, in order. An answer without it is no answer:
 * `{}`, `[]` or an error that came with 200 must not look like a list on which nothing stands. Nor is
 * one of more than `mostRecords`: a hundred are asked for, and a page would stand still over so many.
 */
export function answerList<Schema extends v.GenericSchema>(schema: Schema) {
  return v.pipe(
    v.array(v.unknown()),
    v.maxLength(mostRecords, tooManyRecords),
    v.transform((items) =>
      items.flatMap((item) => {
        const result = v.safeParse(schema, item);
        return result.success ? [result.output] : [];
      }),
    ),
  );
}

/** Fields, options and groups come all at once; more than some hundreds of them no account has. */
const mostRecords = 5000;

const tooManyRecords = "too many records";

/** Whether what `answerList` refused was a list without measure, and not one of another shape. */
export function isTooMuch(error: unknown): boolean {
  return error instanceof v.ValiError && error.issues.some((one) => one.message === tooManyRecords);
}

/** The readable records of a list beside the one an answer is about, as many as a page can use; an empty list when there is none. */
export function list<Schema extends v.GenericSchema>(schema: Schema) {
  return v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((items) => items.slice(0, mostRecords)),
      answerList(schema),
    ),
    [],
  );
}

/** Texts of a list; anything else in it is left out. */
export const texts = list(v.string());

/**
 * Where a cursor-paged answer goes on: the cursor of the next page, or null on the last.
 *
 * Only `has_more` tells: `links.next` and `after_cursor` are often there on the last page too.
 * https://developer.zendesk.com/api-reference/introduction/pagination/
 */
export const nextCursor = v.fallback(
  v.pipe(
    v.object({ has_more: flag, after_cursor: text }),
    v.transform((meta) => (meta.has_more ? meta.after_cursor : null)),
  ),
  null,
);

/**
 * The cursor of the next page, unless it was asked for already: a cursor that leads back, to itself
 * or around, would have the whole company's requests spent on one list.
 */
export function unasked(next: string | null, asked: readonly (string | null)[]): string | null {
  return asked.includes(next) ? null : next;
}

/** Whether a list ends before its end: the last page names a next one, and `unasked` knows it already. */
export function leadsBack(
  pages: readonly { next?: string | null; meta?: string | null }[] | undefined,
  hasNextPage: boolean,
): boolean {
  const last = pages?.at(-1);
  return !hasNextPage && (last?.next ?? last?.meta ?? null) !== null;
}
