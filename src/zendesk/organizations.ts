import * as v from "valibot";
import { id, list, text } from "./fields.ts";

/** https://developer.zendesk.com/api-reference/ticketing/organizations/organizations/ */
const organizationSchema = v.object({ id, name: text });

export type Organization = v.InferOutput<typeof organizationSchema>;

export const organizations = list(organizationSchema);
