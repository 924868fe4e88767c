import { queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { answerList, id, list, text } from "./fields.ts";
import { getJson } from "./request.ts";

/** https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_forms/#json-format */
const ticketFormSchema = v.object({
  id,
  name: text,
  /** The fields of the form, in its order. */
  ticket_field_ids: list(v.number()),
});

export type TicketForm = v.InferOutput<typeof ticketFormSchema>;

const ticketFormsSchema = v.object({ ticket_forms: answerList(ticketFormSchema) });

/**
 * The account's ticket forms by id. Needs the scope `read`.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_forms/#list-ticket-forms
 */
export const ticketFormsQuery = queryOptions({
  queryKey: ["ticket-forms"],
  queryFn: async ({ signal }): Promise<ReadonlyMap<number, TicketForm>> => {
    const answer = await getJson("GET /ticket_forms", {}, ticketFormsSchema, { signal });
    return new Map(
      answer.ticket_forms.flatMap((form) => (form.id === null ? [] : [[form.id, form]])),
    );
  },
  // Forms change when an administrator changes them, not while somebody answers tickets.
  staleTime: Infinity,
});
