import { queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { answerList, flag, id, text } from "./fields.ts";
import { getJson } from "./request.ts";

/** https://developer.zendesk.com/api-reference/ticketing/tickets/custom_ticket_statuses/#json-format */
const customStatusSchema = v.object({
  id,
  /** The status it stands for where only the old ones are known: new, open, pending, hold or solved. */
  status_category: text,
  agent_label: text,
  active: flag,
});

export type CustomStatus = v.InferOutput<typeof customStatusSchema>;

const customStatusesSchema = v.object({ custom_statuses: answerList(customStatusSchema) });

/**
 * The statuses an account made of its own, with one for each of Zendesk's. Needs the scope `read`.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/custom_ticket_statuses/#list-custom-ticket-statuses
 */
export const customStatusesQuery = queryOptions({
  queryKey: ["custom-statuses"],
  queryFn: async ({ signal }) =>
    (await getJson("GET /custom_statuses", {}, customStatusesSchema, { signal })).custom_statuses,
  // They change when an administrator changes them, not while somebody answers tickets.
  staleTime: Infinity,
});
