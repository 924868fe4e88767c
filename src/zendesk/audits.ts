import { infiniteQueryOptions, type QueryKey } from "@tanstack/react-query";
import * as v from "valibot";
import { answerList, flag, id, list, moment, nextCursor, text, unasked } from "./fields.ts";
import { getJson } from "./request.ts";

const word = v.pipe(v.union([v.string(), v.number(), v.boolean()]), v.transform(String));

/** A field's value before or after: one word, several, or none. Numbers become text. */
const value = v.fallback(
  v.union([
    v.pipe(
      word,
      v.transform((one) => [one]),
    ),
    list(word),
  ]),
  [],
);

const via = v.fallback(
  v.object({
    channel: text,
    source: v.fallback(
      v.object({ rel: text, from: v.fallback(v.object({ title: text }), { title: null }) }),
      { rel: null, from: { title: null } },
    ),
  }),
  { channel: null, source: { rel: null, from: { title: null } } },
);

const eventSchema = v.object({
  id,
  /** Create, Change, Comment, Notification, Cc, SatisfactionRating and many more; unknown ones are kept. */
  type: text,
  /** Create and Change: which field; a custom one by its number. */
  field_name: text,
  value,
  previous_value: value,
  public: flag,
  subject: text,
  recipients: value,
  score: text,
  via,
});

export type AuditEvent = v.InferOutput<typeof eventSchema>;

/** https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_audits/#json-format */
export const auditSchema = v.object({
  id,
  author_id: id,
  created_at: moment,
  via,
  events: list(eventSchema),
});

export type Audit = v.InferOutput<typeof auditSchema>;

const auditsSchema = v.object({ audits: answerList(auditSchema), meta: nextCursor });

/** The key of everything read of a ticket's history. */
export function auditsOf(ticketId: number): QueryKey {
  return ["tickets", "audits", ticketId];
}

/**
 * Everything that happened to a ticket, newest first, a hundred audits a page.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_audits/#list-audits-for-a-ticket
 */
export function auditsQuery(ticketId: number) {
  return infiniteQueryOptions({
    queryKey: auditsOf(ticketId),
    queryFn: async ({ pageParam, signal }) => {
      const { meta, ...page } = await getJson(
        "GET /tickets/{id}/audits",
        { id: ticketId },
        auditsSchema,
        {
          query: {
            "page[size]": 100,
            "page[after]": pageParam,
            sort: "-created_at",
          },
          signal,
        },
      );
      return { ...page, next: meta };
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last, _pages, _asked, asked) => unasked(last.next, asked),
  });
}
