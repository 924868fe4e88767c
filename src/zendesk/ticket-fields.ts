import { queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { answerList, flag, id, list, text } from "./fields.ts";
import { getJson } from "./request.ts";

const optionSchema = v.object({ name: text, value: text });

/** https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_fields/#json-format */
const ticketFieldSchema = v.object({
  id,
  /** text, textarea, tagger, multiselect, checkbox, date, integer, decimal, regexp, lookup and more, or a system field's own. */
  type: text,
  title: text,
  active: flag,
  /** Whether Zendesk asks for it before a ticket is solved. */
  required: flag,
  /** False for a field every account has. */
  removable: flag,
  /** The tag that a ticked checkbox sets. */
  tag: text,
  /** The choices of a tagger or multiselect, by the tag they set. */
  custom_field_options: list(optionSchema),
});

export type TicketField = v.InferOutput<typeof ticketFieldSchema>;

const ticketFieldsSchema = v.object({ ticket_fields: answerList(ticketFieldSchema) });

/** Ticket fields in one answer: the most Zendesk gives. */
const mostFields = 100;

/**
 * The account's ticket fields, system and custom, by id. Needs the scope `read`.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_fields/#list-ticket-fields
 */
export const ticketFieldsQuery = queryOptions({
  queryKey: ["ticket-fields"],
  queryFn: async ({ signal }): Promise<ReadonlyMap<number, TicketField>> => {
    const query = { per_page: mostFields };
    const answer = await getJson("GET /ticket_fields", {}, ticketFieldsSchema, { query, signal });
    return new Map(
      answer.ticket_fields.flatMap((field) => (field.id === null ? [] : [[field.id, field]])),
    );
  },
  // Fields change when an administrator changes them, not while somebody answers tickets.
  staleTime: Infinity,
});
