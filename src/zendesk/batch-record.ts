import * as v from "valibot";
import { ticketPropertiesSchema } from "./ticket-properties.ts";

/*
 * What a browser keeps of a change to many tickets while it is under way, so that a reload finds it again: plain data,
 * in the words of the wire where it goes there.
 */

const changeSchema = v.object({
  ...ticketPropertiesSchema.entries,
  additional_tags: v.exactOptional(v.array(v.string())),
  remove_tags: v.exactOptional(v.array(v.string())),
  comment: v.exactOptional(v.object({ body: v.string(), public: v.boolean() })),
});

/** What is changed of a ticket, as the wire calls it; what is left out stays. */
export type TicketChange = v.InferOutput<typeof changeSchema>;

const itemSchema = v.object({
  id: v.number(),
  subject: v.string(),
  change: changeSchema,
  /** What puts it back as it was, comments aside; left out where that is not known. */
  undo: v.exactOptional(changeSchema),
});

/** A ticket of a batch and what is to become of it. */
export type BatchItem = v.InferOutput<typeof itemSchema>;

const outcomeSchema = v.union([
  v.picklist([
    "waiting",
    "sent",
    "changed",
    /** Zendesk did as told, and now the ticket is otherwise: a rule of the account may have seen to that. */
    "differs",
    /** Nobody can tell. */
    "unclear",
  ]),
  v.object({ refused: v.string() }),
]);

/** What became of a ticket, as far as is known. */
export type Outcome = v.InferOutput<typeof outcomeSchema>;

const recordSchema = v.pipe(
  v.object({
    /** What is done, in words. */
    title: v.string(),
    items: v.pipe(v.array(itemSchema), v.readonly()),
    /** One for each item. */
    outcomes: v.pipe(v.array(outcomeSchema), v.readonly()),
    /** The job that is under way; null when none is known. */
    jobId: v.nullable(v.string()),
    /** Tickets the job under way is done with. */
    progress: v.number(),
    status: v.picklist(["running", "stopped", "failed", "over"]),
  }),
  v.check(({ items, outcomes }) => items.length === outcomes.length),
);

/** How a change to many tickets stands. */
export type BatchRecord = v.InferOutput<typeof recordSchema>;

/** Reads a record that was kept as JSON; undefined for what is none, or is another version's. */
export function readBatchRecord(kept: string | null): BatchRecord | undefined {
  try {
    const result = v.safeParse(recordSchema, JSON.parse(kept ?? "null"));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}
