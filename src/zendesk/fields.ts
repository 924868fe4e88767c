import * as v from "valibot";

/*
 * The pieces every resource is read with. Zendesk's documentation and its answers disagree often
 * enough that one field of the wrong type must never lose the record around it: it becomes null.
 */

/** Text, or null for anything else. */
export const text = v.fallback(v.nullable(v.string()), null);

/** A record's id, or null for anything else. Some exports write ids as text. */
export const id = v.fallback(
  v.nullable(
    v.pipe(
      v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{1,16}$/), v.transform(Number))]),
      v.safeInteger(),
    ),
  ),
  null,
);

/** A count, or null for anything else. */
export const count = v.fallback(v.nullable(v.number()), null);

/** true only for true. */
export const flag = v.fallback(v.boolean(), false);

/** ISO 8601 text that is a real moment, or null for anything else. */
export const moment = v.fallback(
  v.nullable(
    v.pipe(
      v.string(),
      v.check((value) => !Number.isNaN(Date.parse(value))),
    ),
  ),
  null,
);

/** The readable records of a list, in order; an empty list when there is none. */
export function list<Schema extends v.GenericSchema>(schema: Schema) {
  return v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((items) =>
        items.flatMap((item) => {
          const result = v.safeParse(schema, item);
          return result.success ? [result.output] : [];
        }),
      ),
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
