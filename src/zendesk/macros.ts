import { queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { answerList, id, list, text } from "./fields.ts";
import { getJson } from "./request.ts";
import { type Ticket, ticketSchema } from "./tickets.ts";

/** https://developer.zendesk.com/api-reference/ticketing/business-rules/macros/#json-format */
const macroSchema = v.object({
  id,
  title: text,
  description: text,
  /** `field` is status, current_tags, comment_value, custom_fields_2101 and more; a value is text or several of them. */
  actions: list(v.object({ field: v.string(), value: v.unknown() })),
});

export type Macro = v.InferOutput<typeof macroSchema>;

const macrosSchema = v.object({ macros: answerList(macroSchema), next_page: text });

/** Macros in one answer: the most Zendesk gives. */
const mostMacros = 100;

/**
 * The active macros this person may apply, the first hundred of them; `isWhole` tells whether there are no more.
 * https://developer.zendesk.com/api-reference/ticketing/business-rules/macros/#list-active-macros
 */
export const macrosQuery = queryOptions({
  queryKey: ["macros"],
  queryFn: async ({ signal }) => {
    const query = { per_page: mostMacros };
    return macrosOf(await getJson("GET /macros/active", {}, macrosSchema, { query, signal }));
  },
  staleTime: Infinity,
});

/**
 * The first hundred active macros with these words in their titles, for accounts with more than one answer holds.
 * https://developer.zendesk.com/api-reference/ticketing/business-rules/macros/#search-macros
 */
export function macroSearchQuery(words: string) {
  return queryOptions({
    queryKey: ["macros", "search", words],
    queryFn: async ({ signal }) => {
      const query = { query: words, active: "true", per_page: mostMacros };
      return macrosOf(await getJson("GET /macros/search", {}, macrosSchema, { query, signal }));
    },
    staleTime: Infinity,
  });
}

function macrosOf({ macros, next_page }: v.InferOutput<typeof macrosSchema>) {
  return { macros, isWhole: next_page === null };
}

const previewSchema = v.object({
  result: v.object({
    ticket: v.object({
      ...ticketSchema.entries,
      comment: v.fallback(
        v.nullable(
          v.object({
            body: text,
            html_body: text,
            public: v.fallback(v.nullable(v.boolean()), null),
          }),
        ),
        null,
      ),
    }),
  }),
});

/** A ticket as a macro would leave it, and the comment it would write, placeholders filled in. */
export interface MacroPreview {
  ticket: Ticket;
  comment: { body: string | null; html_body: string | null; public: boolean | null } | null;
}

/**
 * What a macro would make of a ticket. It changes nothing: the change is an update afterwards. Throws ZendeskError.
 * https://developer.zendesk.com/api-reference/ticketing/business-rules/macros/#show-ticket-after-changes
 */
export async function previewMacro(ticketId: number, macroId: number): Promise<MacroPreview> {
  const line = "GET /tickets/{id}/macros/{macro_id}/apply";
  const { result } = await getJson(line, { id: ticketId, macro_id: macroId }, previewSchema);
  const { comment, ...ticket } = result.ticket;
  return { ticket, comment };
}
