import * as v from "valibot";
import { id, list, text } from "./fields.ts";

/** https://developer.zendesk.com/api-reference/ticketing/groups/groups/ */
const groupSchema = v.object({ id, name: text });

export type Group = v.InferOutput<typeof groupSchema>;

export const groups = list(groupSchema);
