import { queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { mostAtOnce } from "../reference/limits.ts";
import { answerList, count, flag, id, list, text } from "./fields.ts";
import { getJson } from "./request.ts";

const optionSchema = v.object({ name: text, value: text, default: flag });

/**
 * A ticket field as end users see it.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_fields/#json-format
 */
const requestFieldSchema = v.object({
  id: v.pipe(id, v.number()),
  type: text,
  title: text,
  title_in_portal: text,
  description: text,
  position: count,
  active: flag,
  visible_in_portal: flag,
  editable_in_portal: flag,
  required_in_portal: flag,
  /** A pattern in Ruby's dialect, which scripts read much alike. */
  regexp_for_validation: text,
  custom_field_options: list(optionSchema),
  system_field_options: list(optionSchema),
});

export type RequestField = v.InferOutput<typeof requestFieldSchema>;

/**
 * Which fields a value of another brings up.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_forms/#end-user-conditions
 */
const conditionSchema = v.object({
  parent_field_id: v.pipe(id, v.number()),
  value: v.fallback(v.union([v.string(), v.boolean()]), ""),
  child_fields: list(v.object({ id: v.pipe(id, v.number()), is_required: flag })),
});

/** https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_forms/#json-format */
const requestFormSchema = v.object({
  id: v.pipe(id, v.number()),
  name: text,
  display_name: text,
  position: count,
  active: flag,
  default: flag,
  end_user_visible: flag,
  ticket_field_ids: list(v.number()),
  end_user_conditions: list(conditionSchema),
});

export type RequestForm = v.InferOutput<typeof requestFormSchema>;

/** What an account asks of who asks it something. Without forms its fields are one. */
export interface AskedForms {
  readonly forms: readonly RequestForm[];
  readonly fields: readonly RequestField[];
}

const formsSchema = v.object({ ticket_forms: answerList(requestFormSchema) });
const fieldsSchema = v.object({ ticket_fields: answerList(requestFieldSchema) });

/**
 * The forms and fields that end users are offered. Needs the scope `read`; smaller plans have no forms, which is no
 * reason to lack the fields.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_forms/#list-ticket-forms
 */
export const requestFormsQuery = queryOptions({
  queryKey: ["request-forms"],
  queryFn: async ({ signal }): Promise<AskedForms> => {
    const [forms, fields] = await Promise.allSettled([
      getJson("GET /ticket_forms", {}, formsSchema, {
        query: { active: true, end_user_visible: true },
        signal,
      }),
      getJson("GET /ticket_fields", {}, fieldsSchema, { query: { per_page: mostAtOnce }, signal }),
    ]);
    if (fields.status === "rejected") throw fields.reason;
    const offered = forms.status === "fulfilled" ? forms.value.ticket_forms : [];
    return {
      forms: offered.filter((form) => form.active && form.end_user_visible).toSorted(byPosition),
      fields: fields.value.ticket_fields
        .filter((field) => field.active && field.visible_in_portal && field.editable_in_portal)
        .toSorted(byPosition),
    };
  },
  // Forms change when an administrator changes them, not while somebody asks.
  staleTime: Infinity,
});

function byPosition(a: { position: number | null }, b: { position: number | null }): number {
  return (a.position ?? 0) - (b.position ?? 0);
}
