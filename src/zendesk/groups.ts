import { queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { id, list, text } from "./fields.ts";
import { getJson } from "./request.ts";

/** https://developer.zendesk.com/api-reference/ticketing/groups/groups/ */
const groupSchema = v.object({ id, name: text });

export type Group = v.InferOutput<typeof groupSchema>;

export const groups = list(groupSchema);

const groupsSchema = v.object({ groups });

/** Groups in one answer: the most Zendesk gives. */
const mostGroups = 100;

/**
 * The account's groups, the first hundred of them.
 * https://developer.zendesk.com/api-reference/ticketing/groups/groups/#list-groups
 */
export const groupsQuery = queryOptions({
  queryKey: ["groups"],
  queryFn: async ({ signal }) =>
    (await getJson("GET /groups", {}, groupsSchema, { query: { per_page: mostGroups }, signal }))
      .groups,
  staleTime: Infinity,
});

/**
 * The groups a person belongs to.
 * https://developer.zendesk.com/api-reference/ticketing/groups/groups/#list-groups
 */
export function groupsOfQuery(userId: number) {
  return queryOptions({
    queryKey: ["groups", "of", userId],
    queryFn: async ({ signal }) =>
      (await getJson("GET /users/{id}/groups", { id: userId }, groupsSchema, { signal })).groups,
    staleTime: Infinity,
  });
}
